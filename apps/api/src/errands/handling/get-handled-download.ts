import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../../actor.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Download } from '../../attachments/download.ts';
import { findErrand, listFiles, type WholeErrand } from '../errand-repository.ts';
import { openFile } from '../get-errand-file.ts';
import { listCompletions } from '../completions/completion-repository.ts';
import { openCompletionReceipt } from '../receipts/get-completion-receipt.ts';
import { openReceipt } from '../receipts/get-receipt.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { handledServices } from './handled-services.ts';
import { handledBy } from './handling-repository.ts';
import { refuseErrand } from './refuse-errand.ts';

/** The receipt of an errand this account handles. Audited. */
export async function getHandledReceipt(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
): Promise<Download> {
  const errand = await readAudited(
    ctx,
    actor,
    errandId,
    { kind: 'receipt', id: errandId },
    async (_tx, found) => found,
  );
  return openReceipt(ctx, errand);
}

/** The receipt of a completion of an errand this account handles. Audited. */
export async function getHandledCompletionReceipt(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  completionId: string,
): Promise<Download> {
  const { registrationNumber, completions } = await readAudited(
    ctx,
    actor,
    errandId,
    { kind: 'receipt', id: completionId },
    async (tx, errand) => ({ ...errand, completions: await listCompletions(tx, errand.id) }),
  );
  return openCompletionReceipt(ctx, registrationNumber, completions, completionId);
}

/** A file sent in with an errand this account handles. Audited. */
export async function getHandledFile(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  attachmentId: string,
): Promise<Download> {
  const file = await readAudited(
    ctx,
    actor,
    errandId,
    { kind: 'attachment', id: attachmentId },
    async (tx, errand) => (await listFiles(tx, errand.id)).find(({ id }) => id === attachmentId),
  );
  return openFile(ctx, file);
}

async function readAudited<Found>(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  object: { kind: 'receipt' | 'attachment'; id: string },
  read: (tx: Tenant, errand: WholeErrand) => Promise<Found | undefined>,
): Promise<Found> {
  const services = await handledServices(ctx, actor);
  const found = await ctx.db.tenant(actor.municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, handledBy(services));
    if (!errand) return null;
    await demandOpen(tx, actor, errand);
    const asked = await read(tx, errand);
    if (asked === undefined) throw new ProblemError('not_found');
    await record(tx, actor, { action: `${object.kind}:opened`, object, details: { errand: errandId } });
    return asked;
  });
  if (found === null) throw await refuseErrand(ctx, actor, errandId);
  return found;
}
