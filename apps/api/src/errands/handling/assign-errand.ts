import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { changeHandledErrand } from './change-handled-errand.ts';
import { updateAssignee } from './handling-repository.ts';

/** Takes the errand, or gives it back. Not told to the citizen. */
export async function assignErrand(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { revision, assignee }: { revision: number; assignee: 'me' | 'nobody' },
): Promise<HandledErrand> {
  const taken = assignee === 'me';
  return changeHandledErrand(ctx, actor, errandId, {
    action: taken ? 'errand:assigned' : 'errand:unassigned',
    update: (tx) => updateAssignee(tx, errandId, revision, taken ? actor.accountId : null),
    event: { kind: taken ? 'assigned' : 'unassigned', visibleToCitizen: false },
  });
}
