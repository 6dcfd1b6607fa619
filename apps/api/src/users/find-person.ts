import type { Tenant } from '@handslag/database/database';
import type { CitizenActor } from '../actor.ts';
import { findPersonRow, type PersonRow } from './person-repository.ts';

/** All that is kept of the signed-in person: for prefilling, and for the errand. Null when the row is gone. */
export async function findPerson(
  tx: Tenant,
  { municipality, person }: CitizenActor,
): Promise<PersonRow | null> {
  return findPersonRow(tx, municipality.id, person.id);
}
