import type { EidName, MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { z } from 'zod';
import type { Context } from '../context.ts';

export type Eid = z.infer<typeof EidName>;

const bankIds: ReadonlySet<Eid> = new Set(['bankid-file', 'bankid-card', 'bankid-mobile']);

/** The e-legitimations one can really sign in with here: accepted by the municipality, and connected to this installation. In its order. */
export function acceptedEids(ctx: Pick<Context, 'bankId'>, settings: MunicipalitySettings): Eid[] {
  return settings.acceptedEids.filter((eid) => bankIds.has(eid) && ctx.bankId !== null);
}
