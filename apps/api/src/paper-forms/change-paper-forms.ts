import type { BodyOf } from '@handslag/contracts/endpoint';
import type { addPaperFormEndpoint } from '@handslag/contracts/paper-forms';
import type { AuditAction } from '@handslag/contracts/audit';
import type { Tenant } from '@handslag/database/database';
import type { StaffActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { publishedEServices } from '../e-services/published-e-services.ts';
import { ProblemError } from '../problem-error.ts';
import { keepPaperFile } from './keep-paper-file.ts';
import { listManagedPaperForms, type ManagedPaperForms } from './list-managed-paper-forms.ts';
import * as repository from './paper-form-repository.ts';

/** Adds a form, last in the order. Throws as `keepPaperFile` does; then nothing is kept. */
export async function addPaperForm(
  ctx: Context,
  actor: StaffActor,
  { file, ...described }: BodyOf<typeof addPaperFormEndpoint>,
): Promise<ManagedPaperForms> {
  await demandService(ctx, actor, described.eService);
  const kept = await keepPaperFile(ctx, actor.municipality, Buffer.from(file, 'base64'));
  try {
    return await changing(ctx, actor, 'paper-form:added', (tx) =>
      repository.insertPaperForm(tx, actor.municipality.id, described, kept),
    );
  } catch (error) {
    await ctx.files.kept.remove(kept.storageKey);
    throw error;
  }
}

/** Changes what is said of a form; its file is replaced by adding another. */
export async function changePaperForm(
  ctx: Context,
  actor: StaffActor,
  id: string,
  changes: Partial<repository.Described>,
): Promise<ManagedPaperForms> {
  await demandService(ctx, actor, changes.eService ?? null);
  return changing(ctx, actor, 'paper-form:changed', async (tx) =>
    (await repository.updatePaperForm(tx, id, changes)) ? id : null,
  );
}

/** Shows them in this order. `work_changed` when the ids are not those of all the forms there are. */
export async function orderPaperForms(
  ctx: Context,
  actor: StaffActor,
  ids: readonly string[],
): Promise<ManagedPaperForms> {
  return ctx.db.tenant(actor.municipality.id, async (tx) => {
    if (!(await repository.updateOrder(tx, ids))) throw new ProblemError('work_changed');
    return listManagedPaperForms(ctx, tx, actor);
  });
}

/** Takes a form away. */
export async function removePaperForm(
  ctx: Context,
  actor: StaffActor,
  id: string,
): Promise<ManagedPaperForms> {
  return changing(ctx, actor, 'paper-form:removed', async (tx) =>
    (await repository.deletePaperForm(tx, id)) ? id : null,
  );
}

/** `work` answers the form's id, or null where there is none. */
async function changing(
  ctx: Context,
  actor: StaffActor,
  action: AuditAction,
  work: (tx: Tenant) => Promise<string | null>,
): Promise<ManagedPaperForms> {
  return ctx.db.tenant(actor.municipality.id, async (tx) => {
    const id = await work(tx);
    if (id === null) throw new ProblemError('not_found');
    const reply = await listManagedPaperForms(ctx, tx, actor);
    await record(tx, actor, { action, object: { kind: 'paper-form', id } });
    return reply;
  });
}

async function demandService(ctx: Context, actor: StaffActor, key: string | null): Promise<void> {
  if (key === null || (await publishedEServices(ctx, actor.municipality)).has(key)) return;
  const fields = [{ path: 'eService', message: 'E-tjänsten finns inte.' }];
  throw new ProblemError('validation_failed', { fields });
}
