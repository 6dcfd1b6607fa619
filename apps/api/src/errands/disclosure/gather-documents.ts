import { Readable } from 'node:stream';
import type { discloseEndpoint } from '@handslag/contracts/disclosure';
import type { BodyOf } from '@handslag/contracts/endpoint';
import type { HandledErrand } from '@handslag/contracts/handling';
import type { ZipEntry } from '../../adapters/files/write-zip.ts';
import type { Municipality } from '../../actor.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { listDecisions } from '../decisions/decision-repository.ts';
import { findErrand, listFiles, ownedByAnyone } from '../errand-repository.ts';
import { coverLetter, disclosedDocuments } from './disclosed-documents.ts';

type Given = BodyOf<typeof discloseEndpoint>;
type Document = { name: string; title: string; at: Date; open: () => Promise<Uint8Array | Readable> };

/**
 * Everything that is handed out, the cover letter first. Files are named by number, since their own names may tell of people. A document
 * that is not in the errand is `not_found`; one that is not made yet, `receipt_not_ready`.
 */
export async function gatherDocuments(
  ctx: Context,
  municipality: Municipality,
  errand: HandledErrand,
  given: Given,
  at: Date,
): Promise<{ entries: ZipEntry[]; titles: string[]; masked: number }> {
  const { answers, messages, masked } = disclosedDocuments(municipality, errand, given, at);
  const drawn = (name: string, title: string, content: typeof answers): Document[] =>
    content === null ? [] : [{ name, title, at, open: () => ctx.receipts.renderDocument(content) }];
  const kept = await keptDocuments(ctx, municipality, errand.id, given);
  const documents = [
    ...drawn('svar.pdf', 'Inskickade svar', answers),
    ...kept,
    ...drawn('meddelanden.pdf', 'Meddelanden', messages),
  ];
  const titles = documents.map(({ title }) => title);
  const cover = await ctx.receipts.renderDocument(coverLetter(municipality, errand, given, titles, at));
  const entries: ZipEntry[] = [{ name: 'foljebrev.pdf', at, content: cover }];
  for (const { name, at: made, open } of documents) entries.push({ name, at: made, content: await open() });
  return { entries, titles, masked };
}

async function keptDocuments(
  ctx: Context,
  municipality: Municipality,
  errandId: string,
  { choice }: Given,
): Promise<Document[]> {
  const { files, decisions, errand } = await ctx.db.tenant(municipality.id, async (tx) => ({
    files: await listFiles(tx, errandId),
    decisions: await listDecisions(tx, errandId),
    errand: await findErrand(tx, errandId, ownedByAnyone),
  }));
  const chosenFiles = files.filter(({ id }) => choice.attachments.includes(id));
  const chosenDecisions = decisions.filter(({ id }) => choice.decisions.includes(id)).toReversed();
  const known = chosenFiles.length + chosenDecisions.length;
  if (known !== new Set([...choice.attachments, ...choice.decisions]).size)
    throw new ProblemError('not_found');
  const document = (name: string, title: string, at: Date, key: string | null): Document => {
    if (key === null) throw new ProblemError('receipt_not_ready');
    return { name, title, at, open: async () => (await ctx.files.kept.read(key)).stream };
  };
  const receivedAt = errand?.receivedAt ?? new Date(0);
  return [
    ...(choice.receipt ? [document('kvittens.pdf', 'Kvittens', receivedAt, errand?.receiptKey ?? null)] : []),
    ...chosenDecisions.map(({ decidedAt, storageKey }, index) =>
      document(`beslut-${index + 1}.pdf`, `Beslut ${index + 1}`, decidedAt, storageKey),
    ),
    ...chosenFiles.map(({ kind, storageKey }, index) =>
      document(`bilaga-${index + 1}.${kind}`, `Bilaga ${index + 1}`, receivedAt, storageKey),
    ),
  ];
}
