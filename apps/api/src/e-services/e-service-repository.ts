import { EServiceSettings } from '@handslag/contracts/e-services';
import type { Tenant } from '@handslag/database/database';
import type { EServiceDefinition } from '@handslag/form-engine';
import type { PublishedEService } from './published-e-service.ts';

/** The municipality's published services, by key, those that are put away too. */
export async function listPublished(tx: Tenant): Promise<PublishedEService[]> {
  const rows = await tx.eService.findMany({
    where: { publishedVersion: { not: null } },
    select: { key: true, settings: true, publishedVersion: true, closed: true, archivedAt: true },
    orderBy: { key: 'asc' },
  });
  return rows.flatMap(({ key, settings, publishedVersion, closed, archivedAt }) =>
    publishedVersion === null
      ? []
      : [
          {
            key,
            version: publishedVersion,
            settings: EServiceSettings.parse(settings),
            closed,
            archived: archivedAt !== null,
          },
        ],
  );
}

/** Keys of the published services that were begun most since a day, most first, those begun less than `atLeast` left out. */
export async function listMostBegun(
  tx: Tenant,
  { since, atLeast, limit }: { since: Date; atLeast: number; limit: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT u.e_service_key AS key FROM usage_count AS u
      JOIN e_service AS s ON s.municipality_id = u.municipality_id AND s.key = u.e_service_key
     WHERE u.kind = 'begun' AND u.day >= ${since}::date
       AND s.published_version IS NOT NULL AND s.archived_at IS NULL
     GROUP BY 1 HAVING sum(u.count) >= ${atLeast} ORDER BY sum(u.count) DESC, 1 LIMIT ${limit}`;
  return rows.map(({ key }) => key);
}

/** The form of one published version; null when there is no such version. */
export async function findDefinition(
  tx: Tenant,
  key: string,
  version: number,
): Promise<EServiceDefinition | null> {
  const row = await tx.eServiceVersion.findFirst({
    where: { eServiceKey: key, version },
    select: { definition: true },
  });
  // Checked when it was published, and never changed since.
  return row && (row.definition as unknown as EServiceDefinition);
}
