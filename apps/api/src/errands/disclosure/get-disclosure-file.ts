import type { StaffActor } from '../../actor.ts';
import type { Download } from '../../attachments/download.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { listDisclosures } from './disclosure-repository.ts';

/** What was handed out, as it was. Audited. */
export async function getDisclosureFile(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  disclosureId: string,
): Promise<Download> {
  const { key, name } = await inHandledErrand(ctx, actor, errandId, async (tx, errand) => {
    await demandOpen(tx, actor, errand);
    const found = (await listDisclosures(tx, errandId)).find(({ id }) => id === disclosureId);
    if (!found?.storageKey) throw new ProblemError('not_found');
    await record(tx, actor, {
      action: 'disclosure:opened',
      object: { kind: 'disclosure', id: disclosureId },
      details: { errand: errandId },
    });
    return { key: found.storageKey, name: `utlamnande-${errand.registrationNumber}.zip` };
  });
  return { name, mime: 'application/zip', ...(await ctx.files.kept.read(key)) };
}
