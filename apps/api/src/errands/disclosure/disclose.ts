import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { discloseEndpoint, Disclosure } from '@handslag/contracts/disclosure';
import type { BodyOf } from '@handslag/contracts/endpoint';
import type { HandledErrand } from '@handslag/contracts/handling';
import type { StaffActor } from '../../actor.ts';
import { writeZip } from '../../adapters/files/write-zip.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../problem-error.ts';
import { holdErrand, insertEvent } from '../errand-repository.ts';
import { inHandledErrand } from '../handling/in-handled-errand.ts';
import { openHandledErrand } from '../handling/open-handled-errand.ts';
import { demandOpen } from '../secrecy/demand-open.ts';
import { storable } from '../storable.ts';
import { demandKnownPaths } from './demand-known-paths.ts';
import { disclosureLacks } from './disclosure-lacks.ts';
import { insertDisclosure, type DisclosureContent } from './disclosure-repository.ts';
import { gatherDocuments } from './gather-documents.ts';
import { presentDisclosure } from './present-disclosure.ts';

type Given = BodyOf<typeof discloseEndpoint>;
type Handed = {
  documents: string[];
  masked: number;
  storageKey: string | null;
  sha256: string | null;
  size: number | null;
};

/**
 * Answers a request for what is in an errand (2 kap. tryckfrihetsförordningen): documents in a zip with a cover letter, or a refusal.
 * The secrecy review, the law and how to appeal are kept with it for ever; the audit holds how much, and nothing of what. What was
 * looked at is what goes out: an errand that has changed since, also while the documents are made, is `errand_changed`.
 */
export async function disclose(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  given: Given,
): Promise<Disclosure> {
  const errand = await openHandledErrand(ctx, actor, errandId);
  if (errand.secrecy.masked) throw new ProblemError('errand_masked');
  const missing = disclosureLacks(given);
  if (missing.length > 0) throw new ProblemError('disclosure_incomplete', { details: { missing } });
  if (errand.revision !== given.revision) throw new ProblemError('errand_changed');
  demandKnownPaths(errand.summary, given.maskedPaths);
  const handed = given.outcome === 'refused' ? nothing : await handOut(ctx, actor, errand, given);
  try {
    return await keep(ctx, actor, errandId, given, handed);
  } catch (error) {
    if (handed.storageKey !== null) await ctx.files.kept.remove(handed.storageKey);
    throw error;
  }
}

const nothing: Handed = { documents: [], masked: 0, storageKey: null, sha256: null, size: null };

async function handOut(
  ctx: Context,
  { municipality }: StaffActor,
  errand: HandledErrand,
  given: Given,
): Promise<Handed> {
  const { entries, titles, masked } = await gatherDocuments(ctx, municipality, errand, given, ctx.clock());
  await mkdir(ctx.files.arriving, { recursive: true, mode: 0o700 });
  const path = join(ctx.files.arriving, randomUUID());
  try {
    const written = await writeZip(path, entries);
    const storageKey = ctx.files.kept.nameFor(municipality.id);
    await ctx.files.kept.take(storageKey, path);
    return { documents: titles, masked, storageKey, ...written };
  } finally {
    await rm(path, { force: true });
  }
}

async function keep(
  ctx: Context,
  actor: StaffActor,
  errandId: string,
  given: Given,
  { documents, masked, ...file }: Handed,
): Promise<Disclosure> {
  return inHandledErrand(ctx, actor, errandId, async (tx, errand) => {
    await demandOpen(tx, actor, errand);
    if ((await holdErrand(tx, errandId)) !== given.revision) throw new ProblemError('errand_changed');
    const { municipality, accountId, name: by } = actor;
    const { outcome, requester, review, ground, appeal, maskedPaths, maskApplicant } = storable(given);
    const content: DisclosureContent = {
      review,
      ground,
      appeal,
      documents,
      masked,
      maskedPaths,
      maskApplicant,
    };
    const made = await insertDisclosure(tx, {
      municipalityId: municipality.id,
      errandId,
      staffAccountId: accountId,
      outcome,
      requester,
      content,
      ...file,
    });
    const refused = outcome === 'refused';
    await insertEvent(tx, {
      municipalityId: municipality.id,
      errandId,
      kind: refused ? 'disclosure_refused' : 'disclosed',
      actorKind: 'staff',
      actorId: accountId,
      visibleToCitizen: false,
    });
    await record(tx, actor, {
      action: refused ? 'disclosure:refused' : 'disclosure:made',
      object: { kind: 'disclosure', id: made.id },
      details: { errand: errandId, outcome, documents: documents.length, masked },
    });
    return presentDisclosure({ ...made, by, outcome, requester, content, storageKey: file.storageKey });
  });
}
