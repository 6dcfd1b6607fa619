import type { Comparison, Condition, EServiceDefinition, Expression, Question } from '../definition.ts';
import { isDate } from '../swedish/calendar.ts';
import { constantInWords, named, sayExpression } from './expression-in-words.ts';
import { questionsOf } from './questions-of.ts';
import { listed, plain, type Wording } from './wording.ts';

/**
 * A rule in Swedish words, as it stands after “när”: “*Skäl* innehåller *Funktionsnedsättning* och *Barnets ålder* är under 16”.
 * What the rule refers to and is not there is called by its id.
 */
export function conditionInWords(condition: Condition, definition: EServiceDefinition): Wording {
  return worded(condition, definition, true);
}

/** A rule's value in Swedish words: “summan av *Belopp* i *Inkomster*”. */
function expressionInWords(expression: Expression, definition: EServiceDefinition): Wording {
  return sayExpression(expression, {
    definition,
    ofCondition: (condition) => conditionInWords(condition, definition),
  });
}

function worded(condition: Condition, definition: EServiceDefinition, holds: boolean): Wording {
  const not = holds ? '' : ' inte';
  if ('not' in condition) return worded(condition.not, definition, !holds);
  if ('all' in condition) return several(condition.all, definition, holds, holds ? 'och' : 'eller');
  if ('any' in condition) return several(condition.any, definition, holds, holds ? 'eller' : 'och');
  if ('compare' in condition) return comparisonInWords(condition, definition, holds);
  if ('contains' in condition) {
    const { contains, item } = condition;
    return [
      ...expressionInWords(contains, definition),
      { text: `${not} innehåller ` },
      ...operandInWords(item, questionBehind(contains, definition), definition),
    ];
  }
  if ('in' in condition) {
    const question = questionBehind(condition.in, definition);
    const items = listed(
      condition.items.map((item) => constantInWords(item, question)),
      'eller',
    );
    const sign = holds ? ' är ' : ' inte är ';
    return [...expressionInWords(condition.in, definition), { text: sign }, ...items];
  }
  if ('empty' in condition) {
    const word = questionBehind(condition.empty, definition) ? 'besvarad' : 'ifylld';
    return [
      ...expressionInWords(condition.empty, definition),
      { text: ` ${holds ? 'inte ' : ''}är ${word}` },
    ];
  }
  if ('shown' in condition)
    return [named(condition.shown, definition), { text: holds ? ' visas' : ' inte visas' }];
  return rowsInWords(condition, definition, holds);
}

function several(
  conditions: readonly Condition[],
  definition: EServiceDefinition,
  holds: boolean,
  word: 'och' | 'eller',
): Wording {
  if (conditions.length === 0) return plain(word === 'och' ? 'alltid' : 'aldrig');
  const parts = conditions.map((one) => {
    const inner = worded(one, definition, holds);
    return conditions.length > 1 && isSeveral(one) ? [{ text: '(' }, ...inner, { text: ')' }] : inner;
  });
  return listed(parts, word);
}

function isSeveral(condition: Condition): boolean {
  if ('not' in condition) return isSeveral(condition.not);
  if ('all' in condition) return condition.all.length > 1;
  return 'any' in condition && condition.any.length > 1;
}

const OPPOSITE = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;
const OF_NUMBERS: { readonly [Sign in Comparison]: string } = {
  '=': 'är',
  '!=': 'inte är',
  '<': 'är under',
  '<=': 'är högst',
  '>': 'är över',
  '>=': 'är minst',
};
/** And of times of day. */
const OF_DATES: { readonly [Sign in Comparison]: string } = {
  '=': 'är',
  '!=': 'inte är',
  '<': 'är före',
  '<=': 'är senast',
  '>': 'är efter',
  '>=': 'är tidigast',
};

function comparisonInWords(
  { compare, left, right }: Extract<Condition, { compare: unknown }>,
  definition: EServiceDefinition,
  holds: boolean,
): Wording {
  const about = questionBehind(left, definition) ?? questionBehind(right, definition);
  const signs = isAboutTime(left, definition) || isAboutTime(right, definition) ? OF_DATES : OF_NUMBERS;
  // Of something empty neither the comparison nor its opposite is true, so only equality can be turned.
  const turned = holds || compare === '=' || compare === '!=';
  const sign = signs[holds ? compare : turned ? OPPOSITE[compare] : compare];
  const sentence: Wording = [
    ...operandInWords(left, about, definition),
    { text: ` ${sign} ` },
    ...operandInWords(right, about, definition),
  ];
  return turned ? sentence : [{ text: 'det inte stämmer att ' }, ...sentence];
}

function rowsInWords(
  condition: Extract<Condition, { where: unknown }>,
  definition: EServiceDefinition,
  holds: boolean,
): Wording {
  const [id, which] = 'some' in condition ? [condition.some, 'någon rad'] : [condition.every, 'alla rader'];
  const start = holds ? `på ${which} i ` : `det inte stämmer att på ${which} i `;
  return [
    { text: start },
    named(id, definition),
    { text: ' gäller att ' },
    ...conditionInWords(condition.where, definition),
  ];
}

const operandInWords = (
  operand: Expression,
  about: Question | undefined,
  definition: EServiceDefinition,
): Wording =>
  'value' in operand ? constantInWords(operand.value, about) : expressionInWords(operand, definition);

/** The question whose answer an expression simply is. */
function questionBehind(expression: Expression, definition: EServiceDefinition): Question | undefined {
  if (!('answer' in expression) || expression.part !== undefined) return undefined;
  return questionsOf(definition).get(expression.answer)?.question;
}

function isAboutTime(expression: Expression, definition: EServiceDefinition): boolean {
  if ('today' in expression || 'addDays' in expression || 'addMonths' in expression) return true;
  if ('value' in expression)
    return typeof expression.value === 'string' && (isDate(expression.value) || isTime(expression.value));
  if (!('answer' in expression)) return false;
  if (expression.part !== undefined) return ['from', 'to', 'birthDate'].includes(expression.part);
  const type = questionsOf(definition).get(expression.answer)?.question.type;
  return type === 'date' || type === 'time';
}

const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text);
