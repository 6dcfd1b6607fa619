import type { Tenant } from '@handslag/database/database';
import { findByNumber, insertPersonRow } from './person-repository.ts';

/**
 * Whom a personal number that somebody else has told is of, as the municipality knows them, or a person to be known when they sign in
 * with it. What is told never changes what an e-legitimation has proven.
 * @param digits twelve
 * @param simulated whether those who sign in here do so with invented e-legitimations
 */
export async function findOrAddPerson(
  tx: Tenant,
  municipalityId: string,
  { digits, name, simulated }: { digits: string; name: string; simulated: boolean },
): Promise<{ id: string; protected: boolean }> {
  const personKey = `${simulated ? 'invented' : 'se'}:${digits}`;
  const known = await findByNumber(tx, personKey);
  if (known) return known;
  await insertPersonRow(tx, { municipalityId, personKey, name, personalNumber: digits });
  const added = await findByNumber(tx, personKey);
  if (!added) throw new Error('a person was not written');
  return added;
}
