import type { AnswerValue } from '../answers/answers.ts';
import { readPersonalNumber } from '../swedish/personal-number.ts';
import { readOrganisationNumber } from '../swedish/organisation-number.ts';
import { readPhone } from '../swedish/phone.ts';
import { readPostcode } from '../swedish/postcode.ts';
import { isEmail } from './email.ts';
import type { Fault, Surrounding } from './question-type.ts';
import { lengthFaults, partOf } from './written.ts';

/** One 'missing' for each field that is not filled in. */
export const missingParts = (
  parts: readonly string[],
  raw: AnswerValue | undefined,
  { say, name }: Surrounding,
): readonly Fault[] =>
  parts
    .filter((part) => !partOf(raw, part))
    .map((part) => ({ code: 'missing', part, message: say.missing(say.partOf(say.parts[part]!, name)) }));

/** An address that is not in Sweden has postcodes of its own. */
const isAbroad = (raw: AnswerValue) => !/^(?:sverige|sweden|se|ruotsi)?$/i.test(partOf(raw, 'country'));

/** What is wrong in the fields of an address or of contact details. */
export const fieldFaults = (
  parts: readonly string[],
  raw: AnswerValue,
  surrounding: Surrounding,
): readonly Fault[] =>
  parts.flatMap((part) => {
    const typed = partOf(raw, part);
    if (!typed) return [];
    const name = surrounding.say.partOf(surrounding.say.parts[part]!, surrounding.name);
    return faultsOfField(part, typed, raw, name, surrounding).map((fault) => ({ ...fault, part }));
  });

function faultsOfField(
  part: string,
  typed: string,
  raw: AnswerValue,
  name: string,
  { say, today, withoutNumber }: Surrounding,
): readonly Fault[] {
  const wrong = (message: string): readonly Fault[] => [{ code: 'wrong_format', message }];
  switch (part) {
    case 'email':
      return isEmail(typed) ? [] : wrong(say.email(name));
    case 'phone':
      return readPhone(typed) ? [] : wrong(say.phone(name));
    case 'postcode':
      return isAbroad(raw) || withoutNumber || readPostcode(typed) ? [] : wrong(say.postcode(name));
    case 'personalNumber':
      return personalNumberFaults(typed, name, say, today);
    case 'organisationNumber':
      return organisationNumberFaults(typed, name, say, today);
    default:
      return lengthFaults(typed, undefined, 200, name, say);
  }
}

/** What is wrong in a typed personal or coordination number. */
export function personalNumberFaults(
  typed: string,
  name: string,
  say: Surrounding['say'],
  today: string,
): readonly Fault[] {
  const reading = readPersonalNumber(typed, today);
  if (reading.ok) return [];
  if (reading.fault === 'wrong_check_digit')
    return [{ code: 'wrong_check_digit', message: say.checkDigit(name) }];
  const message = reading.fault === 'wrong_date' ? say.personalNumberDate(name) : say.personalNumber(name);
  return [{ code: 'wrong_format', message }];
}

/** What is wrong in a typed organisation number. */
export function organisationNumberFaults(
  typed: string,
  name: string,
  say: Surrounding['say'],
  today: string,
): readonly Fault[] {
  const reading = readOrganisationNumber(typed, today);
  if (reading.ok) return [];
  return reading.fault === 'wrong_check_digit'
    ? [{ code: 'wrong_check_digit', message: say.checkDigit(name) }]
    : [{ code: 'wrong_format', message: say.organisationNumber(name) }];
}
