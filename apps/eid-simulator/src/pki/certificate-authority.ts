import 'reflect-metadata';
import { createPrivateKey, webcrypto, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const validity = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2059-12-31T00:00:00Z') };

/** A certificate with its private key. */
export interface Holder {
  certificate: x509.X509Certificate;
  keys: webcrypto.CryptoKeyPair;
}

export interface Request {
  /** Attributes in order; keys are short names or object identifiers. */
  subject: Record<string, string>;
  issuer: Holder;
  extensions: x509.Extension[];
  keys: webcrypto.CryptoKeyPair;
}

/** Makes an RSA key pair of 2 048 bits for signing. */
export async function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** The self-signed beginning of a chain. */
export async function createRoot(commonName: string): Promise<Holder> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: nameOf({ C: 'SE', O: 'Handslag Simulator', CN: commonName }),
    keys,
    ...validity,
    signingAlgorithm: algorithm,
    extensions: await authorityExtensions(keys, 3),
  });
  return { certificate, keys };
}

/** An authority under another one; `pathLength` is how many more authorities may follow. */
export async function createAuthority(
  commonName: string,
  issuer: Holder,
  pathLength: number,
): Promise<Holder> {
  const keys = await generateKeys();
  const subject = { C: 'SE', O: 'Handslag Simulator', CN: commonName };
  const extensions = await authorityExtensions(keys, pathLength);
  return { certificate: await issue({ subject, issuer, extensions, keys }), keys };
}

/** Signs a certificate. */
export async function issue({ subject, issuer, extensions, keys }: Request): Promise<x509.X509Certificate> {
  return x509.X509CertificateGenerator.create({
    subject: nameOf(subject),
    issuer: issuer.certificate.subjectName,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: algorithm,
    ...validity,
    extensions: [...extensions, await x509.AuthorityKeyIdentifierExtension.create(issuer.keys.publicKey)],
  });
}

/** The key as node:crypto wants it. */
export async function privateKeyOf(keys: webcrypto.CryptoKeyPair): Promise<KeyObject> {
  const der = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
}

/** Reads a certificate and its key back from PEM. */
export async function readHolder(pem: { certificate: string; key: string }): Promise<Holder> {
  const certificate = new x509.X509Certificate(pem.certificate);
  const der = createPrivateKey(pem.key).export({ format: 'der', type: 'pkcs8' });
  const privateKey = await webcrypto.subtle.importKey('pkcs8', der, algorithm, true, ['sign']);
  const publicKey = await certificate.publicKey.export(algorithm, ['verify'], webcrypto);
  return { certificate, keys: { privateKey, publicKey } };
}

async function authorityExtensions(
  keys: webcrypto.CryptoKeyPair,
  pathLength: number,
): Promise<x509.Extension[]> {
  return [
    new x509.BasicConstraintsExtension(true, pathLength, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
  ];
}

function nameOf(attributes: Record<string, string>): x509.JsonName {
  return Object.entries(attributes).map(([type, value]) => ({ [type]: [value] }));
}
