import 'reflect-metadata';
import {
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  createCipheriv,
  sign,
  webcrypto,
  X509Certificate,
} from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { decryptAssertion } from '@handslag/eid/saml/decrypt-assertion';
import { hashAlgorithms } from '@handslag/eid/saml/signature-algorithms';
import { verifyEnvelopedSignature } from '@handslag/eid/saml/verify-enveloped-signature';
import { parseXml } from '@handslag/eid/signature/parse-xml';

const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const digests = {
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  sha384: `${more}sha384`,
  sha512: 'http://www.w3.org/2001/04/xmlenc#sha512',
};

async function certificateFor(
  algorithm: webcrypto.EcKeyGenParams | webcrypto.RsaHashedKeyGenParams,
): Promise<{ key: string; certificate: X509Certificate }> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const signingAlgorithm = { ...algorithm, hash: 'SHA-256' };
  const made = await x509.X509CertificateGenerator.createSelfSigned({ name: 'CN=a', keys, signingAlgorithm });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
  return { key, certificate: new X509Certificate(made.toString('pem')) };
}

const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const ec = { name: 'ECDSA', namedCurve: 'P-256' };

/** Signs with any algorithm, also one that the verifier must not know. */
function signed(key: string, uri: string, hash: keyof typeof digests): string {
  const signer = new SignedXml({
    privateKey: key,
    signatureAlgorithm: uri,
    canonicalizationAlgorithm: exclusive,
  });
  signer.HashAlgorithms = hashAlgorithms;
  signer.SignatureAlgorithms = {
    [uri]: class {
      getAlgorithmName = (): string => uri;
      getSignature = (text: unknown): string =>
        sign(hash, Buffer.from(String(text)), { key, dsaEncoding: 'ieee-p1363' }).toString('base64');
      verifySignature = (): boolean => false;
    },
  };
  signer.addReference({
    xpath: '/*',
    transforms: [enveloped, exclusive],
    digestAlgorithm: digests[hash],
  });
  signer.computeSignature('<a xmlns="urn:a" ID="_1"><b>hello</b></a>');
  return signer.getSignedXml();
}

describe('signatures', () => {
  it.each([
    ['rsa-sha256', rsa, 'sha256'],
    ['rsa-sha384', rsa, 'sha384'],
    ['rsa-sha512', rsa, 'sha512'],
    ['ecdsa-sha256', ec, 'sha256'],
    ['ecdsa-sha384', ec, 'sha384'],
    ['ecdsa-sha512', ec, 'sha512'],
  ] as const)('%s holds, and not when the text is changed', async (name, algorithm, hash) => {
    const { key, certificate } = await certificateFor(algorithm);
    const xml = signed(key, more + name, hash);
    const expected = { namespace: 'urn:a', name: 'a', certificates: [certificate] };
    expect(verifyEnvelopedSignature(xml, expected).textContent).toBe('hello');
    expect(() => verifyEnvelopedSignature(xml.replace('hello', 'hallo'), expected)).toThrow('does not match');
  });

  it('are what they say they are: one of RSA does not pass for one of elliptic curves', async () => {
    const { key, certificate } = await certificateFor(rsa);
    const expected = { namespace: 'urn:a', name: 'a', certificates: [certificate] };
    expect(() => verifyEnvelopedSignature(signed(key, `${more}ecdsa-sha256`, 'sha256'), expected)).toThrow(
      'does not match',
    );
  });

  it('hold only with a key of their own kind', async () => {
    const { key } = await certificateFor(rsa);
    const { certificate } = await certificateFor(ec);
    const expected = { namespace: 'urn:a', name: 'a', certificates: [certificate] };
    expect(() => verifyEnvelopedSignature(signed(key, `${more}rsa-sha256`, 'sha256'), expected)).toThrow(
      'does not match',
    );
  });

  it.each([
    [
      'more than one reference',
      (xml: string) => xml.replace(/<Reference .*<\/Reference>/su, '$&$&'),
      '2 Reference',
    ],
    ['the whole document', (xml: string) => xml.replace('URI="#_1"', 'URI=""'), 'not of the root'],
    ['another element', (xml: string) => xml.replace('URI="#_1"', 'URI="#_2"'), 'not of the root'],
    [
      'another form',
      (xml: string) => xml.replaceAll('xml-exc-c14n#', 'xml-exc-c14n#WithComments'),
      'another form',
    ],
    ['no id', (xml: string) => xml.replace(' ID="_1"', ''), 'a has no id'],
    ['another root', (xml: string) => xml.replace('urn:a', 'urn:b'), 'the root is not a'],
    [
      'a name that every object has',
      (xml: string) => xml.replace(`${more}rsa-sha256`, 'constructor'),
      'a kind we do not accept',
    ],
    [
      'a message authentication code',
      (xml: string) => xml.replace(`${more}rsa-sha256`, 'http://www.w3.org/2000/09/xmldsig#hmac-sha1'),
      'a kind we do not accept',
    ],
  ])('over %s are refused', async (_what, change, reason) => {
    const { key, certificate } = await certificateFor(rsa);
    const xml = change(signed(key, `${more}rsa-sha256`, 'sha256'));
    const expected = { namespace: 'urn:a', name: 'a', certificates: [certificate] };
    expect(() => verifyEnvelopedSignature(xml, expected)).toThrow(reason);
  });
});

