import type { Tenant } from '@handslag/database/database';
import { findPersonRow } from './person-repository.ts';

export type Origin = { country: string | null; foreignId: string | null };

const ofHere: Origin = { country: null, foreignId: null };

/** Where a person with a Foreign eID is from and what that state calls them; of someone with protected identity, nothing. */
export async function findOrigin(
  tx: Tenant,
  municipalityId: string,
  personId: string | null,
): Promise<Origin> {
  const person = personId && (await findPersonRow(tx, municipalityId, personId));
  return person && !person.protected ? { country: person.country, foreignId: person.foreignId } : ofHere;
}
