import { randomUUID } from 'node:crypto';
import { copyFile, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';

/** Where the bytes of an upload gather. The name is the attachment's id and nothing else. */
export function uploadPath(ctx: Pick<Context, 'files'>, attachmentId: string): string {
  return join(ctx.files.arriving, attachmentId);
}

/** Makes what has arrived survive a power failure, before it is acknowledged. */
export async function flushUpload(ctx: Pick<Context, 'files'>, attachmentId: string): Promise<void> {
  const file = await open(uploadPath(ctx, attachmentId), 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * A copy of what has arrived, to be looked into and kept, and where it is: a request at another server may still hold the upload
 * open, and goes on writing into that file wherever it is moved. It is named as uploads are, so that a stray one is removed with them.
 */
export async function copyUpload(ctx: Pick<Context, 'files'>, attachmentId: string): Promise<string> {
  const copy = uploadPath(ctx, randomUUID());
  await copyFile(uploadPath(ctx, attachmentId), copy);
  return copy;
}

/** The bytes and what the upload protocol remembers of them. */
export async function removeUpload(ctx: Pick<Context, 'files'>, attachmentId: string): Promise<void> {
  const path = uploadPath(ctx, attachmentId);
  await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
}
