import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition, Id } from '@handslag/form-engine';
import { elementsOf, type Element } from './elements.ts';

/** What in an element a rule stands for. */
export type RuleRole =
  'visibleWhen' | 'required' | 'limits' | 'value' | 'choices' | 'checks' | 'assignment' | 'signing';

/** That a step or question, or the settings (`by` absent), has a rule that names a question. */
export type Use = { readonly of: Id; readonly by: Id | undefined; readonly role: RuleRole };

const naming = ['answer', 'shown', 'some', 'every', 'sum', 'count'] as const;

/** The ids of the questions that a rule names. */
export function namedIn(rule: unknown, into = new Set<Id>()): Set<Id> {
  if (Array.isArray(rule)) for (const part of rule) namedIn(part, into);
  else if (typeof rule === 'object' && rule !== null) {
    for (const key of naming) {
      const named = (rule as Record<string, unknown>)[key];
      if (typeof named === 'string') into.add(named);
    }
    for (const part of Object.values(rule)) namedIn(part, into);
  }
  return into;
}

/** Everything in the work that depends on some question, in the order of the page. */
export function allUses(definition: EServiceDefinition, settings: EServiceSettings): readonly Use[] {
  const uses: Use[] = [];
  const note = (rule: unknown, by: Id | undefined, role: RuleRole) => {
    for (const of of namedIn(rule)) uses.push({ of, by, role });
  };
  for (const element of elementsOf(definition)) noteElement(element, note);
  for (const { when } of settings.assignmentRules ?? []) note(when, undefined, 'assignment');
  for (const of of settings.signingParties?.questions ?? [])
    uses.push({ of, by: undefined, role: 'signing' });
  return uses;
}

function noteElement(
  element: Element,
  note: (rule: unknown, by: Id | undefined, role: RuleRole) => void,
): void {
  const owner = element.kind === 'step' ? element.step : element.question;
  note(owner.visibleWhen, element.id, 'visibleWhen');
  if ('checks' in owner) {
    for (const { questions, invalidWhen } of owner.checks ?? [])
      note([questions.map((answer) => ({ answer })), invalidWhen], element.id, 'checks');
  }
  if (element.kind === 'step') return;
  const { question } = element;
  note(question.required, element.id, 'required');
  if ('min' in question || 'max' in question) note([question.min, question.max], element.id, 'limits');
  if (question.type === 'calculated') note(question.value, element.id, 'value');
  if ('choices' in question)
    note(
      question.choices.map(({ availableWhen }) => availableWhen),
      element.id,
      'choices',
    );
}
