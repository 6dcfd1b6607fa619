import { randomUUID } from 'node:crypto';
import type { Reviewed } from '@handslag/contracts/drafts';
import type { Signing } from '@handslag/contracts/signings';
import type { Tenant } from '@handslag/database/database';
import { addDays } from '@handslag/form-engine';
import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { draftNotFound } from '../drafts/draft-not-found.ts';
import { draftOwner } from '../drafts/draft-owner.ts';
import { findOwnDraft } from '../drafts/find-own-draft.ts';
import { recentDrafts } from '../drafts/recent-drafts.ts';
import { surroundingsOf } from '../drafts/surroundings-of.ts';
import { ProblemError } from '../problem-error.ts';
import { applicantFacts } from '../submissions/applicant-facts.ts';
import { filedBefore } from '../submissions/filed-before.ts';
import { filedSummary } from '../submissions/filed-summary.ts';
import { filingIdentity } from '../submissions/filing-identity.ts';
import { reviewDraft, type ReviewedService } from '../submissions/review-draft.ts';
import type { FiledAttachment, ReviewedAnswers } from '../submissions/reviewed-answers.ts';
import { askParty } from './ask-party.ts';
import { listDraftFiles, lockReviewed, updateLocked } from './draft-lock-repository.ts';
import { cancelOrders, endSigning } from './end-signing.ts';
import { freezeForm } from './freeze-form.ts';
import type { PendingOrder } from './order-repository.ts';
import { partiesOf, type NamedParty } from './parties-of.ts';
import { presentSigning } from './present-signing.ts';
import {
  findOpenOfDraft,
  findSigning,
  findSigningOfKey,
  insertParties,
  insertSigning,
  type NewParty,
  type NewSigning,
} from './signing-repository.ts';
import type { FilingFacts, WholeSigning } from './signing-row.ts';
import { signingTexts } from './signing-texts.ts';

type Started = { signing: WholeSigning; givenUp: PendingOrder[] };

/**
 * Freezes exactly what was reviewed, to be signed: checked as a submission is. With several parties the draft is locked and they are
 * asked. The same review sent again answers the same request. A person without a Swedish number is refused with `eid_not_accepted`:
 * whoever signs is bound to the number.
 */
export async function startSigning(
  ctx: Context,
  actor: CitizenActor,
  draftId: string,
  given: Reviewed,
): Promise<Signing> {
  const { municipality, person } = actor;
  const before = await ctx.db.tenant(municipality.id, (tx) => findSigningOfKey(tx, given.submissionKey));
  if (before) return presentSigning(ctx, actor, sameReview(before, actor, draftId, given));
  const draft = await findOwnDraft(ctx, actor, draftId);
  if (!draft) throw await draftNotFound(ctx, actor, draftId);
  const { service, reviewed } = await reviewDraft(ctx, actor, draft, given);
  if (service.settings.signing === 'none') throw new ProblemError('not_found');
  if (person.personalNumber === null) {
    throw new ProblemError('eid_not_accepted', { details: { reason: 'personal_number_needed' } });
  }
  if (await filedBefore(ctx, actor, { draftId, ...given })) throw new ProblemError('submission_key_reused');

  const started = await ctx.db.tenant(municipality.id, async (tx): Promise<Started> => {
    if (!(await lockReviewed(tx, actor, { draftId, ...given }))) throw new ProblemError('review_outdated');
    // Looked for again under the draft's lock: the same review may have been sent twice at once.
    const already = await findSigningOfKey(tx, given.submissionKey);
    if (already) return { signing: sameReview(already, actor, draftId, given), givenUp: [] };
    const earlier = await findOpenOfDraft(tx, draftId);
    const givenUp = earlier ? await endSigning(ctx, tx, municipality, earlier, 'outdated') : null;
    const attachments = await frozenFiles(tx, draftId, reviewed.attachments);
    const fresh = freeze(ctx, actor, { draftId, given, service, reviewed, attachments });
    await insert(ctx, tx, actor, fresh);
    const signing = await findSigning(tx, fresh.signing.id, person);
    if (!signing) throw new Error('a signing was not inserted');
    return { signing, givenUp: givenUp ?? [] };
  });
  recentDrafts(ctx).forget(draftOwner(actor, draftId));
  await cancelOrders(ctx, started.givenUp);
  return presentSigning(ctx, actor, started.signing);
}

