/** Something in the words of a form that some would stumble on. Never stops publishing. */
export type LanguageFinding = {
  readonly severity: 'warning';
  readonly code: LanguageCode;
  /** Place in the definition: 'steps[0].questions[2].label'. */
  readonly path: string;
  readonly message: string;
  /** What puts it right at one press, where that can be known. */
  readonly fix?: Fix | undefined;
};

export type LanguageCode =
  | 'long_sentence'
  | 'officialese'
  | 'missing_label'
  | 'empty_label'
  | 'colon'
  | 'capitals'
  | 'click_here'
  | 'sensory'
  | 'link_words'
  | 'unsafe_link'
  | 'help_repeats'
  | 'many_choices'
  | 'missing_language'
  | 'sensitive'
  | 'better_type';

export type Fix = {
  /** What the button says. */
  readonly label: string;
  readonly edits: readonly Edit[];
};

/** The value to put at a place; nothing takes away what is there. */
export type Edit = { readonly path: string; readonly value: unknown };
