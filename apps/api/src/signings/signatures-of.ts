import type { ErrandSignature } from '@handslag/contracts/errands';
import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { shownName } from './shown-name.ts';
import { listSignatures, type SignatureRow } from './signature-repository.ts';

/** As it is shown and printed: with what proves it by reference. */
export type FiledSignature = ErrandSignature & { named: boolean; reference: string; digest: string };

const bankId = { sv: 'BankID', en: 'BankID' };

/**
 * The signatures an errand was filed with, in the order they were made, joining the reader's transaction. Who has a protected identity
 * is not named.
 */
export async function signaturesOf(
  ctx: Pick<Context, 'eids'>,
  tx: Tenant,
  municipality: Municipality,
  errandId: string,
): Promise<FiledSignature[]> {
  const rows = await listSignatures(tx, errandId);
  return rows.map((row) => present(ctx, municipality, row));
}

function present(ctx: Pick<Context, 'eids'>, municipality: Municipality, row: SignatureRow): FiledSignature {
  const { eid, personalNumber, signedAt, simulated, reference, digest } = row;
  // An e-legitimation that is no longer offered has left no label but its name.
  const label = ctx.eids.find(municipality, eid)?.label ?? (eid.startsWith('bankid') ? bankId : { sv: eid });
  return {
    name: shownName(row.name, row.protected),
    maskedNumber: row.protected ? null : `${personalNumber.slice(0, 8)}-****`,
    signedAt: signedAt.toISOString(),
    eid: { name: eid, label },
    simulated,
    named: !row.protected,
    reference,
    digest,
  };
}
