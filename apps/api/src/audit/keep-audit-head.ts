import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { appendHead, headFileOf, readHeads } from './audit-head-file.ts';
import { isSigned, signHead } from './audit-head.ts';
import { findLastLink } from './audit-repository.ts';

/**
 * Writes how a municipality's audit chain ends now to its file of heads and to the log, signed; nothing where it ends as when it was
 * last written with the key that signs now. Nothing of what the events are about. `pnpm audit:verify` compares them with the chain.
 */
export async function keepAuditHead(ctx: Context, municipality: Municipality): Promise<void> {
  const last = await ctx.db.tenant(municipality.id, findLastLink);
  const [key] = ctx.config.sessionKeys;
  if (last === null || key === undefined) return;
  const { slug } = municipality;
  const file = headFileOf(ctx.config, municipality);
  const told = { at: ctx.clock().toISOString(), seq: String(last.seq), hash: last.hash };
  const before = (await readHeads(file)).heads.at(-1);
  const isKept =
    before?.seq === told.seq &&
    before.hash === told.hash &&
    isSigned({ ...before, municipality: slug }, before.signature, [key.secret]);
  if (isKept) return;
  const signature = signHead({ ...told, municipality: slug }, key.secret);
  await appendHead(file, { ...told, signature });
  ctx.log.info({ municipality: slug, ...told, signature }, 'audit head');
}
