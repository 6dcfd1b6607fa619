import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { getMunicipality } from '../../municipalities/get-municipality.ts';
import { findErrand, ownedByAnyone } from '../errand-repository.ts';
import { readParts } from '../present-errand.ts';
import { receiptCode } from './receipt-code.ts';
import { receiptContentOf } from './receipt-content-of.ts';
import { insertReceipt } from './receipt-repository.ts';

type RegisteredMunicipality = Awaited<ReturnType<typeof getMunicipality>>;

/** Makes the PDF receipt of an errand and keeps it. Made once; asked again it does nothing. */
export async function makeReceipt(
  ctx: Context,
  municipality: RegisteredMunicipality,
  errandId: string,
): Promise<void> {
  const parts = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, ownedByAnyone);
    return errand && errand.receiptKey === null ? readParts(ctx, tx, municipality, errand) : null;
  });
  if (!parts) return;
  const code = receiptCode();
  const pdf = await ctx.receipts.render({ ...(await receiptContentOf(ctx, municipality, parts)), code });
  const storageKey = ctx.files.kept.nameFor(municipality.id);
  await ctx.files.kept.write(storageKey, pdf);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const receipt = {
    municipalityId: municipality.id,
    errandId,
    storageKey,
    sha256,
    size: pdf.byteLength,
    code,
  };
  const first = await ctx.db.tenant(municipality.id, (tx) => insertReceipt(tx, receipt));
  if (!first) await ctx.files.kept.remove(storageKey);
}
