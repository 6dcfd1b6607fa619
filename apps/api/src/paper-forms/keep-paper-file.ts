import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mostBytesOfPaperForm } from '@handslag/contracts/paper-forms';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import type { KeptFile } from './paper-form-repository.ts';

/**
 * Looks into a PDF as into any other file that comes from outside, and keeps it. `attachment_refused` with the reason when it is no
 * PDF, is locked, carries scripts or a virus, or is larger than ten megabytes.
 */
export async function keepPaperFile(
  ctx: Context,
  { id }: Pick<Municipality, 'id'>,
  bytes: Uint8Array,
): Promise<KeptFile> {
  const path = join(ctx.files.arriving, randomUUID());
  await mkdir(ctx.files.arriving, { recursive: true });
  await writeFile(path, bytes, { mode: 0o600 });
  try {
    const inspected = await ctx.files.inspector.inspectPdf({
      path,
      name: 'blankett.pdf',
      maxBytes: mostBytesOfPaperForm,
    });
    if ('refusal' in inspected) throw refused(inspected.refusal);
    const scanned = ctx.files.scanner ? await ctx.files.scanner.scan(path) : null;
    if (scanned === 'infected') throw refused('infected');
    if (scanned === 'unscannable') throw refused('not-scannable');
    const storageKey = ctx.files.kept.nameFor(id);
    await ctx.files.kept.take(storageKey, path);
    return { ...inspected, storageKey, scannedAt: scanned === null ? null : ctx.clock() };
  } finally {
    await rm(path, { force: true });
  }
}

function refused(refusal: string): ProblemError {
  return new ProblemError('attachment_refused', { details: { refusal } });
}
