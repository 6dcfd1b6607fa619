import { createPrivateKey, type JsonWebKeyInput } from 'node:crypto';
import type { JWK } from 'jose';

/** Our private key at a provider: PEM, PEM with what the provider calls it, or a JSON Web Key. */
export type OidcClientKey = string | { pem: string; keyId?: string; algorithm?: string } | JWK;

/** As a JSON Web Key that says its algorithm. Throws where it is no private key to sign with. */
export function readClientKey(key: OidcClientKey): JWK {
  const { pem, keyId, algorithm } = partsOf(key);
  try {
    const input = pem ?? ({ key, format: 'jwk' } as JsonWebKeyInput);
    const jwk = createPrivateKey(input).export({ format: 'jwk' }) as JWK;
    const alg = algorithm ?? usualAlgorithm(jwk);
    return { ...jwk, ...(alg !== undefined && { alg }), ...(keyId !== undefined && { kid: keyId }) };
  } catch (error) {
    throw new Error('The privateKey of OpenID Connect is no private key in PEM or JWK.', { cause: error });
  }
}

interface Given {
  pem?: string;
  keyId?: string | undefined;
  algorithm?: string | undefined;
}

function partsOf(key: OidcClientKey): Given {
  if (typeof key === 'string') return { pem: key };
  return 'pem' in key ? (key as Given) : { keyId: key.kid, algorithm: key.alg };
}

function usualAlgorithm({ kty, crv }: JWK): string | undefined {
  if (kty === 'RSA') return 'RS256';
  return { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512', Ed25519: 'EdDSA' }[crv ?? ''];
}
