import type { AnswerValue } from '../answers/answers.ts';
import type { Choice, ContactField, Question } from '../definition.ts';
import type { Value } from '../evaluation/value.ts';
import { exampleOfMask } from '../questions/mask.ts';
import type { Interest } from './interests.ts';
import { pickDay } from './pick-day.ts';
import { pickNumber, within } from './pick-number.ts';
import type { Chance } from './random.ts';

/** What an answer is chosen by. */
export type Choosing = {
  readonly chance: Chance;
  readonly today: string;
  readonly interest: Interest | undefined;
  readonly min: Value;
  readonly max: Value;
  /** The choices that can be picked now; nothing means all. */
  readonly open: ReadonlySet<string> | undefined;
  /** How many citizens have taken a choice so far. */
  readonly taken: (choice: string) => number;
};

/** An answer someone could give, as typed; those that nobody has tried come first. Nothing for what is not answered. */
export function pickAnswer(question: Question, by: Choosing): AnswerValue | undefined {
  const { chance } = by;
  switch (question.type) {
    case 'text':
      return question.mask === undefined
        ? pickText(question.minLength ?? 0, by)
        : exampleOfMask(question.mask);
    case 'long-text':
      return pickText(question.minLength ?? 0, by);
    case 'number':
      return pickNumber(by, question.decimals ?? 0);
    case 'money':
      return pickNumber(by, 2, 100);
    case 'date':
      return pickDay(by, question.birthDate === true);
    case 'date-range':
      return pickRange(question.maxDays ?? 30, by);
    case 'time':
      return pickTime(question.min ?? '06:00', question.max ?? '22:00', by);
    case 'yes-no':
      return leastTaken(['yes', 'no'], by);
    case 'radio':
    case 'select':
      return leastTaken(openOf(question.choices, by), by);
    case 'checkboxes':
      return pickSeveral(question.choices, question.min ?? 1, question.max ?? question.choices.length, by);
    case 'personal-number':
      return pickPerson(question.accept ?? 'both', chance);
    case 'attachments':
      return pickFiles(question.accept[0] ?? 'pdf', question.maxBytes, Math.max(1, question.min ?? 1));
    case 'contact':
      return contactOf(question.fields, chance);
    default:
      return plainAnswers[question.type];
  }
}

const address = { street: 'Storgatan 1', postcode: '123 45', city: 'Norrvik' };
const reach = { email: 'exempel@example.se', phone: '070-174 06 05' };

/** What needs no choosing. The numbers are those set apart for examples. */
const plainAnswers: { readonly [type: string]: AnswerValue | undefined } = {
  ...reach,
  address,
  'organisation-number': '212000-0142',
  'organisation-contact': {
    organisationNumber: '212000-0142',
    organisationName: 'Exempelföreningen',
    contactName: 'Elsa Lindmark',
    ...reach,
  },
  consent: true,
  place: { address: 'Storgatan 1' },
};

/** Of Skatteverket's published test numbers: nobody's. */
const personal = ['199001012385', '201401022387', '195501142284', '200501012397', '198301199298'];
const coordination = ['195411862393', '197412772381', '199502862395'];

const pickPerson = (accept: 'personal' | 'coordination' | 'both', chance: Chance): string | undefined =>
  chance.oneOf(accept === 'coordination' ? coordination : personal);

function contactOf(fields: readonly ContactField[] | undefined, chance: Chance): AnswerValue {
  const all = {
    name: 'Elsa Lindmark',
    personalNumber: pickPerson('personal', chance) ?? '',
    ...address,
    ...reach,
  };
  if (!fields) return all;
  const wanted = new Set(fields.flatMap((field) => (field === 'address' ? Object.keys(address) : [field])));
  return Object.fromEntries(Object.entries(all).filter(([part]) => wanted.has(part)));
}

function pickText(least: number, { interest, chance }: Choosing): string {
  const asked = [...(interest?.texts ?? [])].filter((text) => text !== '');
  const begun = asked.length > 0 && chance.percent(60) ? (chance.oneOf(asked) ?? '') : 'Exempel på svar';
  return begun.length >= least
    ? begun
    : `${begun} ${'och lite till '.repeat(Math.ceil(least / 14))}`.slice(0, least).trim().padEnd(least, '.');
}

function pickTime(least: string, most: string, { chance, interest }: Choosing): string {
  const asked = [...(interest?.texts ?? [])].filter((text) => /^\d\d:\d\d$/.test(text));
  if (asked.length > 0 && chance.percent(40)) return chance.oneOf(asked) ?? least;
  const [first, last] = [least, most].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const minutes =
    chance.oneOf([first ?? 0, last ?? 0, chance.whole(first ?? 0, Math.max(first ?? 0, last ?? 0))]) ?? 0;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function pickRange(mostDays: number, by: Choosing): AnswerValue {
  const from = pickDay(by, false);
  const last = typeof by.max === 'string' ? by.max : undefined;
  const days = by.chance.whole(0, Math.max(0, Math.min(mostDays, 21) - 1));
  const to = pickDay({ ...by, interest: undefined, min: from, max: within(from, days, last) }, false);
  return { from, to };
}

const openOf = (choices: readonly Choice[], { open }: Choosing): readonly string[] =>
  choices.map(({ id }) => id).filter((id) => !open || open.has(id));

/** Mostly the choice the fewest have taken; sometimes any, so that choices also meet in ways nobody planned. */
function leastTaken(ids: readonly string[], { chance, taken }: Choosing): string | undefined {
  if (chance.percent(40)) return chance.oneOf(ids);
  const fewest = Math.min(...ids.map(taken));
  return chance.oneOf(ids.filter((id) => taken(id) === fewest));
}

function pickSeveral(
  choices: readonly Choice[],
  least: number,
  most: number,
  by: Choosing,
): AnswerValue | undefined {
  const ids = openOf(choices, by);
  const alone = new Set(choices.filter(({ exclusive }) => exclusive).map(({ id }) => id));
  const first = leastTaken(ids, by);
  if (first === undefined) return undefined;
  if (alone.has(first)) return [first];
  const picked = new Set([first]);
  const rest = ids.filter((id) => !alone.has(id) && id !== first);
  const wanted = by.chance.whole(Math.max(1, least), Math.max(1, Math.min(most, rest.length + 1)));
  while (picked.size < wanted && rest.length > 0) {
    const [next] = rest.splice(by.chance.whole(0, rest.length - 1), 1);
    if (next !== undefined) picked.add(next);
  }
  return ids.filter((id) => picked.has(id));
}

const pickFiles = (
  kind: 'pdf' | 'jpg' | 'png' | 'heic' | 'docx' | 'xlsx' | 'odt' | 'txt',
  mostBytes: number,
  count: number,
): AnswerValue =>
  Array.from({ length: count }, (_, index) => ({
    id: `f${index + 1}`,
    name: `exempel-${index + 1}.${kind}`,
    size: Math.min(1000, mostBytes),
    kind,
  }));
