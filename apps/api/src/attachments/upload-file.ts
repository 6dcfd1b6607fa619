import { open, rm } from 'node:fs/promises';
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

/** The bytes and what the upload protocol remembers of them. */
export async function removeUpload(ctx: Pick<Context, 'files'>, attachmentId: string): Promise<void> {
  const path = uploadPath(ctx, attachmentId);
  await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
}
