import { constants, createCipheriv, publicEncrypt, randomBytes, type X509Certificate } from 'node:crypto';
import { algorithms, assertion, dsig, encryption } from '@handslag/eid/saml/saml-names';
import { xml, type Xml } from '@handslag/eid/saml/write-xml';
import { SignedXml } from 'xml-crypto';
import type { SamlKey } from './saml-keys.ts';

export interface SigningManner {
  signatureAlgorithm: string;
  digestAlgorithm: string;
}

const usualManner: SigningManner = {
  signatureAlgorithm: algorithms.rsaSha256,
  digestAlgorithm: algorithms.sha256,
};

/** Signs a document's root, with the signature inside it after the issuer. */
export function signRoot(
  text: string,
  { key, certificate }: SamlKey,
  manner: SigningManner = usualManner,
): string {
  const signer = new SignedXml({
    privateKey: key,
    publicCert: certificate,
    signatureAlgorithm: manner.signatureAlgorithm,
    canonicalizationAlgorithm: algorithms.exclusive,
    getKeyInfoContent: SignedXml.getKeyInfoContent,
  });
  signer.addReference({
    xpath: '/*',
    transforms: [algorithms.enveloped, algorithms.exclusive],
    digestAlgorithm: manner.digestAlgorithm,
  });
  signer.computeSignature(text, {
    prefix: 'ds',
    location: { reference: "/*/*[local-name()='Issuer']", action: 'after' },
  });
  return signer.getSignedXml();
}

export interface EncryptingManner {
  cipher: 'aes-256-gcm' | 'aes-256-cbc';
  keyTransport: 'rsa-oaep-mgf1p' | 'rsa-1_5';
  /** The key beside the data instead of in its KeyInfo. */
  keyBeside: boolean;
}

const cipherNames = { 'aes-256-gcm': algorithms.aes256Gcm, 'aes-256-cbc': `${encryption}aes256-cbc` };

/** Encrypts an assertion to the holder of a certificate. */
export function encryptAssertion(
  text: string,
  to: X509Certificate,
  manner: Partial<EncryptingManner> = {},
): Xml {
  const { cipher = 'aes-256-gcm', keyTransport = 'rsa-oaep-mgf1p', keyBeside = false } = manner;
  const contentKey = randomBytes(32);
  const padding = keyTransport === 'rsa-1_5' ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_OAEP_PADDING;
  const wrapped = publicEncrypt({ key: to.publicKey, padding }, contentKey);
  const key = xml`<xenc:EncryptedKey>
    <xenc:EncryptionMethod Algorithm="${encryption + keyTransport}"/>
    <xenc:CipherData><xenc:CipherValue>${wrapped.toString('base64')}</xenc:CipherValue></xenc:CipherData>
  </xenc:EncryptedKey>`;
  return xml`<saml:EncryptedAssertion xmlns:saml="${assertion}" xmlns:xenc="${encryption}" xmlns:ds="${dsig}">
    <xenc:EncryptedData Type="${encryption}Element">
      <xenc:EncryptionMethod Algorithm="${cipherNames[cipher]}"/>
      ${keyBeside ? undefined : xml`<ds:KeyInfo>${key}</ds:KeyInfo>`}
      <xenc:CipherData><xenc:CipherValue>${encrypt(text, cipher, contentKey)}</xenc:CipherValue></xenc:CipherData>
    </xenc:EncryptedData>
    ${keyBeside ? key : undefined}
  </saml:EncryptedAssertion>`;
}

/** The padding of CBC in Node is one of those that XML Encryption allows. */
function encrypt(text: string, name: EncryptingManner['cipher'], key: Buffer): string {
  if (name === 'aes-256-cbc') {
    const start = randomBytes(16);
    const cbc = createCipheriv(name, key, start);
    return Buffer.concat([start, cbc.update(text, 'utf8'), cbc.final()]).toString('base64');
  }
  const start = randomBytes(12);
  const gcm = createCipheriv(name, key, start);
  return Buffer.concat([start, gcm.update(text, 'utf8'), gcm.final(), gcm.getAuthTag()]).toString('base64');
}
