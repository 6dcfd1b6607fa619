import type { Work } from '@handslag/contracts/builder';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { changeWork } from '../builder/change-work.ts';
import { forgetPublished } from '../published-e-services.ts';
import { updateArchived } from './publishing-repository.ts';

/** Puts a service away: it is offered to nobody, its errands stay with their handlers. Or takes it back. */
export async function archiveEService(
  ctx: Context,
  actor: StaffActor,
  key: string,
  archived: boolean,
): Promise<Work> {
  const work = await changeWork(ctx, actor, {
    key,
    action: archived ? 'e-service:archived' : 'e-service:restored',
    update: (tx) => updateArchived(tx, key, archived),
  });
  forgetPublished(ctx, actor.municipality);
  if (!work) throw new ProblemError('not_found');
  return work;
}
