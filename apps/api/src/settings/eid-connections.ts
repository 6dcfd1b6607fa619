import { EidName, Text } from '@handslag/contracts/municipalities';
import { z } from 'zod';
import type { SettingsReader } from './settings-reader.ts';

const environments = ['production', 'test', 'simulator'] as const;

/**
 * A way to an e-legitimation besides the installation's own BankID: Freja, a broker or an identity provider over OpenID
 * Connect, a federation over SAML, or a municipality's own agreement with BankID. The protocol's settings stand beside these.
 */
const EidConnection = z.looseObject({
  /** Stands in addresses (`/api/sign-in/saml/<id>`): never change it once a provider knows it. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** What settings of municipalities and services call it; `bankid` for an agreement with BankID. */
  eid: EidName,
  label: Text.optional(),
  /** The municipalities it is for, by their short names; absent: all of them. */
  municipalities: z.array(z.string()).min(1).optional(),
  protocol: z.enum(['bankid', 'freja', 'oidc', 'saml']),
  environment: z.enum(environments),
});
export type EidConnection = z.infer<typeof EidConnection>;

/** The connections of EID_CONNECTIONS, in order: the first that fits a municipality is the one used. */
export function eidConnections(read: SettingsReader, production: boolean): EidConnection[] {
  const given = read.optional('EID_CONNECTIONS');
  if (given === null) return [];
  const connections = parse(given);
  if (connections === null) {
    read.refuse('EID_CONNECTIONS ska vara en JSON-lista. Kontrollera den med ett program som läser JSON.');
    return [];
  }
  const parsed = z.array(EidConnection).safeParse(connections);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      read.refuse(`EID_CONNECTIONS: ${path.join('.') || 'listan'} stämmer inte (${message}).`);
    return [];
  }
  refuseFaults(read, parsed.data, production);
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuseFaults(read: SettingsReader, connections: EidConnection[], production: boolean): void {
  // The installation's own agreement is called `bankid`: an order of it must never be asked about elsewhere.
  const own = read.optional('BANKID_URL') === null ? [] : ['bankid'];
  const ids = [...own, ...connections.map(({ id }) => id)];
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
    read.refuse(`EID_CONNECTIONS: två anslutningar heter ${id}. Ge dem olika id.`);
  for (const { id, environment } of production ? connections : []) {
    if (environment === 'production') continue;
    read.refuse(
      `EID_CONNECTIONS: ${id} har environment ${environment}, som släpper in påhittade personer och inte går med NODE_ENV=production.`,
    );
  }
}
