import type { Comparison, Language } from '../../definition.ts';

/** What stands before and after a piece of a sentence: “åldern enligt … vid”. */
type Around = readonly [before: string, after: string];
type EitherWay = { readonly holds: string; readonly not: string };
type Signs = { readonly [Sign in Comparison]: string };

/** Everything a rule in words is made of beside the names in it, in one language. Names stand as they are, never inflected. */
export type RuleWords = {
  readonly language: Language;
  readonly and: string;
  readonly or: string;
  readonly always: string;
  readonly never: string;
  readonly contains: EitherWay;
  readonly oneOf: EitherWay;
  /** Of a question, and of anything else. */
  readonly answered: EitherWay;
  readonly filled: EitherWay;
  readonly shown: EitherWay;
  readonly numbers: Signs;
  /** And of times of day. */
  readonly dates: Signs;
  readonly untrue: string;
  readonly someRow: Around;
  readonly everyRow: Around;
  readonly today: string;
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  readonly dividedBy: string;
  readonly rounded: Around;
  readonly least: Around;
  readonly greatest: Around;
  readonly days: readonly [one: string, many: string];
  readonly months: readonly [one: string, many: string];
  /** So many days before: “3 dagar före”. */
  readonly before: string;
  readonly after: string;
  readonly daysBetween: readonly [before: string, between: string, after: string];
  readonly age: Around;
  readonly ageAt: Around;
  readonly sum: readonly [before: string, between: string, after: string];
  readonly count: Around;
  readonly where: string;
  readonly when: string;
  readonly otherwise: string;
  readonly attributes: { readonly [name: string]: string };
  /** A part of an answer: “födelsedatumet i”. */
  readonly parts: { readonly [part: string]: Around };
  /** One that has no words of its own here, given as the form calls it: “postnummer i”. */
  readonly part: (name: string) => Around;
  readonly yes: string;
  readonly no: string;
  readonly empty: string;
};
