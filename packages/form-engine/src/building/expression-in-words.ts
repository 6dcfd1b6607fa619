import type { Condition, EServiceDefinition, Expression, Id, Question } from '../definition.ts';
import { dateInWords, moneyInWords, numberInWords } from '../messages/in-words.ts';
import { sentencesIn } from '../messages/sentences-in.ts';
import { questionsOf } from './questions-of.ts';
import { listed, plain, type Wording } from './wording.ts';

/** What is spoken of, and how a condition inside an expression is said. */
export type Speech = {
  readonly definition: EServiceDefinition;
  readonly ofCondition: (condition: Condition) => Wording;
};

/** A rule's value in Swedish words: “åldern enligt *Barnets personnummer*”. */
export function sayExpression(expression: Expression, speech: Speech): Wording {
  const { definition, ofCondition } = speech;
  const say = (inner: Expression) => sayExpression(inner, speech);
  if ('answer' in expression) return answerInWords(expression, definition);
  if ('value' in expression) return constantInWords(expression.value, undefined);
  if ('today' in expression) return plain('dagens datum');
  if ('attribute' in expression)
    return plain(ATTRIBUTES[expression.attribute] ?? `”${expression.attribute}”`);
  if ('add' in expression) return joined(expression.add.map(say), ' plus ');
  if ('subtract' in expression) return joined(expression.subtract.map(say), ' minus ');
  if ('multiply' in expression) return joined(expression.multiply.map(say), ' gånger ');
  if ('divide' in expression) return joined(expression.divide.map(say), ' delat med ');
  if ('round' in expression) return [...say(expression.round), { text: ' avrundat' }];
  if ('min' in expression) return [{ text: 'det minsta av ' }, ...listed(expression.min.map(say), 'och')];
  if ('max' in expression) return [{ text: 'det största av ' }, ...listed(expression.max.map(say), 'och')];
  if ('addDays' in expression) return later(expression.addDays, 'dag', 'dagar', say);
  if ('addMonths' in expression) return later(expression.addMonths, 'månad', 'månader', say);
  if ('daysBetween' in expression) {
    const [from, to] = expression.daysBetween;
    return [{ text: 'antalet dagar från ' }, ...say(from), { text: ' till ' }, ...say(to)];
  }
  if ('ageFrom' in expression) {
    const at = expression.at && !('today' in expression.at) ? [{ text: ' vid ' }, ...say(expression.at)] : [];
    return [{ text: 'åldern enligt ' }, ...say(expression.ageFrom), ...at];
  }
  if ('sum' in expression)
    return [
      { text: 'summan av ' },
      ...say(expression.of),
      { text: ' i ' },
      named(expression.sum, definition),
    ];
  if ('count' in expression) {
    const where = expression.where ? [{ text: ' där ' }, ...ofCondition(expression.where)] : [];
    return [{ text: 'antalet rader i ' }, named(expression.count, definition), ...where];
  }
  const { when, then, else: otherwise } = expression;
  return [...say(then), { text: ' om ' }, ...ofCondition(when), { text: ', annars ' }, ...say(otherwise)];
}

const ATTRIBUTES: { readonly [name: string]: string } = {
  'municipality.name': 'kommunens namn',
  'person.signedIn': 'om den sökande är inloggad',
  'person.age': 'den sökandes ålder',
  'person.withoutNumber': 'om den sökande saknar svenskt personnummer',
};

const PARTS: { readonly [part: string]: string } = {
  count: 'antalet i ',
  days: 'antalet dagar i ',
  birthDate: 'födelsedatumet i ',
  from: 'första dagen i ',
  to: 'sista dagen i ',
};

/** A question by its label; by its id where it is not there. */
export function named(id: Id, definition: EServiceDefinition): Wording[number] {
  const label = questionsOf(definition).get(id)?.question.label.sv;
  return { text: label || id, names: 'question', id };
}

function answerInWords(
  { answer, part }: { answer: Id; part?: string | undefined },
  definition: EServiceDefinition,
): Wording {
  const name = named(answer, definition);
  if (part === undefined) return [name];
  return [{ text: PARTS[part] ?? `${(sentencesIn('sv').parts[part] ?? part).toLowerCase()} i ` }, name];
}

const joined = (items: readonly Wording[], between: string): Wording =>
  items.flatMap((item, index) => (index === 0 ? item : [{ text: between }, ...item]));

function later(
  [from, count]: readonly [Expression, number],
  one: string,
  many: string,
  say: (inner: Expression) => Wording,
): Wording {
  if (count === 0) return say(from);
  const words = `${Math.abs(count)} ${Math.abs(count) === 1 ? one : many} ${count < 0 ? 'före' : 'efter'} `;
  return [{ text: words }, ...say(from)];
}

/** A constant as an answer to the question it is compared with. */
export function constantInWords(value: string | number | boolean, question: Question | undefined): Wording {
  if (typeof value === 'boolean') return [{ text: value ? 'ja' : 'nej', names: 'value' }];
  if (question && 'choices' in question) {
    const label = question.choices.find(({ id }) => id === value)?.label.sv;
    return [{ text: label || String(value), names: 'choice', id: String(value) }];
  }
  if (question?.type === 'yes-no') return [{ text: value === 'yes' ? 'Ja' : 'Nej', names: 'choice' }];
  if (typeof value === 'string')
    return [{ text: value === '' ? 'tomt' : dateInWords(value, 'sv'), names: 'value' }];
  const isMoney =
    question?.type === 'money' || (question?.type === 'calculated' && question.show === 'money');
  return [{ text: isMoney ? moneyInWords(value, 'sv') : numberInWords(value, 'sv'), names: 'value' }];
}
