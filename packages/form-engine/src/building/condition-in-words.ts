import type { Condition, EServiceDefinition, Expression, Question } from '../definition.ts';
import { isDate } from '../swedish/calendar.ts';
import { constantInWords, named, sayExpression } from './expression-in-words.ts';
import { questionsOf } from './questions-of.ts';
import type { RuleWords } from './rule-words/rule-words.ts';
import { swedishRules } from './rule-words/sv.ts';
import { listed, plain, type Wording } from './wording.ts';

/** What is spoken of, and in which language. */
type Told = { readonly definition: EServiceDefinition; readonly words: RuleWords };

/**
 * A rule in words, as it stands after “när”: “*Skäl* innehåller *Funktionsnedsättning* och *Barnets ålder* är under 16”. In Swedish where
 * no other words are given. What the rule refers to and is not there is called by its id.
 */
export function conditionInWords(
  condition: Condition,
  definition: EServiceDefinition,
  words: RuleWords = swedishRules,
): Wording {
  return worded(condition, { definition, words }, true);
}

/** A rule's value in words: “summan av *Belopp* i *Inkomster*”. */
function expressionInWords(expression: Expression, { definition, words }: Told): Wording {
  return sayExpression(expression, {
    definition,
    words,
    ofCondition: (condition) => conditionInWords(condition, definition, words),
  });
}

function worded(condition: Condition, told: Told, holds: boolean): Wording {
  const { definition, words } = told;
  const way = holds ? 'holds' : 'not';
  if ('not' in condition) return worded(condition.not, told, !holds);
  if ('all' in condition) return several(condition.all, told, holds, holds ? 'and' : 'or');
  if ('any' in condition) return several(condition.any, told, holds, holds ? 'or' : 'and');
  if ('compare' in condition) return comparisonInWords(condition, told, holds);
  if ('contains' in condition) {
    const { contains, item } = condition;
    return [
      ...expressionInWords(contains, told),
      { text: words.contains[way] },
      ...operandInWords(item, questionBehind(contains, definition), told),
    ];
  }
  if ('in' in condition) {
    const question = questionBehind(condition.in, definition);
    const items = listed(
      condition.items.map((item) => constantInWords(item, question, words)),
      words.or,
    );
    return [...expressionInWords(condition.in, told), { text: words.oneOf[way] }, ...items];
  }
  if ('empty' in condition) {
    const known = questionBehind(condition.empty, definition) ? words.answered : words.filled;
    return [...expressionInWords(condition.empty, told), { text: known[holds ? 'not' : 'holds'] }];
  }
  if ('shown' in condition) return [named(condition.shown, told), { text: words.shown[way] }];
  return rowsInWords(condition, told, holds);
}

function several(conditions: readonly Condition[], told: Told, holds: boolean, word: 'and' | 'or'): Wording {
  const { words } = told;
  if (conditions.length === 0) return plain(word === 'and' ? words.always : words.never);
  const parts = conditions.map((one) => {
    const inner = worded(one, told, holds);
    return conditions.length > 1 && isSeveral(one) ? [{ text: '(' }, ...inner, { text: ')' }] : inner;
  });
  return listed(parts, words[word]);
}

function isSeveral(condition: Condition): boolean {
  if ('not' in condition) return isSeveral(condition.not);
  if ('all' in condition) return condition.all.length > 1;
  return 'any' in condition && condition.any.length > 1;
}

const OPPOSITE = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const;

function comparisonInWords(
  { compare, left, right }: Extract<Condition, { compare: unknown }>,
  told: Told,
  holds: boolean,
): Wording {
  const { definition, words } = told;
  const about = questionBehind(left, definition) ?? questionBehind(right, definition);
  const signs = isAboutTime(left, definition) || isAboutTime(right, definition) ? words.dates : words.numbers;
  // Of something empty neither the comparison nor its opposite is true, so only equality can be turned.
  const turned = holds || compare === '=' || compare === '!=';
  const sign = signs[holds ? compare : turned ? OPPOSITE[compare] : compare];
  const sentence: Wording = [
    ...operandInWords(left, about, told),
    { text: ` ${sign} ` },
    ...operandInWords(right, about, told),
  ];
  return turned ? sentence : [{ text: words.untrue }, ...sentence];
}

function rowsInWords(condition: Extract<Condition, { where: unknown }>, told: Told, holds: boolean): Wording {
  const { words } = told;
  const [id, [before, after]] =
    'some' in condition ? [condition.some, words.someRow] : [condition.every, words.everyRow];
  return [
    { text: holds ? before : `${words.untrue}${before}` },
    named(id, told),
    { text: after },
    ...worded(condition.where, told, true),
  ];
}

const operandInWords = (operand: Expression, about: Question | undefined, told: Told): Wording =>
  'value' in operand ? constantInWords(operand.value, about, told.words) : expressionInWords(operand, told);

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
