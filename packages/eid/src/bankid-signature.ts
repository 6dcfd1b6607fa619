import 'reflect-metadata';
import { timingSafeEqual, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { kindOfPolicy } from './bankid-policies.ts';
import type { EidKind, TrustEnvironment } from './identity.ts';
import type { Purpose } from './provider.ts';
import { readSignedContent, type SignedContent } from './signature/read-signed-content.ts';
import { demand } from './signature/signature-error.ts';
import { extensionsOf, verifyChain } from './signature/verify-chain.ts';
import { verifyOcsp } from './signature/verify-ocsp.ts';
import { verifyXmlSignature } from './signature/verify-xml-signature.ts';

/**
 * Raised whenever the checks change, so that old evidence tells which rules it passed. 2: the signature is made with the certificate
 * that is proven, not only with one that stands beside it.
 */
export const verifierVersion = 2;

export interface SignatureToVerify {
  /** As delivered by BankID: base64 of the XML. */
  signature: string;
  /** As delivered by BankID: base64 of the DER answer. */
  ocspResponse: string;
  environment: TrustEnvironment;
  /** The one root of this environment. */
  root: X509Certificate;
  /** The instant of the signature; for evidence under verification again, the instant it was first verified. */
  at: Date;
  expected: {
    purpose: Purpose;
    /** Twelve digits, as the order's answer states. */
    personalNumber: string;
    displayName: string;
    visibleData?: string | undefined;
    visibleDataFormat?: string | undefined;
    nonVisibleData?: string | undefined;
    /** Empty or missing: every kind. */
    kinds?: readonly EidKind[] | undefined;
  };
}

export interface VerifiedSignature {
  policyOid: string;
  eidKind: EidKind;
  /** The person's name as their certificate gives it: whole, and given and family name put together. */
  names: string[];
}

/**
 * Proves that the person, and nobody else, did what the order asked for: content, certificates up to the pinned root,
 * revocation, and that everything is about this order. Nobody is identified before this has passed.
 * Throws `SignatureError` with the failed check.
 */
export function verifyBankIdSignature(input: SignatureToVerify): VerifiedSignature {
  const xml = decode(input.signature);
  const { certificates, signedElement } = verifyXmlSignature(xml);
  verifyChain(certificates, input.root, input.at);
  const [person, issuer] = certificates;
  demand(person !== undefined && issuer !== undefined, 'the certificate chain is too short');
  const { signature, ocspResponse, at } = input;
  verifyOcsp({ signature, ocspResponse, person, issuer, at });
  demandExpected(readSignedContent(signedElement), input.expected);
  demand(
    same(serialNumber(person), input.expected.personalNumber),
    'the certificate belongs to another person',
  );
  return { ...demandPolicy(person, input), names: namesIn(person) };
}

function decode(signature: string): string {
  demand(/^[A-Za-z0-9+/=\s]+$/u.test(signature), 'the signature is not base64');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(signature, 'base64'));
  } catch {
    demand(false, 'the signature is not text');
  }
}

function demandExpected(content: SignedContent, expected: SignatureToVerify['expected']): void {
  const functionId = expected.purpose === 'login' ? 'Identification' : 'Signing';
  demand(content.functionId === functionId, 'the signature is of another kind than the order');
  demand(
    content.visibleData === (expected.visibleData || undefined),
    'the signed text is another than the one sent',
  );
  demand(
    (content.visibleDataFormat ?? 'plaintext') === (expected.visibleDataFormat ?? 'plaintext'),
    'the signed text has another format than the one sent',
  );
  demand(
    content.nonVisibleData === (expected.nonVisibleData || undefined),
    'the hidden text is another than sent',
  );
  // The name has been seen both as it is and in base64.
  const names = [content.displayName, Buffer.from(content.displayName, 'base64').toString('utf8')];
  demand(names.includes(expected.displayName), 'the signature was made for another relying party');
}

function demandPolicy(
  person: X509Certificate,
  { environment, expected }: SignatureToVerify,
): Pick<VerifiedSignature, 'policyOid' | 'eidKind'> {
  const policies = extensionsOf(person).getExtension(x509.CertificatePolicyExtension)?.policies ?? [];
  for (const policyOid of policies) {
    const eidKind = kindOfPolicy(environment, policyOid);
    if (eidKind !== undefined && (!expected.kinds?.length || expected.kinds.includes(eidKind))) {
      return { policyOid, eidKind };
    }
  }
  demand(false, 'the kind of e-ID is not accepted');
}

function namesIn(person: X509Certificate): string[] {
  const { subjectName } = extensionsOf(person);
  const [whole = '', given = '', family = ''] = ['2.5.4.3', '2.5.4.42', '2.5.4.4'].map((oid) =>
    subjectName.getField(oid).join(' '),
  );
  return [whole, `${given} ${family}`.trim()].filter((name) => name !== '');
}

function serialNumber(person: X509Certificate): string {
  const values = extensionsOf(person).subjectName.getField('2.5.4.5');
  demand(values.length === 1 && values[0] !== undefined, 'the certificate has no personal number');
  return values[0];
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
