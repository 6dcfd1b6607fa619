import type { Decision } from '@handslag/contracts/decisions';
import type { DecisionRow } from './decision-repository.ts';

/** A decision as whoever may see the errand reads it. */
export function presentDecision({ id, decidedAt, replacedAt, content, storageKey }: DecisionRow): Decision {
  const { outcome, ruling, reasons, legalReferences, decider, appeal } = content;
  return {
    id,
    decidedAt: decidedAt.toISOString(),
    outcome: { sv: outcome.sv },
    ruling,
    reasons,
    legalReferences,
    decider,
    appeal,
    replacedAt: replacedAt?.toISOString() ?? null,
    document: storageKey === null ? 'being-made' : 'ready',
  };
}
