import { readFile } from 'node:fs/promises';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { AuditHead, isSigned } from './audit-head.ts';
import { headFileOf } from './audit-head-file.ts';
import { findHashes } from './audit-repository.ts';

/** `checked`: heads compared; `unsigned`: those none of the present keys has signed; `missing`: moments whose event is gone or another. */
export type HeadsVerified = { checked: number; unsigned: number; missing: string[] };

/** Compares what was told of a municipality's chain with the chain: an end that was cut off or made anew shows. */
export async function verifyAuditHeads(
  ctx: Pick<Context, 'db' | 'config'>,
  municipality: Municipality,
): Promise<HeadsVerified> {
  const heads = await readHeads(headFileOf(ctx.config, municipality));
  const hashes = await ctx.db.tenant(municipality.id, (tx) =>
    findHashes(
      tx,
      heads.map(({ seq }) => BigInt(seq)),
    ),
  );
  const secrets = ctx.config.sessionKeys.map(({ secret }) => secret);
  const signed = heads.filter(({ signature, at, seq, hash }) =>
    isSigned({ municipality: municipality.slug, at, seq, hash }, signature, secrets),
  );
  return {
    checked: heads.length,
    unsigned: heads.length - signed.length,
    missing: heads.filter(({ seq, hash }) => hashes.get(seq) !== hash).map(({ at }) => at),
  };
}

async function readHeads(file: string): Promise<AuditHead[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => AuditHead.parse(JSON.parse(line)));
}
