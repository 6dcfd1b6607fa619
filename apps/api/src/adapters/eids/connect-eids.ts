import type { BankIdConfig } from '@handslag/eid/bankid';
import type { FrejaConfig } from '@handslag/eid/freja';
import type { OidcProviderConfig } from '@handslag/eid/oidc-provider';
import type { SamlConfig } from '@handslag/eid/saml';
import type { BankIdSettings } from '../../settings/bankid-settings.ts';
import type { EidConnection } from '../../settings/eid-connections.ts';
import type { Connection } from './connected-eid.ts';

/**
 * Makes every provider that the settings name; a municipality's own agreement with BankID goes before the installation's. Only the
 * protocols that are used are loaded: each brings megabytes of cryptography with it.
 * Throws with a sentence when a connection's settings do not hold together: better no start than a door that opens wrongly.
 */
export async function connectEids(
  { bankId, eidConnections }: { bankId: BankIdSettings | null; eidConnections: readonly EidConnection[] },
  clock: () => Date,
): Promise<Connection[]> {
  const connections = await Promise.all(eidConnections.map((settings) => connect(settings, clock)));
  if (!bankId) return connections;
  const { createBankId } = await import('@handslag/eid/bankid');
  const provider = createBankId({ ...bankId, clock });
  return [
    ...connections,
    { id: 'bankid', eid: 'bankid', label: null, municipalities: null, way: 'bankid', provider },
  ];
}

async function connect(settings: EidConnection, clock: () => Date): Promise<Connection> {
  try {
    return await connectionOf(settings, clock);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'okänt fel';
    throw new Error(`EID_CONNECTIONS: ${settings.id} kan inte användas. ${reason}`, { cause: error });
  }
}

async function connectionOf(settings: EidConnection, clock: () => Date): Promise<Connection> {
  const { id, eid, label = null, municipalities = null, protocol, ...config } = settings;
  const facts = { id, eid, label, municipalities };
  switch (protocol) {
    case 'bankid': {
      const { createBankId } = await import('@handslag/eid/bankid');
      const provider = createBankId({ ...(config as unknown as BankIdConfig), clock });
      return { ...facts, way: 'bankid', provider };
    }
    case 'freja': {
      const { createFreja } = await import('@handslag/eid/freja');
      return { ...facts, way: 'app', provider: createFreja(config as unknown as FrejaConfig, clock) };
    }
    case 'oidc': {
      const { createOidcProvider } = await import('@handslag/eid/oidc-provider');
      const provider = createOidcProvider({ ...(config as unknown as OidcProviderConfig), id, clock });
      return { ...facts, way: 'redirect', provider, metadata: null };
    }
    case 'saml': {
      const { createSamlProvider, samlMetadata } = await import('@handslag/eid/saml');
      const saml = { ...(config as unknown as SamlConfig), id, clock };
      const provider = createSamlProvider(saml);
      return { ...facts, way: 'redirect', provider, metadata: (consumer) => samlMetadata(saml, consumer) };
    }
  }
}
