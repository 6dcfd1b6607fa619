import { Readable } from 'node:stream';
import type { StaffActor } from '../../actor.ts';
import type { Download } from '../../attachments/download.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { decisionContent } from './decision-content.ts';
import { decisionDocument } from './decision-document.ts';
import { findDecisionDraft } from './decision-repository.ts';

/** The saved draft as the decision would look, in Swedish and marked as a draft. Nothing of it is kept. Audited. */
export async function previewDecision(ctx: Context, actor: StaffActor, errandId: string): Promise<Download> {
  const content = await inHandledErrand(ctx, actor, errandId, async (tx, errand, { settings }) => {
    await demandOpen(tx, actor, errand);
    const saved = await findDecisionDraft(tx, errandId);
    if (!saved) throw new ProblemError('not_found');
    await record(tx, actor, { action: 'decision-draft:opened', object: { kind: 'errand', id: errandId } });
    const decision = decisionContent(saved.content, settings, actor);
    return decisionDocument(actor.municipality, settings, errand, decision, {
      decidedAt: null,
      madeAt: saved.editedAt,
      language: 'sv',
    });
  });
  const pdf = await ctx.receipts.renderDocument(content);
  const name = `beslut-${content.registrationNumber}-utkast.pdf`;
  return { name, mime: 'application/pdf', size: pdf.byteLength, stream: Readable.from([pdf]) };
}
