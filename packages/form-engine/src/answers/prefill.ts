import type { ContactQuestion } from '../definition.ts';
import type { CompiledForm, QuestionNode } from '../evaluation/compiled-form.ts';
import type { Answers } from './answers.ts';

/** What the sign-in tells of a person. Leave the address out for a person with protected identity. */
export type PrefillPerson = {
  readonly name?: string | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  /** Twelve digits. */
  readonly personalNumber?: string | undefined;
  readonly street?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
};

/** The answers a new draft begins with: contact questions that ask for it, and lists with a first choice. */
export function prefill(form: CompiledForm, person: PrefillPerson): Answers {
  return prefillOf(
    form.steps.flatMap(({ children }) => children),
    person,
  );
}

function prefillOf(nodes: readonly QuestionNode[], person: PrefillPerson): Answers {
  const answers = nodes.flatMap(({ question, children }): [string, Answers | string][] => {
    if (question.type === 'select' && question.defaultChoice) return [[question.id, question.defaultChoice]];
    const filled =
      question.type === 'group'
        ? prefillOf(children, person)
        : question.type === 'contact' && question.prefill
          ? contactOf(question, person)
          : {};
    return Object.keys(filled).length > 0 ? [[question.id, filled]] : [];
  });
  return Object.fromEntries(answers);
}

function contactOf(question: ContactQuestion, person: PrefillPerson): Answers {
  const wanted = question.fields ?? ['name', 'personalNumber', 'address', 'email', 'phone'];
  const fullName = [person.givenName, person.familyName].filter(Boolean).join(' ');
  const address = { street: person.street, postcode: person.postcode, city: person.city };
  const known: Record<string, string | undefined> = {
    ...(wanted.includes('name') && { name: person.name ?? fullName }),
    ...(wanted.includes('personalNumber') && { personalNumber: person.personalNumber }),
    ...(wanted.includes('address') && address),
    ...(wanted.includes('email') && { email: person.email }),
    ...(wanted.includes('phone') && { phone: person.phone }),
  };
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