function sameReview(
  signing: WholeSigning,
  { person }: CitizenActor,
  draftId: string,
  { answersHash, revision, version }: Reviewed,
): WholeSigning {
  const same =
    signing.initiatorId === person.id &&
    signing.draftId === draftId &&
    signing.answersHash === answersHash &&
    signing.revision === revision &&
    signing.version === version;
  if (!same) throw new ProblemError('submission_key_reused');
  return signing;
}

/** The files that the answers name, as they are kept. Refuses while any is still being looked at. */
async function frozenFiles(
  tx: Tenant,
  draftId: string,
  named: readonly FiledAttachment[],
): Promise<FilingFacts['attachments']> {
  const kept = await listDraftFiles(tx, draftId);
  if (kept.some(({ state }) => state === 'received' || state === 'scanning'))
    throw new ProblemError('attachments_not_ready');
  return named.map(({ id, questionPath, name, size, kind }) => {
    const file = kept.find((one) => one.id === id && one.state === 'clean');
    const same =
      file?.questionPath === questionPath && file.name === name && file.size === size && file.kind === kind;
    if (!file?.sha256 || !same) throw new ProblemError('attachments_not_ready');
    return { id, questionPath, name, size, kind, sha256: file.sha256 };
  });
}

type Fresh = { signing: NewSigning; parties: NewParty[] };
type Given = {
  draftId: string;
  given: Reviewed;
  service: ReviewedService;
  reviewed: ReviewedAnswers;
  attachments: FilingFacts['attachments'];
};

const dateFormat = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

function freeze(
  ctx: Context,
  actor: CitizenActor,
  { draftId, given, service, reviewed, attachments }: Given,
): Fresh {
  const { municipality, person, sessionId } = actor;
  const id = randomUUID();
  const createdAt = ctx.clock();
  const { today, attributes } = surroundingsOf(ctx, actor);
  const { signingParties, name } = service.settings;
  const others =
    service.settings.signing === 'several-parties' && signingParties
      ? partiesOf(service.form, reviewed.answers, signingParties, {
          today,
          applicant: person.personalNumber ?? '',
        })
      : [];
  const several = others.length > 0;
  const signingOrder = signingParties?.order ?? 'parallel';
  const frozen = freezeForm(municipality, {
    signingId: id,
    eServiceKey: service.key,
    version: service.version,
    answers: reviewed.answers,
    attachments,
  });
  const filer = applicantFacts(actor, service.form, reviewed.answers);
  const texts = signingTexts(ctx, municipality, {
    municipality: municipality.name,
    eService: name.sv,
    reference: id,
    date: dateFormat.format(createdAt),
    several,
    steps: filedSummary(service.form, { answers: reviewed.answers, attributes }, createdAt),
    attachments,
    digest: frozen.digest,
  });
  return {
    signing: {
      id,
      draftId,
      submissionKey: given.submissionKey,
      initiatorId: person.id,
      sessionId,
      eServiceKey: service.key,
      version: service.version,
      revision: given.revision,
      answersHash: reviewed.hash,
      ...frozen,
      visibleText: texts.whole,
      hiddenText: JSON.stringify({
        v: 1,
        alg: 'SHA-256',
        digest: frozen.digest,
        submissionId: id,
        tenantId: municipality.id,
      }),
      filing: { ...filer, identity: filingIdentity(actor, attributes), attachments, shortText: texts.short },
      several,
      signingOrder,
      lapsesOn: several ? (addDays(today, signingParties?.deadlineDays ?? 14) ?? today) : null,
      createdAt,
    },
    parties: [
      {
        position: 0,
        personalNumber: person.personalNumber ?? '',
        name: person.name,
        email: filer.facts.email,
        asked: true,
      },
      ...others.map((party: NamedParty, index) => ({
        ...party,
        position: index + 1,
        asked: signingOrder === 'parallel',
      })),
    ],
  };
}

async function insert(
  ctx: Context,
  tx: Tenant,
  actor: CitizenActor,
  { signing, parties }: Fresh,
): Promise<void> {
  const { municipality, person } = actor;
  await insertSigning(tx, municipality.id, signing);
  await insertParties(tx, municipality.id, signing, parties);
  if (signing.several) {
    await updateLocked(tx, signing.draftId, signing.id);
    const inserted = await findSigning(tx, signing.id, person);
    for (const party of inserted?.parties ?? [])
      if (party.position > 0 && party.askedAt !== null) await askParty(ctx, tx, municipality, signing, party);
  }
  await record(tx, actor, {
    action: 'signing:started',
    object: { kind: 'signing', id: signing.id },
    details: { parties: parties.length },
  });
}
