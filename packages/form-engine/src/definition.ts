/** An e-service as data: what an author builds, what is stored once per published version. Types only. */

export type Language = 'sv' | 'en' | 'fi';

/** A text in the languages it exists in. Swedish is always there and is what missing languages fall back to. */
export type Text = {
  readonly sv: string;
  readonly en?: string | undefined;
  readonly fi?: string | undefined;
};

/** Matches /^[a-z][A-Za-z0-9]{0,39}$/. Unique in the whole definition, questions inside groups too. */
export type Id = string;

export type EServiceDefinition = { readonly format: 1; readonly steps: readonly Step[] };

export type Step = {
  readonly id: Id;
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly visibleWhen?: Condition | undefined;
  readonly questions: readonly Question[];
  readonly checks?: readonly Check[] | undefined;
};

/** A check across several questions, on a step or inside each row of a repeating group. */
export type Check = {
  readonly id: Id;
  /** The questions concerned; the message is shown at the first of them that is visible. */
  readonly questions: readonly Id[];
  readonly invalidWhen: Condition;
  readonly message: Text;
};

/** A rule that is true or false. An empty operand makes a comparison false. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly compare: Comparison; readonly left: Expression; readonly right: Expression }
  /** A list contains the item; a text contains the text, whatever the case. */
  | { readonly contains: Expression; readonly item: Expression }
  | { readonly in: Expression; readonly items: readonly (string | number)[] }
  | { readonly empty: Expression }
  | { readonly shown: Id }
  | { readonly some: Id; readonly where: Condition }
  | { readonly every: Id; readonly where: Condition };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * A rule that gives a value: a number (money in öre), a text, a date as YYYY-MM-DD, a list, or nothing.
 * Sums, smallest and largest skip what is empty; other arithmetic on something empty is empty.
 */
export type Expression =
  | { readonly answer: Id; readonly part?: string | undefined }
  | { readonly value: string | number | boolean }
  | { readonly today: true }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: readonly [Expression, Expression] }
  | { readonly multiply: readonly Expression[] }
  | { readonly divide: readonly [Expression, Expression] }
  /** To a number of decimals (default 0) or to the nearest multiple of step; halves away from zero. */
  | { readonly round: Expression; readonly decimals?: number | undefined; readonly step?: number | undefined }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  | { readonly addDays: readonly [Expression, number] }
  | { readonly addMonths: readonly [Expression, number] }
  /** Days from the first date to the second; negative when the second is earlier. */
  | { readonly daysBetween: readonly [Expression, Expression] }
  /** Whole years from a date of birth or a personal number, on the date `at` (default today). */
  | { readonly ageFrom: Expression; readonly at?: Expression | undefined }
  | { readonly sum: Id; readonly of: Expression }
  | { readonly count: Id; readonly where?: Condition | undefined }
  | { readonly when: Condition; readonly then: Expression; readonly else: Expression }
  /** Given by the host in `Surroundings.attributes`. */
  | { readonly attribute: string };

export type Choice = {
  readonly id: Id;
  readonly label: Text;
  readonly help?: Text | undefined;
  /** Choosing it leaves no room for the others, such as "Inget av detta". Check boxes only. */
  readonly exclusive?: boolean | undefined;
  readonly availableWhen?: Condition | undefined;
};

export type FileKind = 'pdf' | 'jpg' | 'png' | 'heic' | 'docx' | 'xlsx' | 'odt' | 'txt';
export type ContactField = 'name' | 'personalNumber' | 'address' | 'email' | 'phone';

type QuestionBase<Type extends string> = {
  readonly type: Type;
  readonly id: Id;
  readonly label: Text;
  readonly help?: Text | undefined;
  /** Longer help behind "Visa mer". */
  readonly details?: Text | undefined;
  /** Default true. Means nothing for information, stop, calculated and group. */
  readonly required?: boolean | Condition | undefined;
  readonly visibleWhen?: Condition | undefined;
  /** May be left out when submitting; becomes a request for completion. */
  readonly requiredLater?: boolean | undefined;
  readonly sensitive?: boolean | undefined;
};

