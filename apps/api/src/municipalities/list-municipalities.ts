import type { Context } from '../context.ts';
import { listMunicipalities as readAll, type RegisteredMunicipality } from './municipality-repository.ts';

/** Every municipality of the installation as it is now, by name. */
export async function listMunicipalities(ctx: Context): Promise<RegisteredMunicipality[]> {
  return readAll(ctx);
}
