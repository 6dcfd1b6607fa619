import type { Id } from './definition.ts';

/** 'save': what is filled in is wrong. 'submit': also what is missing. */
export type Level = 'save' | 'submit';

/** Something to put right, in a sentence that names the question and the way out. */
export type Issue = {
  /** Where: `phone`, `contact.email`, `incomes[r1].amount`. */
  readonly path: string;
  readonly questionId: Id;
  readonly stepId: Id;
  readonly code: IssueCode;
  /** The lowest level at which it is reported. */
  readonly level: Level;
  readonly message: string;
};

export type IssueCode =
  | 'missing'
  | 'too_short'
  | 'too_long'
  | 'wrong_format'
  | 'wrong_check_digit'
  | 'wrong_kind'
  | 'too_small'
  | 'too_large'
  | 'too_early'
  | 'too_late'
  | 'wrong_order'
  | 'too_many_days'
  | 'not_available'
  | 'too_few'
  | 'too_many'
  | 'not_together'
  | 'stopped'
  | 'check_failed';
