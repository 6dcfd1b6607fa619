import type { Language } from '@handslag/contracts/municipalities';
import type { Tenant } from '@handslag/database/database';

/**
 * In which language to write to each of the parties, by their ids: to the initiator that of the page the request was made on, to another
 * that of the page they themselves last saved or sent in something on; Swedish where it is not known. Only to an address that the person
 * has given themselves: else whoever types somebody's number with an address of their own is told what language that person reads.
 */
export async function languagesOfParties(
  tx: Tenant,
  partyIds: readonly string[],
): Promise<ReadonlyMap<string, Language>> {
  const rows = await tx.$queryRaw<{ id: string; language: Language }[]>`
    SELECT p.id, coalesce(
      CASE WHEN p.position = 0 THEN s.filing -> 'facts' ->> 'language' ELSE (
        SELECT used.language FROM person AS x, LATERAL (
          SELECT d.position ->> 'language' AS language, d.saved_at AS at FROM draft AS d WHERE d.person_id = x.id
          UNION ALL SELECT e.applicant ->> 'language', e.received_at FROM errand AS e WHERE e.person_id = x.id
        ) AS used
        WHERE x.personal_number = p.personal_number AND lower(x.email) = lower(p.email) AND used.language IS NOT NULL
        ORDER BY used.at DESC LIMIT 1) END, 'sv') AS language
    FROM signing_party AS p JOIN signing AS s ON s.municipality_id = p.municipality_id AND s.id = p.signing_id
    WHERE p.id = ANY(${partyIds}::uuid[])`;
  return new Map(rows.map(({ id, language }) => [id, language]));
}
