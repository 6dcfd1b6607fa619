import * as fc from 'fast-check';
import type { Condition, EServiceDefinition, Expression, QuestionTypeName } from '../definition.ts';

const TYPES: readonly QuestionTypeName[] = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'date-range',
  'time',
  'email',
  'phone',
  'yes-no',
  'radio',
  'select',
  'checkboxes',
  'personal-number',
  'organisation-number',
  'address',
  'contact',
  'organisation-contact',
  'attachments',
  'group',
  'repeating-group',
  'repeating-group',
  'calculated',
  'information',
  'stop',
  'consent',
  'place',
];

const blueprint = fc.record({
  type: fc.constantFrom(...TYPES),
  into: fc.nat(6),
  rule: fc.nat(14),
  target: fc.nat(30),
  extra: fc.nat(7),
});

type Blueprint = typeof blueprint extends fc.Arbitrary<infer One> ? One : never;

type Writable = { [key: string]: unknown; id: string; type: QuestionTypeName; questions?: Writable[] };
type Place = { readonly questions: Writable[]; readonly groups: readonly string[] };
type Built = { readonly id: string; readonly type: QuestionTypeName; readonly groups: readonly string[] };

const sv = (text: string) => ({ sv: text });

/** A definition from blueprints: every rule refers to an earlier question, so that nothing goes round in a circle. */
function buildDefinition(blueprints: readonly Blueprint[]): EServiceDefinition {
  const steps: { id: string; title: { sv: string }; questions: Writable[]; visibleWhen?: Condition }[] = [];
  const places: Place[] = [];
  const built: Built[] = [];
  const newStep = () => {
    steps.push({ id: `step${steps.length}`, title: sv(`Steg ${steps.length}`), questions: [] });
    places.push({ questions: steps.at(-1)!.questions, groups: [] });
  };
  newStep();
  blueprints.forEach((one, index) => {
    if (one.into === 6) newStep();
    const place = places[places.length - 1 - (one.into % places.length)] ?? places[0]!;
    const nested = one.type === 'group' || one.type === 'repeating-group';
    const type = nested && place.groups.length > 1 ? 'text' : one.type;
    const question = buildQuestion({ ...one, type }, `q${index}`, place.groups, built);
    place.questions.push(question);
    if (type === 'group' || type === 'repeating-group') {
      const groups = type === 'repeating-group' ? [...place.groups, question.id] : place.groups;
      places.push({ questions: question.questions!, groups });
    }
    built.push({ id: question.id, type, groups: place.groups });
  });
  return { format: 1, steps: steps as unknown as EServiceDefinition['steps'] };
}

function buildQuestion(
  one: Blueprint,
  id: string,
  groups: readonly string[],
  built: readonly Built[],
): Writable {
  const question: Writable = { id, type: one.type, label: sv(`Fråga ${id}`) };
  const condition = ruleFor(one, groups, built);
  if (condition && one.extra !== 1) question.visibleWhen = condition;
  if (condition && one.extra === 1) question.required = condition;
  if (one.extra === 2) question.required = false;
  if (one.extra === 3) question.requiredLater = true;
  if (['radio', 'select', 'checkboxes'].includes(one.type)) {
    const second = condition && one.extra === 4 ? { availableWhen: condition } : {};
    question.choices = [
      { id: 'yes', label: sv('A') },
      { id: 'no', label: sv('B'), ...second },
      { id: 'other', label: sv('C'), ...(one.type === 'checkboxes' && { exclusive: true }) },
    ];
  }
  if (['number', 'money'].includes(one.type) && one.extra > 4) question.max = valueFor(one, groups, built);
  if (one.type === 'attachments') Object.assign(question, { accept: ['pdf'], maxBytes: 5000, max: 2 });
  if (one.type === 'group' || one.type === 'repeating-group') question.questions = [];
  if (one.type === 'repeating-group') Object.assign(question, { rowName: sv('Rad'), minRows: 1, maxRows: 2 });
  if (one.type === 'calculated')
    Object.assign(question, { value: valueFor(one, groups, built), show: 'number' });
  if (one.type === 'information' || one.type === 'stop') question.text = sv('Text');
  if (one.type === 'consent') Object.assign(question, { text: sv('Text'), statement: sv('Ja') });
  return question;
}

