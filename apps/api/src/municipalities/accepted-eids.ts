import type { EidChoice, EidName, MunicipalitySettings } from '@handslag/contracts/municipalities';
import type { Context } from '../context.ts';

export type Eid = EidName;

const bankIds: Readonly<Record<string, EidChoice['label']>> = {
  'bankid-file': { sv: 'BankID på fil', en: 'BankID on file' },
  'bankid-card': { sv: 'BankID på kort', en: 'BankID on card' },
  'bankid-mobile': { sv: 'Mobilt BankID', en: 'Mobile BankID' },
};

/** The e-legitimations one can really use here: accepted by the municipality, and connected to this installation. In its order. */
export function acceptedEids(ctx: Pick<Context, 'bankId'>, settings: MunicipalitySettings): EidChoice[] {
  return settings.acceptedEids.flatMap((name): EidChoice[] => {
    const label = bankIds[name];
    return label && ctx.bankId ? [{ name, label, way: 'bankid', signs: true }] : [];
  });
}
