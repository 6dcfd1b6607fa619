import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { readOrCreate } from '../read-or-create.ts';

export interface BrokerKeys {
  signingKey: JWK;
  /** The relying party's private key, handed out with the connection: nobody but us is to be deceived here. */
  clientKey: JWK;
  cookieSecret: string;
}

/** Kept between starts, so that a running relying party goes on being known. */
export async function readBrokerKeys(dataDir: string): Promise<BrokerKeys> {
  return JSON.parse(await readOrCreate(join(dataDir, 'broker-keys.json'), createKeys)) as BrokerKeys;
}

async function createKeys(): Promise<string> {
  const keys: BrokerKeys = {
    signingKey: await createKey(),
    clientKey: await createKey(),
    cookieSecret: randomBytes(32).toString('base64url'),
  };
  return JSON.stringify(keys);
}

/** A private key to sign with. */
export async function createKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid };
}

/** What may be shown of it. */
export function publicPart({ kty, n, e, alg, use, kid }: JWK): JWK {
  return { kty, n, e, alg, use, kid } as JWK;
}
