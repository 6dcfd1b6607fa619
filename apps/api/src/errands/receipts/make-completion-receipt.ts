import { createHash } from 'node:crypto';
import type { Language } from '@handslag/contracts/municipalities';
import type { Context } from '../../context.ts';
import type { getMunicipality } from '../../municipalities/get-municipality.ts';
import { findErrand, ownedByAnyone } from '../errand-repository.ts';
import { readParts, type ErrandParts } from '../present-errand.ts';
import { receiptCode } from './receipt-code.ts';
import { receiptContentOf } from './receipt-content-of.ts';
import { updateCompletionReceipt } from './receipt-repository.ts';

const completion = { sv: 'komplettering', en: 'additions', fi: 'täydennys' } as const satisfies Record<
  Language,
  string
>;

type RegisteredMunicipality = Awaited<ReturnType<typeof getMunicipality>>;

/** Makes the PDF receipt of a completion: the answers as they stand with it, and when it came. Made once; asked again it does nothing. */
export async function makeCompletionReceipt(
  ctx: Context,
  municipality: RegisteredMunicipality,
  errandId: string,
  completionId: string,
): Promise<void> {
  const parts = await ctx.db.tenant(municipality.id, async (tx) => {
    const errand = await findErrand(tx, errandId, ownedByAnyone);
    return errand && completedBy(await readParts(ctx, tx, municipality, errand), completionId);
  });
  if (!parts) return;
  const code = receiptCode();
  const content = await receiptContentOf(ctx, municipality, parts);
  const pdf = await ctx.receipts.render({
    ...content,
    eService: `${content.eService}, ${completion[content.language]}`,
    code,
  });
  const storageKey = ctx.files.kept.nameFor(municipality.id);
  await ctx.files.kept.write(storageKey, pdf);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const receipt = { completionId, storageKey, sha256, code };
  const first = await ctx.db.tenant(municipality.id, (tx) => updateCompletionReceipt(tx, receipt));
  if (!first) await ctx.files.kept.remove(storageKey);
}

/** The errand as the completion made it; null where it is not answered, or has its receipt. Signatures were on what was filed first. */
function completedBy(parts: ErrandParts, completionId: string): ErrandParts | null {
  const completion = parts.completions.find(({ id }) => id === completionId);
  if (!completion?.submission || completion.receiptKey !== null) return null;
  const { submission } = completion;
  return {
    ...parts,
    submission,
    errand: { ...parts.errand, receivedAt: submission.receivedAt },
    signatures: [],
  };
}
