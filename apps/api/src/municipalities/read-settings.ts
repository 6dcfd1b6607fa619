import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import { ProblemError } from '../problem-error.ts';
import { findMunicipality, type KeptMunicipality } from './municipality-repository.ts';

/** A municipality with its settings as they are in the database at this moment, whatever a process remembers. */
export async function readSettings(tx: Tenant, { id }: Pick<Municipality, 'id'>): Promise<KeptMunicipality> {
  const found = await findMunicipality(tx, id, 'to read');
  if (!found) throw new ProblemError('not_found');
  return found;
}
