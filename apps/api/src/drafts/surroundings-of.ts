import type { Language } from '@handslag/contracts/municipalities';
import { readPersonalNumber, type Surroundings } from '@handslag/form-engine';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { swedishDay } from './swedish-day.ts';

type Facts = Required<Pick<Surroundings, 'today'>> & {
  language: Language;
  attributes: Record<string, string | number | boolean>;
};

/**
 * What the rules of a form may ask besides the answers: the date in Sweden, and facts of the municipality and the person. And the
 * language that whoever asks is answered in.
 */
export function surroundingsOf(ctx: Pick<Context, 'clock'>, actor: Applicant): Facts {
  const today = swedishDay(ctx.clock());
  const number = actor.kind === 'citizen' ? actor.person.personalNumber : null;
  const age = ageOf(number, today);
  return {
    today,
    language: actor.language ?? 'sv',
    attributes: {
      'municipality.name': actor.municipality.name,
      'person.signedIn': actor.kind === 'citizen',
      ...(actor.kind === 'citizen' && number === null && { 'person.withoutNumber': true }),
      ...(age !== null && { 'person.age': age }),
    },
  };
}

function ageOf(personalNumber: string | null, today: string): number | null {
  const reading = personalNumber === null ? null : readPersonalNumber(personalNumber, today);
  const born = reading?.ok ? reading.number.birthDate : undefined;
  if (!born) return null;
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
