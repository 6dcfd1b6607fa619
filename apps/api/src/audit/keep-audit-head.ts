import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { headFileOf } from './audit-head-file.ts';
import { signHead } from './audit-head.ts';
import { findLastLink } from './audit-repository.ts';

/**
 * Writes how a municipality's audit chain ends now to its file of heads and to the log, signed. Nothing of what the events are about.
 * `pnpm audit:verify` compares them with the chain.
 */
export async function keepAuditHead(ctx: Context, municipality: Municipality): Promise<void> {
  const last = await ctx.db.tenant(municipality.id, findLastLink);
  const [key] = ctx.config.sessionKeys;
  if (last === null || key === undefined) return;
  const told = { at: ctx.clock().toISOString(), seq: String(last.seq), hash: last.hash };
  const signature = signHead({ ...told, municipality: municipality.slug }, key.secret);
  const file = headFileOf(ctx.config, municipality);
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify({ ...told, signature })}\n`, { mode: 0o600 });
  ctx.log.info({ municipality: municipality.slug, ...told, signature }, 'audit head');
}