describe('encryption', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const xmlenc = 'http://www.w3.org/2001/04/xmlenc#';
  const xmlenc11 = 'http://www.w3.org/2009/xmlenc11#';
  const dsig = 'http://www.w3.org/2000/09/xmldsig#';

  interface Manner {
    bits: 128 | 192 | 256;
    method: string;
    oaepHash: string;
    keyBytes?: number;
    keys?: number;
  }

  function encrypted({
    bits,
    method,
    oaepHash,
    keyBytes = bits / 8,
    keys = 1,
  }: Manner): ReturnType<typeof element> {
    const contentKey = randomBytes(keyBytes);
    const start = randomBytes(12);
    const gcm = createCipheriv(`aes-${(keyBytes * 8) as 256}-gcm`, contentKey, start);
    const data = Buffer.concat([start, gcm.update('<a/>'), gcm.final(), gcm.getAuthTag()]).toString('base64');
    const wrapped = publicEncrypt({ key: publicKey, oaepHash }, contentKey).toString('base64');
    const key = `<e:EncryptedKey>${method}<e:CipherData><e:CipherValue>${wrapped}</e:CipherValue></e:CipherData></e:EncryptedKey>`;
    return element(
      `<x xmlns:e="${xmlenc}" xmlns:d="${dsig}" xmlns:f="${xmlenc11}"><e:EncryptedData>` +
        `<e:EncryptionMethod Algorithm="${xmlenc11}aes${bits}-gcm"/><d:KeyInfo>${key.repeat(keys)}</d:KeyInfo>` +
        `<e:CipherData><e:CipherValue>${data}</e:CipherValue></e:CipherData></e:EncryptedData></x>`,
    );
  }

  function element(xml: string): Parameters<typeof decryptAssertion>[0] {
    return parseXml(xml).documentElement as Parameters<typeof decryptAssertion>[0];
  }

  const oaep = `<e:EncryptionMethod Algorithm="${xmlenc}rsa-oaep-mgf1p"/>`;
  const oaepWith = (name: string, digest: string, mask = ''): string =>
    `<e:EncryptionMethod Algorithm="${name}"><d:DigestMethod Algorithm="${digest}"/>${mask}</e:EncryptionMethod>`;
  const mask = (hash: string): string => `<f:MGF Algorithm="${xmlenc11}mgf1${hash}"/>`;

  it.each([
    ['AES-128', { bits: 128, method: oaep, oaepHash: 'sha1' }],
    ['AES-192', { bits: 192, method: oaep, oaepHash: 'sha1' }],
    ['AES-256', { bits: 256, method: oaep, oaepHash: 'sha1' }],
    [
      'its digest told',
      { bits: 256, method: oaepWith(`${xmlenc}rsa-oaep-mgf1p`, `${dsig}sha1`), oaepHash: 'sha1' },
    ],
    [
      'SHA-256 throughout',
      {
        bits: 256,
        method: oaepWith(`${xmlenc11}rsa-oaep`, `${xmlenc}sha256`, mask('sha256')),
        oaepHash: 'sha256',
      },
    ],
  ] as const)('is undone: %s', (_name, manner) => {
    expect(decryptAssertion(encrypted(manner), [privateKey])).toBe('<a/>');
  });

  it.each([
    [
      'a mask that differs from the digest',
      { bits: 256, method: oaepWith(`${xmlenc11}rsa-oaep`, `${xmlenc}sha256`), oaepHash: 'sha256' },
      'the key is encrypted in a way we do not accept',
    ],
    [
      'an unknown digest',
      { bits: 256, method: oaepWith(`${xmlenc11}rsa-oaep`, 'urn:md5', mask('sha256')), oaepHash: 'sha256' },
      'the key is encrypted in a way we do not accept',
    ],
    ['no key', { bits: 256, method: oaep, oaepHash: 'sha1', keys: 0 }, 'the assertion has 0 keys'],
    ['two keys', { bits: 256, method: oaep, oaepHash: 'sha1', keys: 2 }, 'the assertion has 2 keys'],
    [
      'a key of another length',
      { bits: 256, method: oaep, oaepHash: 'sha1', keyBytes: 16 },
      'the assertion cannot be decrypted with our key',
    ],
  ] as const)('is refused: %s', (_name, manner, reason) => {
    expect(() => decryptAssertion(encrypted(manner), [privateKey])).toThrow(reason);
  });

  it('is refused in an unknown cipher', () => {
    const content = '<e:EncryptedData><e:EncryptionMethod Algorithm="urn:rot13"/></e:EncryptedData>';
    expect(() => decryptAssertion(element(`<x xmlns:e="${xmlenc}">${content}</x>`), [privateKey])).toThrow(
      'encrypted in a way we do not accept',
    );
  });
});
