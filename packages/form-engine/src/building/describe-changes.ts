import { canonicalJson } from '../answers/canonical-json.ts';
import type { EServiceDefinition, Step } from '../definition.ts';
import { conditionInWords } from './condition-in-words.ts';
import { describeQuestionChanges } from './describe-question-changes.ts';
import { movedAmong } from './moved-among.ts';
import { type Placed, questionsOf } from './questions-of.ts';
import { inPlainText } from './wording.ts';

/**
 * What differs between two forms, in plain Swedish sentences for whoever decides to publish: first steps, then questions in the
 * order they now stand, then what is gone. Steps and questions are recognised by id. Nothing differs: no sentences.
 */
export function describeChanges(before: EServiceDefinition, after: EServiceDefinition): readonly string[] {
  const [old, fresh] = [questionsOf(before), questionsOf(after)];
  const moved = movedQuestions(before, after);
  const questions = [...fresh.values()].flatMap((placed) => {
    const was = old.get(placed.question.id);
    if (!was) return [`Frågan ”${nameOf(placed)}” är ny i ${whereOf(placed)}.`];
    return [
      ...placeChanges(was, placed, moved),
      ...describeQuestionChanges(was.question, placed.question, after),
    ];
  });
  const gone = [...old.values()].filter(({ question, group }) => {
    const withItsGroup = group !== undefined && !fresh.has(group.id);
    return !fresh.has(question.id) && !withItsGroup;
  });
  return [
    ...stepChanges(before, after),
    ...questions,
    ...gone.map((placed) => `Frågan ”${nameOf(placed)}” har tagits bort.`),
  ];
}

const nameOf = ({ question }: Placed): string => question.label.sv || question.id;

const whereOf = ({ step, group }: Placed): string =>
  group ? `gruppen ”${group.label.sv || group.id}”` : `steget ”${step.title.sv || step.id}”`;

function placeChanges(was: Placed, is: Placed, moved: ReadonlySet<string>): readonly string[] {
  const sameContainer =
    was.group?.id === is.group?.id && (is.group !== undefined || was.step.id === is.step.id);
  if (!sameContainer) return [`Frågan ”${nameOf(is)}” har flyttats till ${whereOf(is)}.`];
  return moved.has(is.question.id) ? [`Frågan ”${nameOf(is)}” har bytt plats i ${whereOf(is)}.`] : [];
}

/** Questions that stand in another order than before among those they still stand with. */
function movedQuestions(before: EServiceDefinition, after: EServiceDefinition): ReadonlySet<string> {
  const [old, fresh] = [containers(before), containers(after)];
  return new Set([...fresh].flatMap(([container, ids]) => [...movedAmong(old.get(container) ?? [], ids)]));
}

function containers(definition: EServiceDefinition): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { question, step, group } of questionsOf(definition).values()) {
    const container = group ? `group ${group.id}` : `step ${step.id}`;
    found.set(container, [...(found.get(container) ?? []), question.id]);
  }
  return found;
}

function stepChanges(before: EServiceDefinition, after: EServiceDefinition): readonly string[] {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const ids = new Set(after.steps.map(({ id }) => id));
  const moved = movedAmong([...old.keys()], [...ids]);
  const there = after.steps.flatMap((step) => {
    const was = old.get(step.id);
    if (!was) return [`Steget ”${step.title.sv}” är nytt.`];
    const place = moved.has(step.id) ? [`Steget ”${step.title.sv}” har bytt plats.`] : [];
    return [...place, ...changesOfStep(was, step, after)];
  });
  const gone = before.steps.filter(({ id }) => !ids.has(id));
  return [...there, ...gone.map(({ title }) => `Steget ”${title.sv}” har tagits bort.`)];
}

function changesOfStep(was: Step, is: Step, after: EServiceDefinition): readonly string[] {
  const name = is.title.sv;
  const said: string[] = [];
  if (was.title.sv !== name) said.push(`Steget ”${was.title.sv}” heter nu ”${name}”.`);
  else if (differs(was.title, is.title)) said.push(`Översättningen av steget ”${name}” har ändrats.`);
  if (differs(was.description, is.description)) said.push(`Inledningen till steget ”${name}” har ändrats.`);
  if (differs(was.visibleWhen, is.visibleWhen)) {
    const rule = is.visibleWhen && inPlainText(conditionInWords(is.visibleWhen, after));
    said.push(rule ? `Steget ”${name}” visas nu när ${rule}.` : `Steget ”${name}” visas nu alltid.`);
  }
  if (differs(was.checks, is.checks)) said.push(`Kontrollerna i steget ”${name}” har ändrats.`);
  return said;
}

const differs = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) !== canonicalJson(other ?? null);
