/** What the page that is open knows about the answers, to be honest about them when the session ends. */
export type AnswersAtEnd = {
  /** The draft policy in force. */
  policy: 'session' | 'days';
  /** ISO time when a kept draft is deleted. */
  deleteAfter: string | null;
  /** ISO time of the last save the server acknowledged; null when nothing was. */
  savedAt: string | null;
  /** True when something typed was never acknowledged. */
  somethingUnsaved: boolean;
};

let describe: (() => AnswersAtEnd) | null = null;

/** The form page says how its answers stand; call the returned function when it leaves. */
export function reportAnswersAtEnd(report: () => AnswersAtEnd): () => void {
  describe = report;
  return () => {
    if (describe === report) describe = null;
  };
}

/** Null when no form is open. */
export function answersAtEnd(): AnswersAtEnd | null {
  return describe?.() ?? null;
}
