import type { EServiceDefinition, Id } from '@handslag/form-engine';
import { createContext, use } from 'react';
import { subjectsFor, type Subject } from './subjects.ts';

/** Where a rule stands: what it may speak of. */
export type RuleStand = {
  readonly definition: EServiceDefinition;
  /** The step or question it belongs to; nothing for rules of the service. */
  readonly owner: Id | null;
  /** The groups on whose rows it looks at each. */
  readonly rows: readonly Id[];
  readonly subjects: readonly Subject[];
};

export const RuleContext = createContext<RuleStand | null>(null);

export function standFor(
  definition: EServiceDefinition,
  owner: Id | null,
  rows: readonly Id[] = [],
): RuleStand {
  return { definition, owner, rows, subjects: subjectsFor(definition, owner, rows) };
}

export function useStand(): RuleStand {
  const stand = use(RuleContext);
  if (stand === null) throw new Error('A rule stands nowhere');
  return stand;
}
