import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { updateContact } from './person-repository.ts';

/** Corrects the contact details that forms are filled in with. What was already sent in stays as it was sent. */
export async function changeContact(
  ctx: Context,
  actor: CitizenActor,
  { email, phone }: { email: string; phone: string },
): Promise<void> {
  await ctx.db.tenant(actor.municipality.id, async (tx) => {
    await updateContact(tx, actor.person.id, { email: email || null, phone: phone || null });
    await record(tx, actor, { action: 'contact:changed' });
  });
}
