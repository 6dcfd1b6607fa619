import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { draftOwner } from './draft-owner.ts';
import { findDraft, type StoredDraft } from './draft-repository.ts';

/** A draft of the actor's as it is stored; null when there is none. */
export async function findOwnDraft(
  ctx: Context,
  actor: Applicant,
  draftId: string,
): Promise<StoredDraft | null> {
  return findDraft(ctx, draftOwner(actor, draftId));
}
