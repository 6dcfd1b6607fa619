import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Municipality } from '../actor.ts';
import { removeUpload } from '../attachments/upload-file.ts';
import type { Context } from '../context.ts';
import {
  deleteAbandonedFile,
  deleteUnfinishedUploads,
  deleteUnsentFiles,
  listAbandonedFiles,
  listAwaited,
} from './retention-repository.ts';

const day = 86_400_000;
const atOnce = 500;

/** Removes kept files whose row is gone, files of messages that were not sent within a day, and uploads begun more than a day ago and never finished. Answers how many files. */
export async function removeAbandonedFiles(ctx: Context, { id }: Municipality): Promise<number> {
  const before = new Date(ctx.clock().getTime() - day);
  await ctx.db.tenant(id, (tx) => deleteUnsentFiles(tx, before));
  const abandoned = await ctx.db.tenant(id, (tx) => listAbandonedFiles(tx, atOnce));
  for (const storageKey of abandoned) {
    await ctx.files.kept.remove(storageKey);
    await ctx.db.tenant(id, (tx) => deleteAbandonedFile(tx, storageKey));
  }
  const unfinished = await ctx.db.tenant(id, (tx) => deleteUnfinishedUploads(tx, before));
  for (const upload of unfinished) await removeUpload(ctx, upload);
  return abandoned.length + unfinished.length;
}

/** Removes what lies among the uploads since more than a day and no municipality waits for. Answers how many. */
export async function removeStrayUploads(
  ctx: Context,
  municipalities: readonly Pick<Municipality, 'id'>[],
): Promise<number> {
  const names = await readdir(ctx.files.arriving).catch(() => []);
  const ids = names.filter((name) => /^[0-9a-f-]{36}$/.test(name));
  const before = ctx.clock().getTime() - day;
  const old: string[] = [];
  for (const id of ids) {
    const found = await stat(join(ctx.files.arriving, id)).catch(() => null);
    if (found && found.mtimeMs < before) old.push(id);
  }
  const awaited = new Set<string>();
  for (const { id } of municipalities) {
    for (const one of await ctx.db.tenant(id, (tx) => listAwaited(tx, old))) awaited.add(one);
  }
  const stray = old.filter((id) => !awaited.has(id));
  for (const id of stray) await removeUpload(ctx, id);
  return stray.length;
}
