import { createBankId, type BankIdConfig } from '@handslag/eid/bankid';
import { createFreja, type FrejaConfig } from '@handslag/eid/freja';
import { createOidcProvider, type OidcProviderConfig } from '@handslag/eid/oidc-provider';
import { createSamlProvider, samlMetadata, type SamlConfig } from '@handslag/eid/saml';
import type { BankIdSettings } from '../../settings/bankid-settings.ts';
import type { EidConnection } from '../../settings/eid-connections.ts';
import type { Connection } from './connected-eid.ts';

/**
 * Makes every provider that the settings name; a municipality's own agreement with BankID goes before the installation's.
 * Throws with a sentence when a connection's settings do not hold together: better no start than a door that opens wrongly.
 */
export function connectEids(
  { bankId, eidConnections }: { bankId: BankIdSettings | null; eidConnections: readonly EidConnection[] },
  clock: () => Date,
): Connection[] {
  const connections = eidConnections.map((settings) => connect(settings, clock));
  if (!bankId) return connections;
  const provider = createBankId({ ...bankId, clock });
  return [
    ...connections,
    { id: 'bankid', eid: 'bankid', label: null, municipalities: null, way: 'bankid', provider },
  ];
}

function connect(settings: EidConnection, clock: () => Date): Connection {
  try {
    return connectionOf(settings, clock);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'okänt fel';
    throw new Error(`EID_CONNECTIONS: ${settings.id} kan inte användas. ${reason}`, { cause: error });
  }
}

function connectionOf(settings: EidConnection, clock: () => Date): Connection {
  const { id, eid, label = null, municipalities = null, protocol, ...config } = settings;
  const facts = { id, eid, label, municipalities };
  switch (protocol) {
    case 'bankid':
      return {
        ...facts,
        way: 'bankid',
        provider: createBankId({ ...(config as unknown as BankIdConfig), clock }),
      };
    case 'freja':
      return { ...facts, way: 'app', provider: createFreja(config as unknown as FrejaConfig, clock) };
    case 'oidc':
      return {
        ...facts,
        way: 'redirect',
        provider: createOidcProvider({ ...(config as unknown as OidcProviderConfig), id, clock }),
        metadata: null,
      };
    case 'saml': {
      const saml = { ...(config as unknown as SamlConfig), id, clock };
      const provider = createSamlProvider(saml);
      return { ...facts, way: 'redirect', provider, metadata: (consumer) => samlMetadata(saml, consumer) };
    }
  }
}
