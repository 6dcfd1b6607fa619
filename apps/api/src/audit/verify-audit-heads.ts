import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { isSigned } from './audit-head.ts';
import { headFileOf, readHeads } from './audit-head-file.ts';
import { findHashes } from './audit-repository.ts';

/**
 * `checked`: heads compared; `unsigned`: those none of the present keys has signed; `missing`: moments whose event is gone or another;
 * `unreadable`: lines of the file that are no head.
 */
export type HeadsVerified = {
  file: string;
  checked: number;
  unsigned: number;
  missing: string[];
  unreadable: number[];
};

/** Compares what was told of a municipality's chain with the chain: an end that was cut off or made anew shows. */
export async function verifyAuditHeads(
  ctx: Pick<Context, 'db' | 'config'>,
  municipality: Municipality,
): Promise<HeadsVerified> {
  const file = headFileOf(ctx.config, municipality);
  const { heads, unreadable } = await readHeads(file);
  const hashes = await ctx.db.tenant(municipality.id, (tx) =>
    findHashes(
      tx,
      heads.map(({ seq }) => seq),
    ),
  );
  const secrets = ctx.config.sessionKeys.map(({ secret }) => secret);
  const signed = heads.filter(({ signature, at, seq, hash }) =>
    isSigned({ municipality: municipality.slug, at, seq, hash }, signature, secrets),
  );
  return {
    file,
    checked: heads.length,
    unsigned: heads.length - signed.length,
    missing: heads.filter(({ seq, hash }) => hashes.get(seq) !== hash).map(({ at }) => at),
    unreadable,
  };
}
