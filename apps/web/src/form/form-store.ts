import {
  createFormState,
  type Answers,
  type AnswerValue,
  type Choice,
  type CompiledForm,
  type FieldState,
  type FormState,
  type Issue,
  type Surroundings,
  type Walk,
} from '@handslag/form-engine';
import { languageNow } from '../i18n/language.ts';
import { labelOf } from './label-of.ts';
import { createReveals } from './reveals.ts';
import { createWatchers } from './watchers.ts';

/** How a question stands, as its field shows it. The same object until something of it changes. */
export type QuestionState = {
  visible: boolean;
  required: boolean;
  min: string | number | null;
  max: string | number | null;
  choices: readonly Choice[];
  /** A calculated value as it is read. */
  calculated: string | null;
  /** What to put right, when it is time to say so. */
  message: string | null;
};

export type AnswerChanges = readonly { path: string; value: AnswerValue | null }[];
export type FormStore = ReturnType<typeof createFormStore>;

const absent: QuestionState = {
  visible: false,
  required: false,
  min: null,
  max: null,
  choices: [],
  calculated: null,
  message: null,
};
const noRows: readonly string[] = [];

/**
 * The answers of a form being filled in, outside React: each field hears only of its own question, and the engine works
 * out only what an answer touches. What is wrong is told when it is time, not while one types.
 */
export function createFormStore(compiled: CompiledForm, answers: Answers, surroundings: Surroundings) {
  let spoken: Surroundings = { ...surroundings, language: languageNow() };
  const state: FormState = createFormState(compiled, answers, spoken);
  const questions = createWatchers();
  const values = createWatchers();
  const steps = createWatchers();
  const any = createWatchers();
  const looks = new Map<string, { question: string; state: QuestionState }>();
  const rowsOf = new Map<string, readonly string[]>();
  const reveals = createReveals((path) => issuesAt(state.field(path), path));
  const changeListeners = new Set<(path: string, value: AnswerValue | null) => void>();
  const rewriteListeners = new Set<(path: string) => void>();

  /** Makes anew what is known of questions and tells those who show them. */
  function refresh(paths: Iterable<string>): void {
    for (const path of new Set(paths)) {
      rowsOf.delete(path);
      for (const [key, look] of looks) {
        if (look.question !== path) continue;
        const next = stateOf(state.field(path), reveals.messageAt(key));
        if (sameState(look.state, next)) continue;
        looks.set(key, { question: path, state: next });
      }
      questions.tell(path);
    }
    steps.tell('');
  }

  return {
    compiled,
    get surroundings(): Surroundings {
      return spoken;
    },
    answers: (): Answers => state.answers(),
    read: (path: string): AnswerValue | undefined => state.value(path),
    readRow: (path: string, row: string): AnswerValue => state.value(`${path}[${row}]`) ?? {},
    labelOf: (path: string): string => labelOf(compiled, path),
    walk: (): Walk => state.walk(),
    issues: (level: 'save' | 'submit', stepId?: string): readonly Issue[] =>
      state.issues(level, stepId === undefined ? undefined : { stepId }),

    /** How a question stands, or one of its parts: then `question` is the path of the whole. */
    look(path: string, question: string = path): QuestionState {
      const known = looks.get(path);
      if (known) return known.state;
      const made = stateOf(state.field(question), reveals.messageAt(path));
      looks.set(path, { question, state: made });
      return made;
    },
    rows(path: string): readonly string[] {
      const known = rowsOf.get(path);
      if (known) return known;
      const answer = state.value(path);
      const ids = Array.isArray(answer)
        ? answer.flatMap((row) => (typeof row === 'object' ? [row.id] : []))
        : noRows;
      rowsOf.set(path, ids);
      return ids;
    },
    watch: (question: string, listener: () => void) => questions.add(question, listener),
    watchAnswer: (path: string, listener: () => void) => values.add(path, listener),
    /** Steps that come, go or change state. */
    watchSteps: (listener: () => void) => steps.add('', listener),
    watchAnswers: (listener: () => void) => any.add('', listener),
    onChange(listener: (path: string, value: AnswerValue | null) => void): () => void {
      changeListeners.add(listener);
      return () => void changeListeners.delete(listener);
    },
    /** Answers that the fields on the page must now show. */
    onRewrite(listener: (path: string) => void): () => void {
      rewriteListeners.add(listener);
      return () => void rewriteListeners.delete(listener);
    },

    /** The person answered, in words as typed. */
    change(path: string, value: AnswerValue | null): void {
      const { changed } = state.set(path, value);
      const corrected = reveals.settle();
      values.tell(path);
      if (changed.length > 0 || corrected.length > 0) refresh([...changed, ...corrected]);
      any.tell('');
      for (const listener of changeListeners) listener(path, value);
    },
    /** Empties a field for the person, on the page too. */
    empty(path: string): void {
      this.change(path, null);
      for (const listener of rewriteListeners) listener(path);
    },
    /** Answers came from elsewhere. */
    receive(changes: AnswerChanges): void {
      if (changes.length === 0) return;
      const { changed } = state.apply(changes);
      refresh([...changed, ...reveals.settle()]);
      for (const { path } of changes) for (const listener of rewriteListeners) listener(path);
      values.tellAll();
      any.tell('');
    },
    /** Focus came to a field, or left the form. What was left wrong and has been saved is now marked. */
    enter(path: string | null): void {
      refreshIfAny(reveals.enter(path));
    },
    /** The server has saved, and these answers need correction: marked, but never under the hands of who is typing. */
    markSaved(issues: readonly Pick<Issue, 'path' | 'questionId'>[]): void {
      refreshIfAny(reveals.markSaved(issues));
    },
    /** Says everything again in the language of the page. Every answer stays as it is. */
    speak(): void {
      const language = languageNow();
      spoken = { ...spoken, language };
      state.speak(language);
      looks.clear();
      questions.tellAll();
      steps.tell('');
    },
    /** Everything wrong is to be shown: after Fortsätt, or when a draft is opened again. */
    reveal(issues: readonly Issue[]): void {
      refreshIfAny(reveals.reveal(issues));
    },
  };

  function refreshIfAny(paths: readonly string[]): void {
    if (paths.length > 0) refresh(paths);
  }
}

const issuesAt = (field: FieldState | undefined, path: string): readonly Issue[] =>
  field?.visible ? field.issues.filter((issue) => issue.path === path) : [];

function stateOf(field: FieldState | undefined, message: string | null): QuestionState {
  if (!field?.visible) return absent;
  const { required, min, max, choices, calculated } = field;
  return {
    visible: true,
    required,
    min: plain(min),
    max: plain(max),
    choices,
    calculated: calculated?.inWords ?? null,
    message,
  };
}

const plain = (limit: FieldState['min']): string | number | null =>
  typeof limit === 'string' || typeof limit === 'number' ? limit : null;

function sameState(one: QuestionState, other: QuestionState): boolean {
  if (one === other) return true;
  const { choices: before, ...rest } = one;
  const { choices: after, ...others } = other;
  const same = (Object.keys(rest) as (keyof typeof rest)[]).every((key) => rest[key] === others[key]);
  return same && before.length === after.length && before.every((choice, index) => choice === after[index]);
}
