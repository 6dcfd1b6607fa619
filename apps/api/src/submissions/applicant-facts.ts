import type { Language } from '@handslag/contracts/municipalities';
import type { Answers, CompiledForm } from '@handslag/form-engine';
import { z } from 'zod';
import type { Applicant } from '../actor.ts';

/** Of the applicant, as they were when it was filed. */
export type ApplicantFacts = {
  maskedNumber: string | null;
  email: string | null;
  phone: string | null;
  eid: string | null;
  simulated: boolean;
  /** Theirs: of the receipt and of what is mailed. Swedish where it is not told. */
  language?: Language;
  /** How it came, where a handler has registered it: paper, phone, visit. */
  channel?: string;
};

type Told = { name: string | null; email: string | null; phone: string | null };

const told: Told = { name: null, email: null, phone: null };
const Email = z.email();
const longestName = 200;

/**
 * Who an errand is from, for the handler and for notices: who signed in, and how to reach them as they themselves answered.
 * The name of someone with protected identity is left out.
 */
export function applicantFacts(
  actor: Applicant,
  form: CompiledForm,
  answers: Answers,
): { name: string; facts: ApplicantFacts } {
  const { name, email, phone } = contactIn(form, answers);
  const { language = 'sv' } = actor;
  if (actor.kind === 'anonymous') {
    return {
      name: storable(name ?? ''),
      facts: { maskedNumber: null, email, phone, eid: null, simulated: false, language },
    };
  }
  const { person, eid, simulated } = actor;
  const maskedNumber = person.personalNumber && `${person.personalNumber.slice(0, 8)}-****`;
  return {
    name: person.protected ? '' : storable(person.name),
    facts: { maskedNumber, email, phone, eid, simulated, language },
  };
}

/** The first contact answer that tells anything, or an e-mail address answered on its own. Rows are about others. */
export function contactIn(form: CompiledForm, answers: Answers): Told {
  const nodes = form.steps.flatMap(({ children }) => children);
  const contact = nodes.find(
    ({ question: { id, type } }) => type.endsWith('contact') && answers[id] !== undefined,
  );
  const fields = contact ? partsOf(answers[contact.question.id]) : {};
  const alone = nodes.find(
    ({ question: { id, type } }) => type === 'email' && typeof answers[id] === 'string',
  );
  const email = fields['email'] ?? (alone ? String(answers[alone.question.id]) : undefined);
  return {
    name: fields['name'] ?? fields['contactName'] ?? told.name,
    email: email !== undefined && Email.safeParse(email.trim()).success ? email.trim() : told.email,
    phone: fields['phone'] ?? told.phone,
  };
}

function partsOf(answer: unknown): Record<string, string> {
  if (typeof answer !== 'object' || answer === null) return {};
  return Object.fromEntries(
    Object.entries(answer).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** PostgreSQL's text takes no zero character. */
function storable(text: string): string {
  return text.replaceAll('\0', '').slice(0, longestName);
}
