import type { About, Draft } from '@handslag/contracts/drafts';
import type { Tenant } from '@handslag/database/database';
import { prefill, type PrefillPerson } from '@handslag/form-engine';
import type { Actor, Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { closedNow } from '../e-services/closed-now.ts';
import { demandSignIn } from '../e-services/demand-sign-in.ts';
import { draftPolicyOf } from '../e-services/draft-policy-of.ts';
import { findPublishedVersion } from '../e-services/find-published-version.ts';
import { ProblemError } from '../problem-error.ts';
import { holdSession } from '../sessions/hold-session.ts';
import { openSession, type CarriedSession } from '../sessions/open-session.ts';
import { findPerson } from '../users/find-person.ts';
import { deletionTime } from './deletion-time.ts';
import { draftOwner } from './draft-owner.ts';
import { deleteOwnDraft, findDraft, findStarted, insertDraft, type NewDraft } from './draft-repository.ts';
import { prefillAbout } from './prefill-about.ts';
import { presentDraft } from './present-draft.ts';

type Started = { draft: Draft; session: CarriedSession | null };

/**
 * Starts filling in a service; whoever is not signed in gets a session to own the draft by, where the service allows that.
 * Refuses with `draft_already_started` where there is one; with `startOver` that one is deleted, files and all.
 */
export async function startDraft(
  ctx: Context,
  actor: Actor,
  { eService, startOver, about }: { eService: string; startOver: boolean; about?: About | undefined },
): Promise<Started> {
  const { municipality } = actor;
  if (actor.kind === 'staff') throw new ProblemError('forbidden');
  const service = await findPublishedVersion(ctx, municipality, eService);
  if (!service) throw new ProblemError('not_found');
  demandSignIn(service, actor);
  if (closedNow(municipality, service, ctx.clock())) throw new ProblemError('e_service_closed');

  const policy = draftPolicyOf(municipality, service);
  const now = ctx.clock();
  const told = await prefillAbout(ctx, municipality, service, about);
  const { applicant, session, id } = await ctx.db.tenant(municipality.id, async (tx) => {
    const opened =
      actor.kind === 'nobody' ? await openSession(tx, municipality, { kind: 'anonymous' }) : null;
    const owner: Applicant =
      actor.kind === 'nobody' ? { ...actor, kind: 'anonymous', sessionId: opened?.id ?? '' } : actor;
    const bound = owner.kind !== 'citizen' || policy.kind === 'session';
    if (bound) await holdSession(tx, owner.sessionId);
    const draft: NewDraft = {
      municipalityId: municipality.id,
      personId: owner.kind === 'citizen' ? owner.person.id : null,
      sessionId: bound ? owner.sessionId : null,
      eServiceKey: service.key,
      version: service.version,
      answers: { ...prefill(service.form, await knownOf(tx, owner)), ...told },
      createdAt: now,
      deleteAfter: bound || policy.kind !== 'days' ? null : deletionTime(now, policy.days),
    };
    return { applicant: owner, session: opened, id: await insert(tx, owner, draft, startOver) };
  });
  const stored = await findDraft(ctx, draftOwner(applicant, id));
  if (!stored) throw new ProblemError('draft_gone');
  return { draft: await presentDraft(ctx, applicant, stored), session };
}

async function insert(tx: Tenant, owner: Applicant, draft: NewDraft, startOver: boolean): Promise<string> {
  const started = startOver ? await findStarted(tx, draft) : null;
  if (started) await deleteOwnDraft(tx, owner, started.id);
  const inserted = await insertDraft(tx, draft);
  if (inserted) return inserted.id;
  const already = await findStarted(tx, draft);
  throw new ProblemError('draft_already_started', {
    details: { draftId: already?.id, savedAt: already?.savedAt.toISOString() },
  });
}

/** Nothing of a person with protected identity is filled in for them: they choose what to tell. */
async function knownOf(tx: Tenant, owner: Applicant): Promise<PrefillPerson> {
  if (owner.kind !== 'citizen' || owner.person.protected) return {};
  const { name, personalNumber } = owner.person;
  const kept = await findPerson(tx, owner);
  return {
    name,
    personalNumber: personalNumber ?? undefined,
    email: kept?.email ?? undefined,
    phone: kept?.phone ?? undefined,
  };
}
