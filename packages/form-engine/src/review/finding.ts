/** Something an author should know before publishing. Errors stop publishing, warnings do not. */
export type Finding = {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  /** Place in the definition: 'steps[0].questions[2].visibleWhen'. */
  readonly path: string;
  readonly message: string;
};

export type FindingCode =
  | 'broken'
  | 'contradiction'
  | 'unreachable'
  | 'later_question'
  | 'unknown_choice'
  | 'required_but_hidden'
  | 'dead_end'
  | 'impossible_limits'
  | 'same_label';
