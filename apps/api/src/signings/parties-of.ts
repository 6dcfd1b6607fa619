import type { SigningParties } from '@handslag/contracts/e-services';
import { inLanguage, readPersonalNumber, type Answers, type CompiledForm } from '@handslag/form-engine';
import { z } from 'zod';
import { ProblemError } from '../problem-error.ts';

export type NamedParty = { personalNumber: string; name: string; email: string };

const Email = z.email().max(254);
const longestName = 200;

/**
 * The other parties that the answers name, in the order of the settings: each answered question is one, in a repeating group one a
 * row. A question that is not asked, or may be left and was, gives none. Refuses with `signing_parties_incomplete` where one cannot
 * be asked: no name, number or address, someone twice, or the applicant.
 */
export function partiesOf(
  form: CompiledForm,
  answers: Answers,
  { questions }: SigningParties,
  { today, applicant }: { today: string; applicant: string },
): NamedParty[] {
  const nodes = form.steps.flatMap(({ children }) => children);
  const answered = questions.flatMap((id) => answersTo(nodes, answers, id, ''));
  const seen = new Set([applicant]);
  const fields: { path: string; message: string }[] = [];
  const parties = answered.flatMap(({ path, label, parts }): NamedParty[] => {
    const name = (parts['name'] ?? '').replaceAll('\0', '').trim().slice(0, longestName);
    const reading = readPersonalNumber(parts['personalNumber'] ?? '', today);
    const email = Email.safeParse((parts['email'] ?? '').trim());
    const missing = [
      ...(name === '' ? ['namn'] : []),
      ...(reading.ok ? [] : ['personnummer']),
      ...(email.success ? [] : ['e-post']),
    ];
    if (missing.length > 0 || !reading.ok || !email.success) {
      fields.push({ path, message: `${label}: fyll i ${inSwedish(missing)}. Personen ska skriva under.` });
      return [];
    }
    const personalNumber = reading.number.digits;
    if (seen.has(personalNumber)) {
      const who = personalNumber === applicant ? 'dig själv' : 'en person som redan är med';
      fields.push({ path, message: `${label}: du har angett ${who}. Ange en annan person.` });
      return [];
    }
    seen.add(personalNumber);
    return [{ personalNumber, name, email: email.data }];
  });
  if (fields.length > 0) throw new ProblemError('signing_parties_incomplete', { fields });
  return parties;
}

type Answered = { path: string; label: string; parts: Record<string, string> };
type QuestionNode = CompiledForm['steps'][number]['children'][number];

function answersTo(nodes: readonly QuestionNode[], answers: Answers, id: string, at: string): Answered[] {
  return nodes.flatMap((node): Answered[] => {
    const { question } = node;
    const value: unknown = answers[question.id];
    const path = `${at}${question.id}`;
    if (typeof value !== 'object' || value === null) return [];
    if (question.id === id && question.type === 'contact')
      return [{ path, label: inLanguage(question.label, 'sv'), parts: partsOf(value) }];
    if (question.type === 'group') return answersTo(node.children, value as Answers, id, `${path}.`);
    if (question.type !== 'repeating-group') return [];
    const rows = value as readonly { id: string; answers: Answers }[];
    return rows.flatMap((row) => answersTo(node.children, row.answers, id, `${path}[${row.id}].`));
  });
}

function partsOf(answer: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answer).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** "namn, personnummer och e-post" */
function inSwedish(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} och ${last}` : last;
}
