import type { Tenant } from '@handslag/database/database';
import type { AskedWord } from './words-asked.ts';

/** Keys of the services that answer to the words, best first: see the function in the migration. */
export async function findByWords(
  tx: Tenant,
  words: readonly AskedWord[],
): Promise<{ key: string; score: number }[]> {
  return tx.$queryRaw`
    SELECT e_service_key AS key, score FROM search_e_services(
      ${words.map(({ word }) => word)}::text[],
      ${words.map(({ place }) => place)}::integer[],
      ${words.map(({ factor }) => factor)}::double precision[])`;
}

/** One more who did not find it. At most `most` different searches are kept; the ones longest ago and least asked give way. */
export async function countMiss(
  tx: Tenant,
  municipalityId: string,
  words: string,
  most: number,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search_miss (municipality_id, words) VALUES (${municipalityId}::uuid, ${words})
    ON CONFLICT (municipality_id, words) DO UPDATE SET times = search_miss.times + 1,
      days = search_miss.days + (search_miss.last_on < CURRENT_DATE)::int, last_on = CURRENT_DATE`;
  await tx.$executeRaw`
    DELETE FROM search_miss WHERE words IN (
      SELECT words FROM search_miss ORDER BY days DESC, times DESC, last_on DESC, words OFFSET ${most}::int)`;
}

/** Those searched for on at least so many different days, most often first. */
export async function listMisses(
  tx: Tenant,
  leastDays: number,
): Promise<{ words: string; times: number; lastOn: Date }[]> {
  return tx.searchMiss.findMany({
    where: { days: { gte: leastDays } },
    select: { words: true, times: true, lastOn: true },
    orderBy: [{ times: 'desc' }, { lastOn: 'desc' }, { words: 'asc' }],
    take: 200,
  });
}

export async function deleteMiss(tx: Tenant, words: string): Promise<void> {
  await tx.searchMiss.deleteMany({ where: { words } });
}
