import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { holdFor } from '../hold-for.ts';
import { listMunicipalities, type RegisteredMunicipality } from './municipality-repository.ts';

/** The municipalities by host, read anew when ten seconds old: every request asks. */
export type MunicipalityRegister = {
  find(host: string): Promise<Municipality | null>;
  all(): Promise<RegisteredMunicipality[]>;
  /** Something has changed here: the next request reads anew. Other processes do within ten seconds. */
  renew(): void;
};

const allHeld = holdFor<RegisteredMunicipality[]>(10_000);
const key = 'all';

/** The register of an application. A changed setting counts within ten seconds. */
export function createMunicipalityRegister(ctx: Context): MunicipalityRegister {
  const all = (): Promise<RegisteredMunicipality[]> => allHeld.get(ctx, key, () => listMunicipalities(ctx));
  return {
    all,
    find: async (host) => (await all()).find(({ hosts }) => hosts.includes(host)) ?? null,
    renew: () => allHeld.forget(ctx, key),
  };
}
