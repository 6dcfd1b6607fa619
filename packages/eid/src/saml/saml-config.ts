import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { Loa, TrustEnvironment } from '../identity.ts';
import { readIdpMetadata, type IdentityProvider } from './read-idp-metadata.ts';
import type { AttributeField } from './saml-names.ts';

/** How an identity provider of a SAML federation is reached. Plain JSON; it holds secrets. */
export interface SamlConfig {
  id: string;
  environment: TrustEnvironment;
  /** The identity provider's `EntityDescriptor` as XML. Its certificates are the only ones that are trusted. */
  idpMetadata: string;
  /** PEM. The key that signs our requests, and its certificate. */
  signingKey: string;
  signingCertificate: string;
  /** PEM. The key that what is meant for us is encrypted to, and its certificate. */
  decryptionKey: string;
  decryptionCertificate: string;
  /** PEM of the key before this one, until everyone has read our metadata anew. */
  earlierDecryptionKey?: string;
  /** The authentication contexts that stand for a level of assurance, where they are not those of Sweden Connect. */
  contexts?: Partial<Record<Loa, readonly string[]>>;
  /**
   * Processes of binding (`http://id.swedenconnect.se/id-binding/process/…`) good enough for a person with a Foreign eID to
   * count as the Swedish number they are bound to. None when missing: the person then has the provisional identity only.
   */
  acceptedBindings?: readonly string[];
  /** Names of attributes, tried in order, where they are not those of Sweden Connect: brokers have their own. */
  attributes?: Partial<Record<AttributeField, readonly string[]>>;
  /** For our metadata; what a public body's e-service for everyone needs, when missing. */
  entityCategories?: readonly string[];
  serviceName?: { sv: string; en?: string };
  logotype?: { url: string; width: number; height: number };
  organisation?: { name: string; displayName?: string; url: string };
  contact?: { name?: string; email: string };
  clock?: () => Date;
}

/** The configuration with its keys and metadata read. */
export interface SamlTrust {
  idp: IdentityProvider;
  signingKey: KeyObject;
  decryptionKeys: readonly KeyObject[];
}

const simulatorMark = 'Handslag Simulator';

/**
 * Reads keys, certificates and metadata. Throws when they do not hold together or mix environments: the simulator's
 * certificate never proves a real person, and the other way round.
 */
export function readSamlConfig(config: SamlConfig): SamlTrust {
  const idp = readIdpMetadata(config.idpMetadata);
  demandEnvironment(config.environment, idp);
  const signingKey = keyOf(config.signingKey, config.signingCertificate);
  const decryptionKey = keyOf(config.decryptionKey, config.decryptionCertificate);
  const earlier =
    config.earlierDecryptionKey === undefined ? [] : [createPrivateKey(config.earlierDecryptionKey)];
  return { idp, signingKey, decryptionKeys: [decryptionKey, ...earlier] };
}

function demandEnvironment(
  environment: TrustEnvironment,
  { certificates, signOnAddress }: IdentityProvider,
): void {
  for (const certificate of certificates) {
    if (certificate.subject.includes(simulatorMark) === (environment === 'simulator')) continue;
    throw new Error(
      `The identity provider’s certificate does not belong to the environment "${environment}".`,
    );
  }
  if (environment !== 'simulator' && !signOnAddress.startsWith('https://')) {
    throw new Error('The identity provider must be reached over https.');
  }
}

function keyOf(key: string, certificate: string): KeyObject {
  const read = createPrivateKey(key);
  if ((read.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    throw new Error('SAML needs RSA keys of at least 2 048 bits.');
  }
  if (!new X509Certificate(certificate).checkPrivateKey(read)) {
    throw new Error('A SAML certificate does not belong to its key.');
  }
  return read;
}
