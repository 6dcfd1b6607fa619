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
