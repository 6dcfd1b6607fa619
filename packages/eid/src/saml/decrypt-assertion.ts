import { constants, createDecipheriv, privateDecrypt, type KeyObject } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { child, children, text } from '../signature/parse-xml.ts';
import { demand } from '../signature/signature-error.ts';
import { algorithms, dsig, encryption, encryption11 } from './saml-names.ts';

type Cipher = `aes-${128 | 192 | 256}-${'gcm' | 'cbc'}`;

const gcmTagBytes = 16;
const gcmStartBytes = 12;
const blockBytes = 16;

/**
 * Sweden Connect's deployment profile, 8.3. GCM is what our metadata asks for. CBC is accepted because the profile makes it
 * the default that every provider has; its weakness is that altered text can be tried out on the receiver, and nothing gets
 * here before the provider's signature over the encrypted text has been verified.
 */
const ciphers = new Map<string, Cipher>(
  ([128, 192, 256] as const).flatMap((bits) => [
    [`${encryption11}aes${bits}-gcm`, `aes-${bits}-gcm`],
    [`${encryption}aes${bits}-cbc`, `aes-${bits}-cbc`],
  ]),
);

/** Digests for OAEP, where SHA-1 only spreads the padding: what the profile makes mandatory, 8.4. */
const paddings = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'sha1'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);

const masks = new Map([...paddings.values()].map((hash) => [`${encryption11}mgf1${hash}`, hash]));

/**
 * Decrypts an `EncryptedAssertion` whose message has been verified already. Gives the assertion as XML, to be proven like
 * anything else. Throws `SignatureError`; the reason never tells how far it came.
 */
export function decryptAssertion(encrypted: Element, keys: readonly KeyObject[]): string {
  const data = child(encrypted, encryption, 'EncryptedData');
  const cipher = ciphers.get(methodOf(data).getAttribute('Algorithm') ?? '');
  demand(cipher !== undefined, 'the assertion is encrypted in a way we do not accept');
  const wrapped = wrappedKey(encrypted, data);
  const oaepHash = paddingOf(methodOf(wrapped));
  for (const key of keys) {
    try {
      const contentKey = privateDecrypt(
        { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash },
        valueOf(wrapped),
      );
      const plain = decipher(cipher, contentKey, valueOf(data));
      return new TextDecoder('utf-8', { fatal: true }).decode(plain);
    } catch {
      continue;
    }
  }
  demand(false, 'the assertion cannot be decrypted with our key');
}

/** Beside the data or in its KeyInfo; both are common. More than one would be for others than us. */
function wrappedKey(encrypted: Element, data: Element): Element {
  const inside = children(data, dsig, 'KeyInfo').flatMap((info) =>
    children(info, encryption, 'EncryptedKey'),
  );
  const found = [...inside, ...children(encrypted, encryption, 'EncryptedKey')];
  const [only] = found;
  demand(found.length === 1 && only !== undefined, `the assertion has ${found.length} keys`);
  return only;
}

function methodOf(element: Element): Element {
  return child(element, encryption, 'EncryptionMethod');
}

function paddingOf(method: Element): string {
  const digest = children(method, dsig, 'DigestMethod')[0]?.getAttribute('Algorithm');
  const mask = children(method, encryption11, 'MGF')[0]?.getAttribute('Algorithm');
  const oaepHash = paddings.get(digest ?? 'http://www.w3.org/2000/09/xmldsig#sha1');
  const oaep = method.getAttribute('Algorithm');
  // The first name always masks with SHA-1; OpenSSL masks with the digest, so the two must be the same.
  const maskHash =
    oaep === algorithms.rsaOaep || mask === null || mask === undefined ? 'sha1' : masks.get(mask);
  demand(
    (oaep === algorithms.rsaOaep || oaep === `${encryption11}rsa-oaep`) &&
      oaepHash !== undefined &&
      oaepHash === maskHash &&
      children(method, encryption, 'OAEPparams').length === 0,
    'the key is encrypted in a way we do not accept',
  );
  return oaepHash;
}

function valueOf(element: Element): Buffer {
  const cipherData = child(element, encryption, 'CipherData');
  return Buffer.from(text(child(cipherData, encryption, 'CipherValue')), 'base64');
}

function decipher(name: Cipher, key: Buffer, bytes: Buffer): Buffer {
  return name.endsWith('gcm') ? decipherGcm(name, key, bytes) : decipherCbc(name, key, bytes);
}

function decipherGcm(name: Cipher, key: Buffer, bytes: Buffer): Buffer {
  demand(bytes.length > gcmStartBytes + gcmTagBytes, 'the encrypted text is too short');
  const start = bytes.subarray(0, gcmStartBytes);
  const gcm = createDecipheriv(name as 'aes-256-gcm', key, start, { authTagLength: gcmTagBytes });
  gcm.setAuthTag(bytes.subarray(-gcmTagBytes));
  return Buffer.concat([gcm.update(bytes.subarray(gcmStartBytes, -gcmTagBytes)), gcm.final()]);
}

/** The padding of XML Encryption: only the last byte counts, and tells how many there are. */
function decipherCbc(name: Cipher, key: Buffer, bytes: Buffer): Buffer {
  const cbc = createDecipheriv(name, key, bytes.subarray(0, blockBytes)).setAutoPadding(false);
  const padded = Buffer.concat([cbc.update(bytes.subarray(blockBytes)), cbc.final()]);
  const padding = padded.at(-1) ?? 0;
  demand(padding >= 1 && padding <= blockBytes, 'the padding is not right');
  return padded.subarray(0, -padding);
}