export type TextQuestion = QuestionBase<'text'> & {
  readonly minLength?: number | undefined;
  /** Default 200. */
  readonly maxLength?: number | undefined;
  /** A = letter, 9 = digit, * = letter or digit, other characters stand for themselves: 'AAA-99*'. */
  readonly mask?: string | undefined;
  readonly autocomplete?: string | undefined;
};
export type LongTextQuestion = QuestionBase<'long-text'> & {
  readonly minLength?: number | undefined;
  /** Default 2000. */
  readonly maxLength?: number | undefined;
};
export type NumberQuestion = QuestionBase<'number'> & {
  readonly min?: Expression | undefined;
  readonly max?: Expression | undefined;
  /** Default 0: whole numbers. */
  readonly decimals?: number | undefined;
  readonly unit?: Text | undefined;
};
/** Typed in kronor; rules see öre. */
export type MoneyQuestion = QuestionBase<'money'> & {
  readonly min?: Expression | undefined;
  readonly max?: Expression | undefined;
};
export type DateQuestion = QuestionBase<'date'> & {
  readonly min?: Expression | undefined;
  readonly max?: Expression | undefined;
  readonly birthDate?: boolean | undefined;
};
export type DateRangeQuestion = QuestionBase<'date-range'> & {
  readonly min?: Expression | undefined;
  readonly max?: Expression | undefined;
  /** Both ends count. */
  readonly maxDays?: number | undefined;
};
export type TimeQuestion = QuestionBase<'time'> & {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
};
export type EmailQuestion = QuestionBase<'email'>;
export type PhoneQuestion = QuestionBase<'phone'>;
export type YesNoQuestion = QuestionBase<'yes-no'>;
export type RadioQuestion = QuestionBase<'radio'> & { readonly choices: readonly Choice[] };
export type SelectQuestion = QuestionBase<'select'> & {
  readonly choices: readonly Choice[];
  readonly defaultChoice?: Id | undefined;
};
export type CheckboxesQuestion = QuestionBase<'checkboxes'> & {
  readonly choices: readonly Choice[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
};
export type PersonalNumberQuestion = QuestionBase<'personal-number'> & {
  /** Default both. */
  readonly accept?: 'personal' | 'coordination' | 'both' | undefined;
};
export type OrganisationNumberQuestion = QuestionBase<'organisation-number'>;
export type AddressQuestion = QuestionBase<'address'>;
export type ContactQuestion = QuestionBase<'contact'> & {
  /** True: filled in from the sign-in when a draft begins. Default false. */
  readonly prefill?: boolean | undefined;
  /** Default all. */
  readonly fields?: readonly ContactField[] | undefined;
};
export type OrganisationContactQuestion = QuestionBase<'organisation-contact'>;
export type AttachmentsQuestion = QuestionBase<'attachments'> & {
  readonly accept: readonly FileKind[];
  /** Per file. */
  readonly maxBytes: number;
  readonly min?: number | undefined;
  readonly max: number;
};
export type GroupQuestion = QuestionBase<'group'> & { readonly questions: readonly Question[] };
export type RepeatingGroupQuestion = QuestionBase<'repeating-group'> & {
  readonly questions: readonly Question[];
  /** One row's name in the singular, such as "Inkomst". */
  readonly rowName: Text;
  readonly minRows?: number | undefined;
  readonly maxRows?: number | undefined;
  readonly checks?: readonly Check[] | undefined;
};
export type CalculatedQuestion = QuestionBase<'calculated'> & {
  readonly value: Expression;
  /** Money: the value is in öre. */
  readonly show: 'number' | 'money';
  readonly decimals?: number | undefined;
  readonly unit?: Text | undefined;
};
export type InformationQuestion = QuestionBase<'information'> & {
  readonly text: Text;
  readonly tone?: 'neutral' | 'warning' | undefined;
};
/** Says why the citizen cannot go on. */
export type StopQuestion = QuestionBase<'stop'> & { readonly text: Text };
export type ConsentQuestion = QuestionBase<'consent'> & { readonly text: Text; readonly statement: Text };
/** An address or a description in words. */
export type PlaceQuestion = QuestionBase<'place'>;

export type Question =
  | TextQuestion
  | LongTextQuestion
  | NumberQuestion
  | MoneyQuestion
  | DateQuestion
  | DateRangeQuestion
  | TimeQuestion
  | EmailQuestion
  | PhoneQuestion
  | YesNoQuestion
  | RadioQuestion
  | SelectQuestion
  | CheckboxesQuestion
  | PersonalNumberQuestion
  | OrganisationNumberQuestion
  | AddressQuestion
  | ContactQuestion
  | OrganisationContactQuestion
  | AttachmentsQuestion
  | GroupQuestion
  | RepeatingGroupQuestion
  | CalculatedQuestion
  | InformationQuestion
  | StopQuestion
  | ConsentQuestion
  | PlaceQuestion;

export type QuestionTypeName = Question['type'];
