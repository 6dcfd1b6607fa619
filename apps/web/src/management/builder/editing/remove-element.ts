import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Check, Choice, EServiceDefinition, Id, Question, Step } from '@handslag/form-engine';
import { changeQuestion, changeStep, replaceQuestion } from './change-element.ts';
import { elementsOf, findElement } from './elements.ts';
import { allUses, namedIn, type Use } from './uses-of.ts';
import type { WorkInHand } from './work-state.ts';

/** The element and everything inside it. */
export function idsWithin(definition: EServiceDefinition, id: Id): ReadonlySet<Id> {
  const inside = [...elementsOf(definition)].filter(
    (element) =>
      element.id === id ||
      (element.kind === 'question' &&
        (element.step.id === id || element.groups.some((group) => group.id === id))),
  );
  return new Set(inside.map((element) => element.id));
}

/** The rules elsewhere that name what would go with the element. */
export function usesLost({ definition, settings }: WorkInHand, id: Id): readonly Use[] {
  const gone = idsWithin(definition, id);
  return allUses(definition, settings).filter(
    ({ of, by }) => gone.has(of) && (by === undefined || !gone.has(by)),
  );
}

/** The work without a step or question, and without the rules elsewhere that name it: what they stood for is then always so. */
export function removeElement(work: WorkInHand, id: Id): WorkInHand {
  const element = findElement(work.definition, id);
  if (!element) return work;
  const gone = idsWithin(work.definition, id);
  const lost = new Set(usesLost(work, id).map(({ by }) => by));
  let definition =
    element.kind === 'step'
      ? { ...work.definition, steps: work.definition.steps.filter((step) => step.id !== id) }
      : replaceQuestion(work.definition, id, () => []);
  for (const by of lost) {
    if (by === undefined) continue;
    definition = changeStep(definition, by, (step) => withoutRules(step, gone));
    definition = changeQuestion(definition, by, (question) => questionWithoutRules(question, gone));
  }
  return { definition, settings: lost.has(undefined) ? settingsWithout(work.settings, gone) : work.settings };
}

const names = (rule: unknown, gone: ReadonlySet<Id>): boolean =>
  [...namedIn(rule)].some((id) => gone.has(id));

function withoutRules<Owner extends Step | Question>(owner: Owner, gone: ReadonlySet<Id>): Owner {
  const { visibleWhen, ...rest } = owner;
  const kept = names(visibleWhen, gone) ? (rest as Owner) : owner;
  if (!('checks' in kept) || kept.checks === undefined) return kept;
  const stays = ({ questions, invalidWhen }: Check) =>
    !questions.some((one) => gone.has(one)) && !names(invalidWhen, gone);
  return { ...kept, checks: kept.checks.filter(stays) };
}

function questionWithoutRules(question: Question, gone: ReadonlySet<Id>): Question {
  const kept: Record<string, unknown> = { ...withoutRules(question, gone) };
  for (const key of ['required', 'min', 'max']) if (names(kept[key], gone)) delete kept[key];
  if (names(kept['value'], gone)) kept['value'] = { value: 0 };
  const left = kept as unknown as Question;
  if (!('choices' in left)) return left;
  const choices = left.choices.map(({ availableWhen, ...choice }): Choice =>
    availableWhen === undefined || names(availableWhen, gone) ? choice : { ...choice, availableWhen },
  );
  return { ...left, choices };
}

function settingsWithout(settings: EServiceSettings, gone: ReadonlySet<Id>): EServiceSettings {
  const { assignmentRules, signingParties } = settings;
  return {
    ...settings,
    ...(assignmentRules && { assignmentRules: assignmentRules.filter(({ when }) => !names(when, gone)) }),
    ...(signingParties && {
      signingParties: {
        ...signingParties,
        questions: signingParties.questions.filter((id) => !gone.has(id)),
      },
    }),
  };
}
