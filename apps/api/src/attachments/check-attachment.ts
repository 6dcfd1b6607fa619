import { rm } from 'node:fs/promises';
import type { AttachmentRefusal } from '@handslag/contracts/attachments';
import type { AttachmentsQuestion } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { takeForCheck, updateClean, updatePassed, updateRefused } from './attachment-repository.ts';
import { attachmentsQuestion } from './attachments-question.ts';
import { messageFiles } from './outgoing-files.ts';
import { copyUpload, removeUpload } from './upload-file.ts';

/**
 * Looks into an uploaded file and either moves it to where files are kept, or refuses it with a reason. Doing it again, also
 * after being stopped anywhere in the middle, ends the same.
 */
export async function checkAttachment(
  ctx: Context,
  municipality: Pick<Municipality, 'id'>,
  attachmentId: string,
): Promise<void> {
  const attachment = await ctx.db.tenant(municipality.id, (tx) => takeForCheck(tx, attachmentId));
  if (!attachment) return removeUpload(ctx, attachmentId);
  // It had passed and was moved when we were stopped.
  const moved = attachment.storageKey !== null && (await ctx.files.kept.has(attachment.storageKey));
  const refusal = moved ? null : await passOrRefuse(ctx, municipality, attachment);
  if (refusal === null) await ctx.db.tenant(municipality.id, (tx) => updateClean(tx, attachmentId));
  else await ctx.db.tenant(municipality.id, (tx) => updateRefused(tx, attachmentId, refusal));
  await removeUpload(ctx, attachmentId);
}

type Taken = NonNullable<Awaited<ReturnType<typeof takeForCheck>>>;

async function passOrRefuse(
  ctx: Context,
  municipality: Pick<Municipality, 'id'>,
  attachment: Taken,
): Promise<AttachmentRefusal | null> {
  const limits = await limitsFor(ctx, municipality, attachment);
  if (!limits) return 'wrong-type';
  const path = await copyUpload(ctx, attachment.id);
  try {
    return await lookInto(ctx, municipality, attachment, limits, path);
  } finally {
    await rm(path, { force: true });
  }
}

type Limits = Pick<AttachmentsQuestion, 'accept' | 'maxBytes'>;

/** Keeps the file at `path`, the very one that was looked into and scanned, unless it is refused. */
async function lookInto(
  ctx: Context,
  municipality: Pick<Municipality, 'id'>,
  { id, name }: Taken,
  limits: Limits,
  path: string,
): Promise<AttachmentRefusal | null> {
  const inspected = await ctx.files.inspector.inspect({
    path,
    name,
    accept: limits.accept,
    maxBytes: limits.maxBytes,
  });
  if ('refusal' in inspected) return inspected.refusal;
  const scanned = ctx.files.scanner ? await ctx.files.scanner.scan(path) : null;
  if (scanned === 'infected') return 'infected';
  if (scanned === 'unscannable') return 'not-scannable';

  const storageKey = ctx.files.kept.nameFor(municipality.id);
  const scannedAt = scanned === null ? null : ctx.clock();
  const still = await ctx.db.tenant(municipality.id, (tx) =>
    updatePassed(tx, id, { ...inspected, storageKey, scannedAt }),
  );
  if (still) await ctx.files.kept.take(storageKey, path);
  return null;
}

/** What its question takes; of a message's file, what messages take. */
async function limitsFor(
  ctx: Context,
  municipality: Pick<Municipality, 'id'>,
  { questionPath, eServiceKey, version }: Taken,
): Promise<Limits | null> {
  if (eServiceKey === null || version === null) return messageFiles;
  const found = await compiledForm(ctx, municipality, eServiceKey, version);
  return found && attachmentsQuestion(found.form, questionPath);
}
