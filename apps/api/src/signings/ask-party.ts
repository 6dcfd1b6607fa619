import { createHash, randomBytes } from 'node:crypto';
import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { notify } from '../notifications/notify.ts';
import { languagesOfParties } from './languages-of-parties.ts';
import { insertLink, updateAsked } from './signing-repository.ts';
import type { PartyRow, SigningRow } from './signing-row.ts';

/**
 * Mails a party that there is something to sign, with a link whose word says nothing of anyone and of which only the hash is kept
 * once the mail has gone. Joins the transaction of what it follows from.
 */
export async function askParty(
  ctx: Context,
  tx: Tenant,
  municipality: Municipality,
  { lapsesOn }: Pick<SigningRow, 'lapsesOn'>,
  { id: partyId, email }: Pick<PartyRow, 'id' | 'email'>,
  template: 'signing-request' | 'signing-reminder' = 'signing-request',
): Promise<void> {
  await updateAsked(tx, partyId, ctx.clock());
  if (email === null) return;
  const token = randomBytes(32).toString('base64url');
  const hash = linkHash(token);
  await insertLink(tx, { municipalityId: municipality.id, partyId, hash });
  const language = (await languagesOfParties(tx, [partyId])).get(partyId) ?? 'sv';
  await notify(ctx, tx, municipality.id, {
    recipient: email,
    template,
    language,
    errandId: null,
    dedupeKey: `${template} ${partyId} ${hash.slice(0, 16)}`,
    facts: { token, lapsesOn: lapsesOn ?? '' },
  });
}

/** What is kept of the word in a link. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
