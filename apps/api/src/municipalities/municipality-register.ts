import type { Municipality } from '../actor.ts';
import type { Context } from '../context.ts';
import { listMunicipalities, type RegisteredMunicipality } from './municipality-repository.ts';

const goodForMs = 10_000;

/** The municipalities by host, read anew when ten seconds old: every request asks. */
export type MunicipalityRegister = {
  find(host: string): Promise<Municipality | null>;
  all(): Promise<RegisteredMunicipality[]>;
  /** Something has changed here: the next request reads anew. Other processes do within ten seconds. */
  renew(): void;
};

/** One register for each application. A changed setting counts within ten seconds. */
export function createMunicipalityRegister(ctx: Context): MunicipalityRegister {
  let held: { until: number; all: Promise<RegisteredMunicipality[]> } | null = null;
  const all = (): Promise<RegisteredMunicipality[]> => {
    const now = ctx.clock().getTime();
    if (held && now < held.until) return held.all;
    const read = listMunicipalities(ctx);
    held = { until: now + goodForMs, all: read };
    // A failure must not be remembered: the next request asks again.
    read.catch(() => {
      if (held?.all === read) held = null;
    });
    return read;
  };
  return {
    all,
    find: async (host) => (await all()).find(({ hosts }) => hosts.includes(host)) ?? null,
    renew: () => void (held = null),
  };
}
