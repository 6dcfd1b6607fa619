import type { Issue, Level } from '@handslag/form-engine';

type Reveal = { question: string; level: Level; code: Issue['code'] };
type SavedIssue = Pick<Issue, 'path' | 'questionId'>;

/**
 * When what is wrong is told. After Fortsätt: at once. While filling in: once the answer has been saved as it is and the
 * person has left the field. It goes away when it is put right, and comes back only on a new occasion.
 * Every function gives the paths of the questions that now look different.
 */
export function createReveals(issuesAt: (path: string) => readonly Issue[]) {
  const revealed = new Map<string, Reveal>();
  let savedWrong = new Map<string, string>();
  let focused: string | null = null;

  const firstAt = (path: string, level: Level): Issue | undefined =>
    issuesAt(path).find((issue) => level === 'submit' || issue.level === 'save');

  function show(path: string, question: string, level: Level): string[] {
    const issue = firstAt(path, level);
    if (!issue || revealed.has(path)) return [];
    revealed.set(path, { question, level, code: issue.code });
    return [question];
  }

  return {
    messageAt(path: string): string | null {
      const reveal = revealed.get(path);
      return (reveal && firstAt(path, reveal.level)?.message) ?? null;
    },
    /** Forgets what has been put right or has become another fault. */
    settle(): string[] {
      return [...revealed].flatMap(([path, { question, level, code }]) => {
        if (firstAt(path, level)?.code === code) return [];
        revealed.delete(path);
        return [question];
      });
    },
    reveal(issues: readonly Issue[]): string[] {
      return issues.flatMap(({ path, questionId }) => {
        revealed.delete(path);
        return show(path, questionOf(path, questionId), 'submit');
      });
    },
    markSaved(issues: readonly SavedIssue[]): string[] {
      savedWrong = new Map(issues.map(({ path, questionId }) => [path, questionOf(path, questionId)]));
      return [...savedWrong].flatMap(([path, question]) =>
        path === focused ? [] : show(path, question, 'save'),
      );
    },
    enter(path: string | null): string[] {
      const left = focused;
      focused = path;
      const question = left !== null && left !== path ? savedWrong.get(left) : undefined;
      return question === undefined || left === null ? [] : show(left, question, 'save');
    },
  };
}

/** The question's own path: `contact` for a part such as `contact.email`. */
function questionOf(path: string, questionId: string): string {
  const dot = path.lastIndexOf('.');
  const whole = path.slice(0, dot);
  // A part may have the name of its own question: `email.email`.
  const isPart =
    dot >= 0 &&
    (path.slice(dot + 1) !== questionId || whole === questionId || whole.endsWith(`.${questionId}`));
  return isPart ? whole : path;
}
