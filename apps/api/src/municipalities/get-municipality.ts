import type { Context } from '../context.ts';
import { listMunicipalities, type RegisteredMunicipality } from './municipality-repository.ts';

/** A municipality by its id, as it is now: for jobs, which begin with no host. Throws when there is none. */
export async function getMunicipality(ctx: Context, id: string): Promise<RegisteredMunicipality> {
  const found = (await listMunicipalities(ctx)).find((municipality) => municipality.id === id);
  if (!found) throw new Error(`no municipality ${id}`);
  return found;
}
