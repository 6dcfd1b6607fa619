import type { Expression } from '@handslag/form-engine';
import { createContext, use, type ComponentType } from 'react';
import type { RuleGroup } from './rule-line.ts';
import type { ValueKind } from './subjects.ts';

/** What a rule is edited with inside another: given from above, as rules hold rules without end. */
export type RuleEditors = {
  readonly Group: ComponentType<{ group: RuleGroup; onChange: (group: RuleGroup) => void }>;
  readonly Expression: ComponentType<{
    label: string;
    value: Expression;
    onChange: (expression: Expression) => void;
    kind?: ValueKind;
  }>;
};

export const RuleEditorsContext = createContext<RuleEditors | null>(null);

export function useRuleEditors(): RuleEditors {
  const editors = use(RuleEditorsContext);
  if (editors === null) throw new Error('A rule stands nowhere');
  return editors;
}
