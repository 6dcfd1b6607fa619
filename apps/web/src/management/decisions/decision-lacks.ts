import type { DecisionDraft, DecisionLack, DecisionWork } from '@handslag/contracts/decisions';

/** What is still to be written, in the order of the form: told before the server has to. */
export function decisionLacks(
  draft: DecisionDraft,
  { outcomes, statuses }: Pick<DecisionWork, 'outcomes' | 'statuses'>,
): DecisionLack[] {
  const outcome = outcomes.find(({ id }) => id === draft.outcome);
  const lacks: Record<DecisionLack, boolean> = {
    outcome: outcome === undefined,
    ruling: draft.ruling.trim() === '',
    reasons: draft.reasons.trim() === '',
    decider: draft.decider.kind === 'named' && draft.decider.name.trim() === '',
    appeal: outcome?.appealable === true && draft.appeal.trim() === '',
    status: statuses.every(({ id }) => id !== draft.status),
  };
  return (Object.keys(lacks) as DecisionLack[]).filter((part) => lacks[part]);
}
