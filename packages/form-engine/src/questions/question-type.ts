import type { AnswerValue } from '../answers/answers.ts';
import type { Language, Question } from '../definition.ts';
import type { Value } from '../evaluation/value.ts';
import type { IssueCode, Level } from '../issue.ts';
import type { Sentences } from '../messages/sentences.ts';
import type { Shape } from './shape.ts';

/** What is wrong with an answer; `part` says in which of its fields. */
export type Fault = {
  readonly code: IssueCode;
  readonly message: string;
  readonly part?: string;
  /** Default 'save' for what is filled in, 'submit' for what is missing. */
  readonly level?: Level;
};

/** What an answer is judged by. */
export type Surrounding = {
  readonly today: string;
  readonly language: Language;
  readonly say: Sentences;
  /** The question's label as it stands in a sentence. */
  readonly name: string;
  readonly min: Value;
  readonly max: Value;
  /** The choices that can be picked now; nothing means all. */
  readonly open: ReadonlySet<string> | undefined;
  readonly required: boolean;
  /** The one who answers has no Swedish number (signed in with a Foreign eID): none may be demanded of them. */
  readonly withoutNumber: boolean;
};

/** Everything that differs between question types. Answers have been through `tidy`. */
export type QuestionType<Q extends Question> = {
  readonly shape: (question: Q) => Shape;
  /** Names that rules may use as `part`. */
  readonly parts: readonly string[];
  /** What rules see; nothing when the answer cannot be understood. */
  readonly read: (
    question: Q,
    raw: AnswerValue,
    today: string,
    open: ReadonlySet<string> | undefined,
  ) => Value;
  readonly readPart?: (question: Q, raw: AnswerValue, part: string, today: string) => Value;
  /** What is wrong in what is filled in. */
  readonly faults?: (question: Q, raw: AnswerValue, surrounding: Surrounding) => readonly Fault[];
  /** What is missing, when the answer is required or begun. */
  readonly missing?: (
    question: Q,
    raw: AnswerValue | undefined,
    surrounding: Surrounding,
  ) => readonly Fault[];
  /** The answer as a person reads it. */
  readonly inWords: (question: Q, raw: AnswerValue, language: Language) => string;
};
