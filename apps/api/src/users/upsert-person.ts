import type { Tenant } from '@handslag/database/database';
import type { Identity } from '@handslag/eid/identity';
import type { Municipality } from '../actor.ts';
import { rankOf } from '../municipalities/level-of-assurance.ts';
import { upsertPersonRow } from './person-repository.ts';

/** A change of name is told by whichever Swedish e-legitimation is used first, and not only by the surest. */
const sureOfName = rankOf('loa3');

/** The person an e-legitimation has proven, as this municipality knows them: same key, same person, whichever e-ID. Answers the id. */
export async function upsertPerson(
  tx: Tenant,
  municipality: Municipality,
  identity: Identity,
): Promise<string> {
  const swedish = identity.idType === 'pnr' || identity.idType === 'samordning';
  return upsertPersonRow(tx, {
    municipalityId: municipality.id,
    personKey: identity.subjectKey,
    name: identity.fullName,
    givenName: identity.givenName,
    familyName: identity.familyName,
    personalNumber: (swedish && identity.idNumber) || null,
    country: identity.country ?? null,
    foreignId: identity.foreignId ?? null,
    nameLevel: Math.min(rankOf(identity.loa), sureOfName),
  });
}
