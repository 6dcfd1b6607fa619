import type { SamlConfig } from '@handslag/eid/saml';
import type { SimulatedConnection } from '../simulated-connection.ts';
import { bindingAddress } from './foreign-person.ts';
import { samlProviders, type SamlProvider } from './identity-providers.ts';
import type { SamlKeys } from './saml-keys.ts';
import { writeIdpMetadata } from './write-idp-metadata.ts';

const eids: Record<SamlProvider['id'], Pick<SimulatedConnection, 'eid' | 'label'>> = {
  eidas: { eid: 'foreign-eid', label: { sv: 'Foreign eID', en: 'Foreign eID' } },
  'idp-sweden': { eid: 'idp-sweden', label: { sv: 'Svensk e-legitimation', en: 'Swedish e-ID' } },
};

/** The federation's providers as entries of EID_CONNECTIONS, with keys of ours that are good for development only. */
export function samlConnections(url: string, keys: SamlKeys): (SimulatedConnection & SamlConfig)[] {
  return samlProviders.map((provider) => ({
    ...eids[provider.id],
    id: provider.id,
    protocol: 'saml',
    environment: 'simulator',
    idpMetadata: writeIdpMetadata(url, provider, keys),
    signingKey: keys.serviceSigning.key,
    signingCertificate: keys.serviceSigning.certificate,
    decryptionKey: keys.serviceDecryption.key,
    decryptionCertificate: keys.serviceDecryption.certificate,
    acceptedBindings: [`${bindingAddress}swedish-eid`],
    serviceName: { sv: 'Handslags e-tjänster', en: 'Handslag e-services' },
    organisation: { name: 'Handslag', url: 'https://handslag.example' },
    contact: { email: 'handslag@handslag.example' },
  }));
}
