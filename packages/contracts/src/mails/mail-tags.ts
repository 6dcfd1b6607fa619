/** What may stand for facts in a service's own mail texts, written `{ärendenummer}`. None of it is about the person. */
export const mailTags = ['ärendenummer', 'inkom', 'kommun', 'telefon', 'e-post'] as const;
export type MailTag = (typeof mailTags)[number];

const tag = /\{([^{}\n]*)\}/g;

/** Those in a text that stand for nothing, as they are written between the braces, each once. */
export const unknownMailTags = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(tag)].map(([, name = '']) => name).filter((name) => !isTag(name))),
];

/** A text with what its tags stand for; what is no tag stays as it is written. */
export const fillMailTags = (text: string, facts: Readonly<Record<MailTag, string>>): string =>
  text.replaceAll(tag, (written: string, name: string) => (isTag(name) ? facts[name] : written));

const isTag = (name: string): name is MailTag => (mailTags as readonly string[]).includes(name);
