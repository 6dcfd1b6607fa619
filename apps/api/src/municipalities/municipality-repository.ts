import { MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';

export type RegisteredMunicipality = Municipality & { hosts: string[] };

/** All of them, by name. The register belongs to the installation, not to any one municipality. */
export async function listMunicipalities(ctx: Context): Promise<RegisteredMunicipality[]> {
  const rows = await ctx.db.platform((tx) => tx.municipality.findMany({ orderBy: { name: 'asc' } }));
  return rows.map(({ id, slug, name, hosts, settings }) => ({
    id,
    slug,
    name,
    hosts,
    settings: MunicipalitySettings.parse(settings),
  }));
}
