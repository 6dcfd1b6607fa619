import type { Reviewed } from '@handslag/contracts/drafts';
import type { Signing } from '@handslag/contracts/signings';
import type { Tenant } from '@handslag/database/database';
import type { CitizenActor } from '../actor.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { draftNotFound } from '../drafts/draft-not-found.ts';
import { draftOwner } from '../drafts/draft-owner.ts';
import { findOwnDraft } from '../drafts/find-own-draft.ts';
import { recentDrafts } from '../drafts/recent-drafts.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { ProblemError } from '../problem-error.ts';
import { filedBefore } from '../submissions/filed-before.ts';
import { reviewDraft } from '../submissions/review-draft.ts';
import { askParty } from './ask-party.ts';
import { lockReviewed, updateLocked } from './draft-lock-repository.ts';
import { cancelOrders, endSigning } from './end-signing.ts';
import { freezeReview, frozenFiles, type Fresh } from './freeze-review.ts';
import type { PendingOrder } from './order-repository.ts';
import { presentSigning } from './present-signing.ts';
import {
  findOpenOfDraft,
  findSigning,
  findSigningOfKey,
  insertParties,
  insertSigning,
} from './signing-repository.ts';
import type { WholeSigning } from './signing-row.ts';

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
  if (before) {
    const same = sameReview(before, actor, draftId, given);
    await demandLevelOf(ctx, actor, same.eServiceKey);
    return presentSigning(ctx, actor, same);
  }
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
    const fresh = freezeReview(ctx, actor, { draftId, given, service, reviewed, attachments });
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
