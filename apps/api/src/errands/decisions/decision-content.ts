import type { DecisionDraft } from '@handslag/contracts/decisions';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { DecisionContent } from './decision-repository.ts';

/** What the decision will say, of what is written so far. How to appeal only where it can be. */
export function decisionContent(
  draft: DecisionDraft,
  { decisions }: Pick<EServiceSettings, 'decisions'>,
  self: { name: string },
): DecisionContent {
  const outcome = decisions?.outcomes.find(({ id }) => id === draft.outcome);
  const { kind, name, title } = draft.decider;
  return {
    outcome: { id: outcome?.id ?? '', sv: outcome?.name.sv ?? '' },
    ruling: draft.ruling.trim(),
    reasons: draft.reasons.trim(),
    legalReferences: draft.legalReferences
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    decider: { name: kind === 'self' ? self.name : name.trim(), title: title.trim() },
    appeal: outcome?.appealable ? draft.appeal.trim() : null,
    statusId: draft.status ?? '',
  };
}
