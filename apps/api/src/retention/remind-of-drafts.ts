import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { contactIn } from '../submissions/applicant-facts.ts';
import { notify } from '../notifications/notify.ts';
import { listDraftsToRemindOf, updateReminded, type EndingDraft } from './retention-repository.ts';

const day = 86_400_000;
const daysBefore = 3;

/** Tells owners of drafts that end within three days, if there is an address to tell them at. Answers how many were told. */
export async function remindOfDrafts(ctx: Context, municipality: Municipality): Promise<number> {
  const now = ctx.clock();
  const until = new Date(now.getTime() + daysBefore * day);
  const ending = await ctx.db.tenant(municipality.id, (tx) =>
    listDraftsToRemindOf(tx, until, new Date(now.getTime() - day)),
  );
  let told = 0;
  for (const draft of ending) {
    const recipient = await addressOf(ctx, municipality, draft);
    await ctx.db.tenant(municipality.id, async (tx) => {
      await updateReminded(tx, draft.id, now);
      if (recipient === null) return;
      const deleteOn = draft.deleteAfter.toISOString();
      const dedupeKey = `draft-reminder ${draft.id} ${deleteOn}`;
      await notify(ctx, tx, municipality.id, {
        recipient,
        template: 'draft-reminder',
        ...(draft.language !== null && { language: draft.language }),
        errandId: null,
        dedupeKey,
        facts: { deleteOn, personId: draft.personId },
      });
      told += 1;
    });
  }
  return told;
}

/** The one known from the sign-in, else the one they have typed themselves. */
async function addressOf(
  ctx: Context,
  municipality: Municipality,
  draft: EndingDraft,
): Promise<string | null> {
  if (draft.email !== null) return draft.email;
  const version = await compiledForm(ctx, municipality, draft.eServiceKey, draft.version);
  return version ? contactIn(version.form, draft.answers).email : null;
}
