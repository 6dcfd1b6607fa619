import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { latelyRead } from './lately-read.ts';
import { demand } from './signature-error.ts';

const understood = new Set(['2.5.29.15', '2.5.29.19', '2.5.29.31', '2.5.29.32', '2.5.29.17', '2.5.29.37']);

/** The certificate with its extensions readable. */
export const extensionsOf = latelyRead(
  (certificate) => new x509.X509Certificate(new Uint8Array(certificate.raw)),
);

/**
 * Follows the certificates, leaf first, up to the pinned root: names, signatures, times, CA rights and key usage.
 * The root itself is trusted by being pinned, but must be valid at the time too. Throws `SignatureError`.
 */
export function verifyChain(certificates: readonly X509Certificate[], root: X509Certificate, at: Date): void {
  demand(
    certificates.length >= 2 && certificates.length <= 4,
    'the certificate chain has an unexpected length',
  );
  const [leaf, ...issuers] = certificates;
  demand(leaf !== undefined, 'the certificate chain is empty');
  const path = [...issuers, root];
  demandLeaf(leaf);
  let subject = leaf;
  for (const [depth, issuer] of path.entries()) {
    demandValidAt(subject, at);
    demandAuthority(issuer, depth);
    demand(
      subject.checkIssued(issuer) && subject.verify(issuer.publicKey),
      'the chain does not lead to the pinned root',
    );
    subject = issuer;
  }
  demandValidAt(root, at);
}

/** The instant lies within the certificate's validity. */
export function demandValidAt(certificate: X509Certificate, at: Date): void {
  demand(
    at >= new Date(certificate.validFrom) && at <= new Date(certificate.validTo),
    'a certificate is not valid at this time',
  );
}

function demandLeaf(certificate: X509Certificate): void {
  demandUnderstood(certificate);
  const authority = extensionsOf(certificate).getExtension(x509.BasicConstraintsExtension)?.ca ?? false;
  demand(!authority, 'the person’s certificate is an authority');
  const usage = keyUsage(certificate);
  demand(
    (usage & (x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation)) !== 0,
    'the person’s certificate may not sign',
  );
}

function demandAuthority(certificate: X509Certificate, authoritiesBelow: number): void {
  demandUnderstood(certificate);
  demand(
    certificate.ca && (keyUsage(certificate) & x509.KeyUsageFlags.keyCertSign) !== 0,
    'an issuer is no authority',
  );
  const limit = extensionsOf(certificate).getExtension(x509.BasicConstraintsExtension)?.pathLength;
  demand(limit === undefined || authoritiesBelow <= limit, 'the chain is longer than an authority allows');
}

function demandUnderstood(certificate: X509Certificate): void {
  const unknown = extensionsOf(certificate).extensions.find((e) => e.critical && !understood.has(e.type));
  demand(unknown === undefined, 'a certificate has a critical extension we do not understand');
}

function keyUsage(certificate: X509Certificate): number {
  return extensionsOf(certificate).getExtension(x509.KeyUsagesExtension)?.usages ?? 0;
}
