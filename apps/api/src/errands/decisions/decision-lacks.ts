import type { DecisionDraft, DecisionLack } from '@handslag/contracts/decisions';
import type { EServiceSettings } from '@handslag/contracts/e-services';

/** What a draft still lacks to be a decision, in the order of the form. Nothing: it may be made. */
export function decisionLacks(
  draft: DecisionDraft,
  { decisions, statuses }: Pick<EServiceSettings, 'decisions' | 'statuses'>,
): DecisionLack[] {
  const outcome = decisions?.outcomes.find(({ id }) => id === draft.outcome);
  const closing = statuses.some(({ id, contentType }) => id === draft.status && contentType === 'closed');
  const lacks: Record<DecisionLack, boolean> = {
    outcome: outcome === undefined,
    ruling: draft.ruling.trim() === '',
    reasons: draft.reasons.trim() === '',
    decider: draft.decider.kind === 'named' && draft.decider.name.trim() === '',
    appeal: outcome?.appealable === true && draft.appeal.trim() === '',
    status: !closing,
  };
  return (Object.keys(lacks) as DecisionLack[]).filter((part) => lacks[part]);
}
