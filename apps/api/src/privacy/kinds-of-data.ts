import type { ContactField, EServiceDefinition, Question } from '@handslag/form-engine';

const ofContact: Record<ContactField, string> = {
  name: 'namn',
  personalNumber: 'personnummer',
  address: 'adress',
  email: 'e-postadress',
  phone: 'telefonnummer',
};
const ofType: Partial<Record<Question['type'], string>> = {
  'personal-number': 'personnummer',
  'organisation-number': 'organisationsnummer',
  'organisation-contact': 'organisation och kontaktperson',
  address: 'adress',
  place: 'plats',
  email: 'e-postadress',
  phone: 'telefonnummer',
  attachments: 'bifogade filer',
  consent: 'samtycken',
};
const notAsked = new Set<Question['type']>(['information', 'stop', 'calculated']);

/**
 * Which categories of personal data a form asks for, in Swedish words and each once, and the questions that are marked as sensitive by
 * their labels (GDPR, article 30.1 c).
 */
export function kindsOfData({ steps }: Pick<EServiceDefinition, 'steps'>): {
  kinds: readonly string[];
  sensitive: readonly string[];
} {
  const questions = steps.flatMap((step) => asked(step.questions));
  return {
    kinds: [...new Set(questions.flatMap(kindsOf))],
    sensitive: questions.filter((question) => question.sensitive === true).map(({ label }) => label.sv ?? ''),
  };
}

function asked(questions: readonly Question[]): Question[] {
  return questions.flatMap((question) => {
    if ('questions' in question) return asked(question.questions);
    return notAsked.has(question.type) ? [] : [question];
  });
}

const kindsOf = (question: Question): string[] =>
  question.type === 'contact'
    ? (question.fields ?? (Object.keys(ofContact) as ContactField[])).map((field) => ofContact[field])
    : [ofType[question.type] ?? 'svar på frågor om ärendet'];
