import type { FileKind, Id, Language } from '../definition.ts';

/** What the citizen typed, verbatim, valid or not. An absent key and '' both mean empty. */
export type Answers = { readonly [questionId: Id]: AnswerValue };

export type AnswerValue =
  string | boolean | readonly string[] | readonly Attachment[] | readonly Row[] | Answers;

/** One row of a repeating group; `id` is made by the client, [A-Za-z0-9-]{1,36}. */
export type Row = { readonly id: string; readonly answers: Answers };

/** A file already received by the host. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly kind: FileKind;
};

/**
 * One change of a draft: the value at `path`, or null to empty it.
 * `incomes[r1]` with null removes the row; `incomes` with a list of row ids puts the rows in that order.
 */
export type Change = { readonly path: string; readonly value: unknown };

/** What the verdicts depend on besides the answers. `today` is YYYY-MM-DD in the municipality's time zone. */
export type Surroundings = {
  readonly today: string;
  readonly attributes?: { readonly [name: string]: string | number | boolean } | undefined;
  readonly language?: Language | undefined;
};
