import type { Expression } from '../definition.ts';
import type { Formula, Frame, QuestionNode, World } from '../evaluation/compiled-form.ts';
import type { Value } from '../evaluation/value.ts';
import { addDays, dayNumber } from '../swedish/calendar.ts';
import { ageOn, asDate, asNumber, clean, monthsLater, roundTo } from './arithmetic.ts';
import { complain, finder, inside, refer, referToRows, type RuleSite } from './rule-site.ts';

const NOTHING: Formula = () => undefined;

/** Turns an expression into a closure, notes what it refers to, and complains of what cannot work. */
export function compileExpression(expression: Expression, site: RuleSite): Formula {
  if ('answer' in expression) return compileAnswer(expression, site);
  if ('value' in expression) {
    const { value } = expression;
    return () => value;
  }
  if ('today' in expression) return (_frame, world) => world.today;
  if ('attribute' in expression) {
    const { attribute } = expression;
    return (_frame, { attributes }) =>
      Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  }
  if ('when' in expression) return compileWhen(expression, site);
  if ('sum' in expression || 'count' in expression) return compileOverRows(expression, site);
  if ('addDays' in expression || 'addMonths' in expression) return compileLater(expression, site);
  if ('daysBetween' in expression || 'ageFrom' in expression) return compileBetween(expression, site);
  return compileArithmetic(expression, site);
}

type Of<Key extends PropertyKey> = Extract<Expression, { readonly [K in Key]: unknown }>;

function compileAnswer({ answer, part }: Of<'answer'>, site: RuleSite): Formula {
  const node = refer(site, answer);
  if (!node) return NOTHING;
  const find = finder(site, node);
  const { question, type } = node;
  if (part !== undefined) {
    if (!type.parts.includes(part) || !type.readPart) {
      complain(site, `Frågan ”${answer}” har ingen del som heter ”${part}”.`);
      return NOTHING;
    }
    const { readPart } = type;
    return (frame, world) => {
      const { visible, raw } = find(frame);
      return visible && raw !== undefined ? readPart(question, raw, part, world.today) : undefined;
    };
  }
  if (question.type === 'group' || question.type === 'information' || question.type === 'stop') {
    complain(site, `”${answer}” har inget svar som en regel kan använda.`);
    return NOTHING;
  }
  return (frame) => find(frame).seen;
}

function compileWhen(expression: Of<'when'>, site: RuleSite): Formula {
  const test = site.test(expression.when, inside(site, 'when'));
  const yes = compileExpression(expression.then, inside(site, 'then'));
  const no = compileExpression(expression.else, inside(site, 'else'));
  return (frame, world) => (test(frame, world) ? yes(frame, world) : no(frame, world));
}

function compileOverRows(expression: Of<'sum'> | Of<'count'>, site: RuleSite): Formula {
  if ('sum' in expression) {
    const target = referToRows(site, expression.sum, 'of');
    if (!target) return NOTHING;
    const rows = rowsOf(site, target.group);
    const each = compileExpression(expression.of, target.row);
    return (frame, world) =>
      clean(rows(frame).reduce((total, row) => total + (asNumber(each(row, world)) ?? 0), 0));
  }
  const target = referToRows(site, expression.count, 'where');
  if (!target) return NOTHING;
  const rows = rowsOf(site, target.group);
  if (!expression.where) return (frame) => rows(frame).length;
  const test = site.test(expression.where, target.row);
  return (frame, world) => rows(frame).filter((row) => test(row, world)).length;
}

const NO_ROWS: readonly Frame[] = [];

/** The rows of a repeating group seen from a rule; none while it is hidden. */
export function rowsOf(site: RuleSite, group: QuestionNode): (frame: Frame) => readonly Frame[] {
  const find = finder(site, group);
  return (frame) => {
    const cell = find(frame);
    return cell.visible ? cell.rows : NO_ROWS;
  };
}

