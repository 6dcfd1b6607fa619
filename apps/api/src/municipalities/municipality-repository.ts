import type { Tenant } from '@handslag/database/database';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { asSettings } from './as-settings.ts';

export type RegisteredMunicipality = Municipality & { hosts: string[] };
export type KeptMunicipality = RegisteredMunicipality & { revision: number };

/** All of them, by name. The register belongs to the installation, not to any one municipality. */
export async function listMunicipalities(ctx: Context): Promise<RegisteredMunicipality[]> {
  const rows = await ctx.db.platform((tx) => tx.municipality.findMany({ orderBy: { name: 'asc' } }));
  return rows.map(({ id, slug, name, hosts, settings }) => ({
    id,
    slug,
    name,
    hosts,
    settings: asSettings(settings),
  }));
}

/** The row as it is now, held until the transaction ends where it is to be changed. */
export async function findMunicipality(
  tx: Tenant,
  municipalityId: string,
  hold: 'to change' | 'to read',
): Promise<KeptMunicipality | null> {
  if (hold === 'to change')
    await tx.$queryRaw`SELECT id FROM municipality WHERE id = ${municipalityId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.municipality.findUnique({ where: { id: municipalityId } });
  if (!row) return null;
  const { id, slug, name, hosts, settings, revision } = row;
  return { id, slug, name, hosts, settings: asSettings(settings), revision };
}

/** Row level security lets a transaction change its own municipality only. */
export async function updateMunicipality(
  tx: Tenant,
  id: string,
  { name, settings, revision }: Pick<KeptMunicipality, 'name' | 'settings' | 'revision'>,
): Promise<void> {
  await tx.municipality.updateMany({ where: { id }, data: { name, settings, revision } });
}
