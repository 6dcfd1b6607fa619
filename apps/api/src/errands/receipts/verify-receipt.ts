import type { BodyOf } from '@handslag/contracts/endpoint';
import type { VerifiedReceipt, verifyReceiptEndpoint } from '@handslag/contracts/errands';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { publishedEServices } from '../../e-services/published-e-services.ts';
import { signaturesOf } from '../../signings/signatures-of.ts';
import { presentSignature } from '../present-errand.ts';
import { tidiedCode } from './receipt-code.ts';
import { findReceipt, type IssuedReceipt } from './receipt-repository.ts';

/**
 * Whether a receipt was issued here and is unchanged, by the SHA-256 of the file, the code printed on it, or both. Tells whoever holds it no
 * more than the document does; who guesses learns nothing.
 */
export async function verifyReceipt(
  ctx: Context,
  municipality: Municipality,
  { sha256, code }: BodyOf<typeof verifyReceiptEndpoint>,
): Promise<VerifiedReceipt> {
  const found = await ctx.db.tenant(municipality.id, async (tx) => {
    const byFile = sha256 === undefined ? null : await findReceipt(tx, { sha256 });
    const byCode = code === undefined ? null : await findReceipt(tx, { code: tidiedCode(code) });
    const receipt = byCode ?? byFile;
    const signatures = receipt ? await signaturesOf(ctx, tx, municipality, receipt.errandId) : [];
    return receipt && { receipt, signatures };
  });
  if (!found) return { result: 'unknown' };
  const { receipt, signatures } = found;
  const services = await publishedEServices(ctx, municipality);
  return {
    result: resultOf(receipt, sha256),
    municipality: municipality.name,
    registrationNumber: receipt.registrationNumber,
    eService: {
      name: services.get(receipt.eServiceKey)?.settings.name ?? { sv: receipt.eServiceKey },
    },
    receivedAt: receipt.receivedAt.toISOString(),
    issuedAt: receipt.issuedAt.toISOString(),
    removedAt: receipt.removedAt?.toISOString() ?? null,
    signatures: receipt.ofFiling ? signatures.map(presentSignature) : [],
    simulated: receipt.simulated || signatures.some(({ simulated }) => simulated),
  };
}

function resultOf(receipt: IssuedReceipt, sha256: string | undefined): 'unchanged' | 'known' | 'changed' {
  if (sha256 === undefined) return 'known';
  return receipt.sha256 === sha256 ? 'unchanged' : 'changed';
}
