import type { Tenant } from '@handslag/database/database';
import type { CitizenActor } from '../actor.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem-error.ts';
import { findOpen } from './find-current.ts';
import { findAnySigning, lockOpenSigning } from './signing-repository.ts';
import type { PartyRow, WholeSigning } from './signing-row.ts';

/** An open request that the person has made. Its other parties may not manage it. */
export async function findOpenInitiated(
  ctx: Context,
  actor: CitizenActor,
  signingId: string,
): Promise<WholeSigning> {
  const signing = await findOpen(ctx, actor, signingId);
  if (signing.initiatorId !== actor.person.id) throw new ProblemError('forbidden');
  return signing;
}

/** Another party of such a request, who has been asked and has not decided. */
export async function findAskedParty(
  ctx: Context,
  actor: CitizenActor,
  { signingId, partyId }: { signingId: string; partyId: string },
): Promise<{ signing: WholeSigning; party: PartyRow }> {
  const signing = await findOpenInitiated(ctx, actor, signingId);
  const party = signing.parties.find(({ id, position }) => id === partyId && position > 0);
  if (!party) throw new ProblemError('not_found');
  if (party.decision !== null)
    throw new ProblemError('signing_not_open', { details: { state: signing.state } });
  return { signing, party };
}

/**
 * The same party as it is once the request is locked: meanwhile another may have signed, so that its turn has come, or it has decided
 * itself. Null where the request is not open any more. `signing_not_open` where the party has decided.
 */
export async function lockAskedParty(
  tx: Tenant,
  { signingId, partyId }: { signingId: string; partyId: string },
): Promise<PartyRow | null> {
  if (!(await lockOpenSigning(tx, signingId))) return null;
  const signing = await findAnySigning(tx, signingId);
  const party = signing?.parties.find(({ id }) => id === partyId);
  if (!signing || !party || party.decision !== null)
    throw new ProblemError('signing_not_open', { details: { state: signing?.state ?? 'open' } });
  return party;
}
