import type { EServiceDefinition, Id, Question } from '@handslag/form-engine';
import { findElement, isGroup, takenIds } from './elements.ts';
import { insertQuestions, insertStep } from './insert-elements.ts';
import { makeId } from './ids/make-id.ts';
import { rewriteIds } from './ids/rewrite-ids.ts';

/** The definition with a copy after the element, and the copy's id. Rules inside the copy name the copy's own questions. */
export function duplicateElement(
  definition: EServiceDefinition,
  id: Id,
): { definition: EServiceDefinition; id: Id } {
  const element = findElement(definition, id);
  if (!element) return { definition, id };
  const taken = takenIds(definition);
  if (element.kind === 'step') {
    const stepId = makeId(element.id, taken, 'steg');
    taken.add(stepId);
    const [questions, renamed] = withFreshIds(element.step.questions, taken);
    const checks = element.step.checks?.map((check) => ({ ...check, id: fresh(check.id, taken) }));
    const step = { ...element.step, id: stepId, questions, ...(checks && { checks }) };
    return { definition: insertStep(definition, rewriteIds(step, renamed), element.index + 1), id: stepId };
  }
  const [copies] = withFreshIds([element.question], taken);
  const place = { parent: element.groups.at(-1)?.id ?? element.step.id, index: element.index + 1 };
  return { definition: insertQuestions(definition, copies, place), id: copies[0]?.id ?? id };
}

/** Questions to put in a definition where their ids may be taken: each gets a free one, and their own rules follow. */
export function withFreshIds(
  questions: readonly Question[],
  taken: Set<Id>,
): readonly [readonly Question[], ReadonlyMap<Id, Id>] {
  const renamed = new Map<Id, Id>();
  const copies = questions.map((question) => copyOf(question, taken, renamed));
  return [rewriteIds(copies, renamed), renamed];
}

function copyOf(question: Question, taken: Set<Id>, renamed: Map<Id, Id>): Question {
  const id = fresh(question.id, taken);
  renamed.set(question.id, id);
  if (!isGroup(question)) return { ...question, id };
  const questions = question.questions.map((one) => copyOf(one, taken, renamed));
  if (question.type === 'group') return { ...question, id, questions };
  const checks = question.checks?.map((check) => ({ ...check, id: fresh(check.id, taken) }));
  return { ...question, id, questions, ...(checks && { checks }) };
}

function fresh(id: Id, taken: Set<Id>): Id {
  const free = taken.has(id) ? makeId(id.replace(/\d+$/, ''), taken, 'fraga') : id;
  taken.add(free);
  return free;
}
