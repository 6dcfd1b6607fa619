import type { BodyOf } from '@handslag/contracts/endpoint';
import type { BulkResult, changeManyEndpoint } from '@handslag/contracts/inbox';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { deadlineWith } from '../deadline.ts';
import { updateStatus } from '../handling/handling-repository.ts';
import { statusesAfter } from '../handling/statuses-after.ts';
import { tellCitizen } from '../handling/tell-citizen.ts';
import { changeEach } from './change-each.ts';

/** Gives errands a status, each by itself, where its service lets that status follow the one it has; told to each applicant. */
export async function changeMany(
  ctx: Context,
  actor: StaffActor,
  { errands, status, message }: BodyOf<typeof changeManyEndpoint>,
): Promise<{ results: BulkResult[] }> {
  const { municipality } = actor;
  const results = await changeEach(ctx, actor, errands, (errand, { settings }) => {
    const chosen = statusesAfter(settings, errand).find(({ id }) => id === status);
    if (!chosen) return null;
    const deadlineOn = deadlineWith(chosen, errand, municipality, ctx.clock());
    return {
      action: 'errand:status-changed',
      event: { kind: 'status_changed', visibleToCitizen: true, content: { status, message } },
      update: (tx) => updateStatus(tx, errand.id, errand.revision, { ...chosen, deadlineOn }),
      then: (tx) => tellCitizen(ctx, tx, municipality.id, errand),
    };
  });
  return { results };
}
