import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import type { KeptSignature } from './signature-repository.ts';

type FrozenFile = { id: string; sha256: string };

/** Whether the files of a frozen form are kept as they were when they were signed, byte by byte. Answers what is not, null where all is. */
export async function verifyFiles(
  ctx: Context,
  municipality: Pick<Municipality, 'id'>,
  { frozen }: Pick<KeptSignature, 'frozen'>,
): Promise<string | null> {
  const { attachments } = JSON.parse(frozen) as { attachments: FrozenFile[] };
  const rows = await ctx.db.tenant(municipality.id, (tx) =>
    tx.attachment.findMany({
      where: { id: { in: attachments.map(({ id }) => id) } },
      select: { id: true, storageKey: true },
    }),
  );
  const keys = new Map(rows.map(({ id, storageKey }) => [id, storageKey]));
  for (const { id, sha256 } of attachments) {
    const key = keys.get(id) ?? null;
    if (key === null || !(await ctx.files.kept.has(key))) return 'a file that was signed is gone';
    if ((await hashOf(ctx, key)) !== sha256) return 'a file that was signed is kept as another';
  }
  return null;
}

async function hashOf(ctx: Context, key: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline((await ctx.files.kept.read(key)).stream, hash);
  return hash.digest('hex');
}
