import { createHash, createPublicKey, verify, type KeyLike } from 'node:crypto';
import type { HashAlgorithm, SignatureAlgorithm } from 'xml-crypto';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const digests = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  [`${more}sha384`]: 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
};
const signatures = {
  [`${more}rsa-sha256`]: { key: 'rsa', hash: 'sha256' },
  [`${more}rsa-sha384`]: { key: 'rsa', hash: 'sha384' },
  [`${more}rsa-sha512`]: { key: 'rsa', hash: 'sha512' },
  [`${more}ecdsa-sha256`]: { key: 'ec', hash: 'sha256' },
  [`${more}ecdsa-sha384`]: { key: 'ec', hash: 'sha384' },
  [`${more}ecdsa-sha512`]: { key: 'ec', hash: 'sha512' },
};

/** The digests of Sweden Connect's deployment profile, 8.1; nothing else is understood, SHA-1 least of all. */
export const hashAlgorithms = Object.fromEntries(
  Object.entries(digests).map(([uri, hash]) => [uri, hashAlgorithm(uri, hash)]),
);

/** The signatures of the same profile, 8.2. The kind of key must be that of the algorithm. */
export const signatureAlgorithms = Object.fromEntries(
  Object.entries(signatures).map(([uri, { key, hash }]) => [uri, signatureAlgorithm(uri, key, hash)]),
);

function hashAlgorithm(uri: string, hash: string): new () => HashAlgorithm {
  return class {
    getAlgorithmName = (): string => uri;
    getHash = (xml: string): string => createHash(hash).update(xml, 'utf8').digest('base64');
  };
}

function signatureAlgorithm(uri: string, kind: string, hash: string): new () => SignatureAlgorithm {
  return class {
    getAlgorithmName = (): string => uri;
    getSignature = (): never => {
      throw new Error('Only for verifying.');
    };
    verifySignature = (material: string, key: KeyLike, value: string): boolean => {
      const publicKey = createPublicKey(key as Buffer | string);
      if (publicKey.asymmetricKeyType !== kind) return false;
      const signature = Buffer.from(value, 'base64');
      // XML signatures hold the two numbers of ECDSA side by side, not as DER.
      return verify(
        hash,
        Buffer.from(material, 'utf8'),
        { key: publicKey, dsaEncoding: 'ieee-p1363' },
        signature,
      );
    };
  };
}