const isSeenFrom = (groups: readonly string[], { groups: own }: Built) =>
  own.every((id, index) => groups[index] === id);
const hasValue = ({ type }: Built) => !['group', 'information', 'stop'].includes(type);

function ruleFor(one: Blueprint, groups: readonly string[], built: readonly Built[]): Condition | undefined {
  const seen = built.filter((other) => isSeenFrom(groups, other));
  const target = seen.filter(hasValue)[one.target % Math.max(1, seen.filter(hasValue).length)];
  if (!target || one.rule < 4) return undefined;
  const answer = { answer: target.id };
  const rows = seen.filter(({ type }) => type === 'repeating-group');
  const group = rows[one.target % Math.max(1, rows.length)];
  const inner =
    group &&
    built.find(({ groups: own }) => own.at(-1) === group.id && own.length === group.groups.length + 1);
  const where: Condition =
    inner && hasValue(inner) ? { not: { empty: { answer: inner.id } } } : { not: { empty: { today: true } } };
  switch (one.rule) {
    case 4:
      return { compare: '=', left: answer, right: { value: 'yes' } };
    case 5:
      return { not: { empty: answer } };
    case 6:
      return { shown: target.id };
    case 7:
      return group ? { some: group.id, where } : { empty: answer };
    case 8:
      return group ? { every: group.id, where } : { not: { shown: target.id } };
    case 9:
      return {
        any: [
          { contains: answer, item: { value: 'yes' } },
          { in: answer, items: ['no', 12, 1200] },
        ],
      };
    case 10:
      return { compare: '>', left: valueFor(one, groups, built), right: { value: 10 } };
    case 11:
      return {
        all: [{ not: { compare: '=', left: answer, right: { value: 'no' } } }, { not: { empty: answer } }],
      };
    case 12:
      return { compare: '<', left: { ageFrom: answer }, right: { value: 18 } };
    case 13:
      return partRule(target) ?? { shown: target.id };
    default:
      return { compare: '!=', left: answer, right: { value: 'no' } };
  }
}

/** A rule on one field of an answer, where the question has fields. */
function partRule({ id, type }: Built): Condition | undefined {
  const part = { address: 'city', contact: 'email', 'date-range': 'days', attachments: 'count' }[
    type as string
  ];
  return part ? { not: { empty: { answer: id, part } } } : undefined;
}

function valueFor(one: Blueprint, groups: readonly string[], built: readonly Built[]): Expression {
  const seen = built.filter((other) => isSeenFrom(groups, other));
  const numbers = seen.filter(({ type }) => ['number', 'money', 'calculated'].includes(type));
  const target = numbers[one.target % Math.max(1, numbers.length)];
  const number: Expression = target ? { answer: target.id } : { value: 12 };
  const group = seen.find(({ type }) => type === 'repeating-group');
  if (group && one.extra % 2 === 0) {
    const inner = built.find(
      (other) => other.groups.at(-1) === group.id && ['number', 'money'].includes(other.type),
    );
    return {
      add: [number, { sum: group.id, of: inner ? { answer: inner.id } : { value: 1 } }, { count: group.id }],
    };
  }
  return one.extra === 5
    ? { round: { divide: [number, { value: 3 }] }, decimals: 2 }
    : { max: [number, { value: 5 }] };
}

const arbitraryBlueprints = fc.array(blueprint, { minLength: 1, maxLength: 25 });

export const arbitraryDefinition: fc.Arbitrary<EServiceDefinition> = arbitraryBlueprints.map(buildDefinition);
