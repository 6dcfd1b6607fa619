import { addDays } from '@handslag/form-engine';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';
import { findErrand, ownedByAnyone } from '../errand-repository.ts';
import { tellCitizen } from '../handling/tell-citizen.ts';
import { listToRemindOf, updateReminded } from './completion-repository.ts';

const daysBefore = 2;

/** Reminds, once, whoever has not answered a request whose last day is within two days. Answers how many were told. */
export async function remindOfCompletions(ctx: Context, municipality: Municipality): Promise<number> {
  const today = swedishDay(ctx.clock());
  const until = addDays(today, daysBefore) ?? today;
  const due = await ctx.db.tenant(municipality.id, (tx) => listToRemindOf(tx, until));
  for (const { id, errandId, dueOn } of due) {
    await ctx.db.tenant(municipality.id, async (tx) => {
      const errand = await findErrand(tx, errandId, ownedByAnyone);
      if (!errand || !(await updateReminded(tx, id))) return;
      await tellCitizen(ctx, tx, municipality.id, errand, {
        template: 'completion-reminder',
        dedupeKey: `completion-reminder ${id}`,
        facts: { dueOn },
      });
    });
  }
  return due.length;
}