function compileLater(expression: Of<'addDays'> | Of<'addMonths'>, site: RuleSite): Formula {
  if ('addMonths' in expression) {
    const [from, months] = expression.addMonths;
    const start = compileExpression(from, inside(site, 'addMonths[0]'));
    return (frame, world) => monthsLater(start(frame, world), months);
  }
  const [from, days] = expression.addDays;
  const start = compileExpression(from, inside(site, 'addDays[0]'));
  return (frame, world) => {
    const date = asDate(start(frame, world));
    return date && addDays(date, days);
  };
}

function compileBetween(expression: Of<'daysBetween'> | Of<'ageFrom'>, site: RuleSite): Formula {
  if ('ageFrom' in expression) {
    const birth = compileExpression(expression.ageFrom, inside(site, 'ageFrom'));
    const at = compileExpression(expression.at ?? { today: true }, inside(site, 'at'));
    return (frame, world) => ageOn(birth(frame, world), at(frame, world), world.today);
  }
  const [from, to] = expression.daysBetween.map((end, index) =>
    compileExpression(end, inside(site, `daysBetween[${index}]`)),
  ) as [Formula, Formula];
  return (frame, world) => {
    const [first, last] = [asDate(from(frame, world)), asDate(to(frame, world))];
    return first && last ? dayNumber(last) - dayNumber(first) : undefined;
  };
}

type Arithmetic =
  Of<'add'> | Of<'subtract'> | Of<'multiply'> | Of<'divide'> | Of<'round'> | Of<'min'> | Of<'max'>;

function compileArithmetic(expression: Arithmetic, site: RuleSite): Formula {
  const all = (key: string, operands: readonly Expression[]) =>
    operands.map((operand, index) => compileExpression(operand, inside(site, `${key}[${index}]`)));
  if ('add' in expression) return addition(all('add', expression.add));
  if ('multiply' in expression) return multiplication(all('multiply', expression.multiply));
  if ('min' in expression) return extreme(all('min', expression.min), (one, other) => one < other);
  if ('max' in expression) return extreme(all('max', expression.max), (one, other) => one > other);
  if ('subtract' in expression)
    return pair(all('subtract', expression.subtract), (left, right) => left - right);
  if ('divide' in expression) return pair(all('divide', expression.divide), (left, right) => left / right);
  const { decimals = 0, step = 10 ** -decimals } = expression;
  const inner = compileExpression(expression.round, inside(site, 'round'));
  return (frame, world) => {
    const value = asNumber(inner(frame, world));
    return value === undefined ? undefined : roundTo(value, step);
  };
}

const numbers = (operands: readonly Formula[], frame: Frame, world: World): number[] =>
  operands.map((operand) => operand(frame, world)).filter((value) => typeof value === 'number');

function addition(operands: readonly Formula[]): Formula {
  return (frame, world) => {
    const terms = numbers(operands, frame, world);
    return terms.length > 0 ? clean(terms.reduce((total, term) => total + term, 0)) : undefined;
  };
}

function multiplication(operands: readonly Formula[]): Formula {
  return (frame, world) => {
    const factors = numbers(operands, frame, world);
    return factors.length === operands.length
      ? clean(factors.reduce((product, factor) => product * factor, 1))
      : undefined;
  };
}

/** The smallest or largest of numbers, or of dates; what is empty is skipped, and so is the other kind. */
function extreme(
  operands: readonly Formula[],
  beats: (one: number | string, other: number | string) => boolean,
): Formula {
  return (frame, world) => {
    let best: Value;
    for (const operand of operands) {
      const value = operand(frame, world);
      if (typeof value !== 'number' && typeof value !== 'string') continue;
      if (best === undefined || (typeof best === typeof value && beats(value, best as number | string)))
        best = value;
    }
    return best;
  };
}

function pair(operands: readonly Formula[], work: (left: number, right: number) => number): Formula {
  return (frame, world) => {
    const [left, right] = [asNumber(operands[0]!(frame, world)), asNumber(operands[1]!(frame, world))];
    return left === undefined || right === undefined ? undefined : clean(work(left, right));
  };
}
