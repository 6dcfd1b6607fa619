import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { findColleague } from './find-colleague.ts';
import { deleteRead } from './teamwork-repository.ts';
import { workInErrand } from './work-in-errand.ts';

/** A note that only staff see. To those mentioned the errand is unread. */
export async function addNote(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  { text, mentions }: { text: string; mentions: readonly string[] },
): Promise<HandledErrand> {
  return workInErrand(ctx, actor, errandId, {
    action: 'errand:noted',
    work: async (tx, errand) => {
      const named: string[] = [];
      for (const id of new Set(mentions)) named.push((await findColleague(tx, errand, id)).name);
      await deleteRead(tx, errandId, mentions);
      const about = named.length > 0 && { about: named.join(', ') };
      return { kind: 'note', content: { message: text, ...about } };
    },
  });
}
