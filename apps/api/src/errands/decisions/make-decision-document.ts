import { createHash } from 'node:crypto';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { publishedEServices } from '../../e-services/published-e-services.ts';
import { findErrand, ownedByAnyone } from '../errand-repository.ts';
import { decisionDocument } from './decision-document.ts';
import { findDecision, insertDecisionDocument } from './decision-repository.ts';

/** Draws the PDF of a decision and keeps it. Drawn once; asked again it does nothing. */
export async function makeDecisionDocument(
  ctx: Context,
  municipality: Municipality,
  decisionId: string,
): Promise<void> {
  const found = await ctx.db.tenant(municipality.id, async (tx) => {
    const decision = await findDecision(tx, decisionId);
    const errand = decision && !decision.drawn && (await findErrand(tx, decision.errandId, ownedByAnyone));
    return decision && errand ? { decision, errand } : null;
  });
  if (!found) return;
  const { decision, errand } = found;
  const settings = (await publishedEServices(ctx, municipality)).get(errand.eServiceKey)?.settings;
  const { content, decidedAt } = decision;
  const pdf = await ctx.receipts.renderDocument(
    decisionDocument(municipality, settings ?? { name: { sv: errand.eServiceKey } }, errand, content, {
      decidedAt,
      madeAt: decidedAt,
      language: errand.applicant.language ?? 'sv',
    }),
  );
  const storageKey = ctx.files.kept.nameFor(municipality.id);
  await ctx.files.kept.write(storageKey, pdf);
  const first = await ctx.db.tenant(municipality.id, (tx) =>
    insertDecisionDocument(tx, {
      municipalityId: municipality.id,
      decisionId,
      storageKey,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      size: pdf.byteLength,
    }),
  );
  if (!first) await ctx.files.kept.remove(storageKey);
}
