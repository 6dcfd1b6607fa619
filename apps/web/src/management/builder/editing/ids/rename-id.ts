import type { Id, Question } from '@handslag/form-engine';
import { changeQuestion, changeStep, replaceQuestion } from '../change-element.ts';
import { findElement } from '../elements.ts';
import { rewriteIds, rewriteSettings } from './rewrite-ids.ts';
import type { WorkInHand } from '../work-state.ts';

/** The work with a step or question by another id, and every rule that names it rewritten. */
export function renameElement(work: WorkInHand, from: Id, to: Id): WorkInHand {
  const element = findElement(work.definition, from);
  if (!element || from === to) return work;
  if (element.kind === 'step')
    return { ...work, definition: changeStep(work.definition, from, (step) => ({ ...step, id: to })) };
  const renamed = new Map([[from, to]]);
  return {
    settings: rewriteSettings(work.settings, renamed),
    definition: rewriteIds(
      changeQuestion(work.definition, from, (question) => ({ ...question, id: to })),
      renamed,
    ),
  };
}

/** The work with a choice by another id; rules that compare the question's answer with it follow. */
export function renameChoice(work: WorkInHand, question: Id, from: Id, to: Id): WorkInHand {
  const within = <Part>(part: Part): Part => rewriteChoice(part, question, from, to) as Part;
  const definition = replaceQuestion(work.definition, question, (one) => [withChoice(one, from, to)]);
  return { settings: within(work.settings), definition: within(definition) };
}

function withChoice(question: Question, from: Id, to: Id): Question {
  if (!('choices' in question)) return question;
  const choices = question.choices.map((choice) => (choice.id === from ? { ...choice, id: to } : choice));
  if (question.type !== 'select' || question.defaultChoice !== from) return { ...question, choices };
  return { ...question, choices, defaultChoice: to };
}

const asks = (side: unknown, question: Id): boolean =>
  typeof side === 'object' && side !== null && 'answer' in side && side.answer === question;

function rewriteChoice(part: unknown, question: Id, from: Id, to: Id): unknown {
  if (Array.isArray(part)) {
    const items = part.map((item) => rewriteChoice(item, question, from, to));
    return items.every((item, index) => item === part[index]) ? part : items;
  }
  if (typeof part !== 'object' || part === null) return part;
  const rule = part as Record<string, unknown>;
  const compared = [rule['left'], rule['right'], rule['contains'], rule['in']].some((side) =>
    asks(side, question),
  );
  const entries = Object.entries(rule).map(([key, value]): [string, unknown] => {
    if (compared && ['left', 'right', 'item'].includes(key) && isValue(value, from))
      return [key, { value: to }];
    if (compared && key === 'items' && Array.isArray(value))
      return [key, value.map((item: unknown) => (item === from ? to : item))];
    return [key, rewriteChoice(value, question, from, to)];
  });
  return entries.every(([key, value]) => value === rule[key]) ? part : Object.fromEntries(entries);
}

const isValue = (side: unknown, choice: Id): boolean =>
  typeof side === 'object' && side !== null && 'value' in side && side.value === choice;
