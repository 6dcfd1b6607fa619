import type { Condition, EServiceDefinition, Expression, Id, Question, Text } from '../definition.ts';
import { dateInWords, inLanguage, moneyInWords, numberInWords } from '../messages/in-words.ts';
import { sentencesIn } from '../messages/sentences-in.ts';
import { questionsOf } from './questions-of.ts';
import type { RuleWords } from './rule-words/rule-words.ts';
import { listed, plain, type Wording, type WordingPart } from './wording.ts';

/** What is spoken of, in which language, and how a condition inside an expression is said. */
export type Speech = {
  readonly definition: EServiceDefinition;
  readonly words: RuleWords;
  readonly ofCondition: (condition: Condition) => Wording;
};

/** A rule's value in words: “åldern enligt *Barnets personnummer*”. */
export function sayExpression(expression: Expression, speech: Speech): Wording {
  const { words, ofCondition } = speech;
  const say = (inner: Expression) => sayExpression(inner, speech);
  if ('answer' in expression) return answerInWords(expression, speech);
  if ('value' in expression) return constantInWords(expression.value, undefined, words);
  if ('today' in expression) return plain(words.today);
  if ('attribute' in expression)
    return plain(words.attributes[expression.attribute] ?? `”${expression.attribute}”`);
  if ('add' in expression) return joined(expression.add.map(say), words.plus);
  if ('subtract' in expression) return joined(expression.subtract.map(say), words.minus);
  if ('multiply' in expression) return joined(expression.multiply.map(say), words.times);
  if ('divide' in expression) return joined(expression.divide.map(say), words.dividedBy);
  if ('round' in expression) return around(words.rounded, say(expression.round));
  if ('min' in expression) return around(words.least, listed(expression.min.map(say), words.and));
  if ('max' in expression) return around(words.greatest, listed(expression.max.map(say), words.and));
  if ('addDays' in expression) return later(expression.addDays, words.days, speech);
  if ('addMonths' in expression) return later(expression.addMonths, words.months, speech);
  if ('daysBetween' in expression) {
    const [from, to] = expression.daysBetween;
    return inOrder(words.daysBetween, say(from), say(to));
  }
  if ('ageFrom' in expression) {
    const at = expression.at && !('today' in expression.at) ? around(words.ageAt, say(expression.at)) : [];
    return [...around(words.age, say(expression.ageFrom)), ...at];
  }
  if ('sum' in expression) return inOrder(words.sum, say(expression.of), [named(expression.sum, speech)]);
  if ('count' in expression) {
    const where = expression.where ? [{ text: words.where }, ...ofCondition(expression.where)] : [];
    return [...around(words.count, [named(expression.count, speech)]), ...where];
  }
  const { when, then, else: otherwise } = expression;
  return [
    ...say(then),
    { text: words.when },
    ...ofCondition(when),
    { text: words.otherwise },
    ...say(otherwise),
  ];
}

/** A question by its label; by its id where it is not there. */
export function named(id: Id, { definition, words }: Pick<Speech, 'definition' | 'words'>): Wording[number] {
  const label = questionsOf(definition).get(id)?.question.label;
  return { ...spoken(label, id, words), names: 'question', id };
}

/** A text of the form's, marked where it is only in Swedish; the id where there is none. */
function spoken(
  text: Text | undefined,
  id: string,
  { language }: RuleWords,
): Pick<WordingPart, 'text' | 'lang'> {
  const said = (text && inLanguage(text, language)) || id;
  return language === 'sv' || !text?.sv || text[language] ? { text: said } : { text: said, lang: 'sv' };
}

function answerInWords({ answer, part }: { answer: Id; part?: string | undefined }, speech: Speech): Wording {
  const { words } = speech;
  const name = named(answer, speech);
  if (part === undefined) return [name];
  const called = (sentencesIn(words.language).parts[part] ?? part).toLowerCase();
  return around(words.parts[part] ?? words.part(called), [name]);
}

/** What has no text is left out: a sentence's pieces are what one reads. */
const around = ([before, after]: readonly [string, string], inner: Wording): Wording =>
  [{ text: before }, ...inner, { text: after }].filter(({ text }) => text !== '');

const inOrder = (
  [before, between, after]: readonly [string, string, string],
  first: Wording,
  second: Wording,
): Wording => around([before, after], [...first, { text: between }, ...second]);

const joined = (items: readonly Wording[], between: string): Wording =>
  items.flatMap((item, index) => (index === 0 ? item : [{ text: between }, ...item]));

function later(
  [from, count]: readonly [Expression, number],
  [one, many]: readonly [string, string],
  speech: Speech,
): Wording {
  if (count === 0) return sayExpression(from, speech);
  const { before, after } = speech.words;
  const far = `${Math.abs(count)} ${Math.abs(count) === 1 ? one : many}`;
  return [{ text: `${far} ${count < 0 ? before : after} ` }, ...sayExpression(from, speech)];
}

/** A constant as an answer to the question it is compared with. */
export function constantInWords(
  value: string | number | boolean,
  question: Question | undefined,
  words: RuleWords,
): Wording {
  const { language } = words;
  if (typeof value === 'boolean') return [{ text: value ? words.yes : words.no, names: 'value' }];
  if (question && 'choices' in question) {
    const label = question.choices.find(({ id }) => id === value)?.label;
    return [{ ...spoken(label, String(value), words), names: 'choice', id: String(value) }];
  }
  if (question?.type === 'yes-no') {
    const { yes, no } = sentencesIn(language);
    return [{ text: value === 'yes' ? yes : no, names: 'choice' }];
  }
  if (typeof value === 'string')
    return [{ text: value === '' ? words.empty : dateInWords(value, language), names: 'value' }];
  const isMoney =
    question?.type === 'money' || (question?.type === 'calculated' && question.show === 'money');
  return [{ text: isMoney ? moneyInWords(value, language) : numberInWords(value, language), names: 'value' }];
}
