import type { DecisionDraft, DecisionWork } from '@handslag/contracts/decisions';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { statusShown } from '../status-shown.ts';
import { findDecisionDraft, listDecisions } from './decision-repository.ts';

/** The decision being written in an errand, and what it may end in. */
export async function readDecisionWork(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
): Promise<DecisionWork> {
  return inHandledErrand(ctx, actor, errandId, async (tx, errand, { settings }) => {
    await demandOpen(tx, actor, errand);
    const saved = await findDecisionDraft(tx, errandId);
    const [latest] = await listDecisions(tx, errandId);
    await record(tx, actor, { action: 'decision-draft:opened', object: { kind: 'errand', id: errandId } });
    return {
      draft: saved?.content ?? emptyDraft(settings),
      revision: saved?.revision ?? 0,
      edited: saved && { by: saved.editedBy, at: saved.editedAt.toISOString() },
      errandRevision: errand.revision,
      outcomes: settings.decisions?.outcomes ?? [],
      statuses: settings.statuses
        .filter(({ contentType }) => contentType === 'closed')
        .map(({ id, contentType }) => statusShown(settings.statuses, id, contentType)),
      appeal: settings.decisions?.appeal.sv ?? '',
      replaces: latest
        ? {
            id: latest.id,
            decidedAt: latest.decidedAt.toISOString(),
            outcome: { sv: latest.content.outcome.sv },
          }
        : null,
      reachable: errand.applicant.email !== null,
    };
  });
}

function emptyDraft({ decisions }: Pick<EServiceSettings, 'decisions'>): DecisionDraft {
  return {
    outcome: null,
    ruling: '',
    reasons: '',
    legalReferences: '',
    decider: { kind: 'self', name: '', title: '' },
    appeal: decisions?.appeal.sv ?? '',
    status: null,
  };
}
