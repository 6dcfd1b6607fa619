import { createHmac } from 'node:crypto';
import type { JWK } from 'jose';
import type { Provider } from 'oidc-provider';
import type { SimulatedConnection } from '../simulated-connection.ts';
import { brokerAccounts, type BrokerAccount } from './broker-eid.ts';
import { createKey, readBrokerKeys } from './broker-keys.ts';
import { brokerClientId, createBrokerProvider } from './create-broker-provider.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import type { Tampering } from './tampering.ts';

export const brokerPath = '/broker/oidc';

export interface BrokerSettings {
  dataDir: string;
  /** Who asks, as the person sees it. */
  displayName: string;
  redirectUris: readonly string[];
}

/** A broker of e-IDs over OpenID Connect. */
export interface Broker {
  displayName: string;
  tampering: Tampering;
  accounts: readonly BrokerAccount[];
  /** Throws until the broker is open. */
  provider(): Provider;
  /** Opens at an address; answers the connections that lead to it. */
  open(url: string): SimulatedConnection[];
  /** Signs with a key that nobody has seen before; the earlier ones go on being published. */
  rotateKeys(): Promise<void>;
  reset(): void;
}

/** A broker that is not open yet, since it cannot know its own address. */
export async function createBroker(settings: BrokerSettings): Promise<Broker> {
  const { dataDir, displayName, redirectUris } = settings;
  let keys = await readBrokerKeys(dataDir);
  const retiredKeys: JWK[] = [];
  const adapter = createMemoryAdapter();
  const tampering: Tampering = { variant: undefined };
  const secret = keys.cookieSecret;
  const accounts = brokerAccounts((text) => createHmac('sha256', secret).update(text).digest('base64url'));
  let issuer: string | undefined;
  let provider: Provider | undefined;
  const renew = (): void => {
    if (issuer === undefined) return;
    provider = createBrokerProvider({
      issuer,
      accounts,
      redirectUris,
      keys,
      retiredKeys,
      adapter,
      tampering,
    });
  };
  return {
    displayName,
    tampering,
    accounts,
    provider: () => {
      if (!provider) throw new Error('The simulator is still starting.');
      return provider;
    },
    open: (url) => {
      issuer = url + brokerPath;
      renew();
      return [teliaAt(issuer, keys.clientKey)];
    },
    rotateKeys: async () => {
      retiredKeys.push(keys.signingKey);
      keys = { ...keys, signingKey: await createKey() };
      renew();
    },
    reset: () => {
      tampering.variant = undefined;
    },
  };
}

function teliaAt(issuer: string, jwk: JWK): SimulatedConnection {
  return {
    id: 'telia',
    eid: 'telia',
    protocol: 'oidc',
    environment: 'simulator',
    preset: 'broker',
    issuer,
    clientId: brokerClientId,
    privateKey: jwk,
    signedUserInfo: true,
    authnProvider: 'telia',
  };
}
