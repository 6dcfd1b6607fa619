import { X509Certificate } from 'node:crypto';
import type { EidEvidence } from '@handslag/eid/provider';
import type { Config } from '../config.ts';

/** A root, or for Freja a certificate, that this installation trusts. */
type Anchor = { certificate: X509Certificate; environment: string };

/** Who signed, and with what, as the evidence itself tells. */
export type ProvenByEvidence = {
  /** Ways in which the person's name may be written. */
  names: string[];
  /** What settings call the e-ID; null where every connection has a name for it of its own. */
  eid: string | null;
};

/**
 * Proves kept evidence once more, as of the instant it was first proven: the signature, the chain in it to a root that is still trusted
 * here, the revocation answer that came with it, the text, and the person. Throws with the first thing that does not hold.
 */
export async function verifyEvidence(
  config: Pick<Config, 'bankId' | 'eidConnections'>,
  evidence: EidEvidence,
  personalNumber: string,
): Promise<ProvenByEvidence> {
  const { environment, purpose, visibleData, nonVisibleData } = evidence;
  const anchor = anchorOf(config, evidence);
  if (!anchor) throw new Error('the root it was proven by is not among those trusted here');
  if (purpose !== 'sign') throw new Error('it is no signature');
  const at = new Date(evidence.verifiedAt);
  if (evidence.provider === 'freja') {
    const { details, orderRef } = evidence;
    const expected = { purpose, orderRef, personalNumber, visibleData, nonVisibleData };
    const { verifyFrejaDetails } = await import('@handslag/eid/freja-details');
    const { givenName, familyName } = await verifyFrejaDetails({
      details,
      certificates: [anchor.certificate],
      at,
      expected,
    });
    return { names: [`${givenName} ${familyName}`], eid: null };
  }
  const { signature, ocspResponse, displayName, visibleDataFormat } = evidence;
  // Loaded when there is something to prove: the cryptography takes megabytes.
  const { verifyBankIdSignature } = await import('@handslag/eid/bankid-signature');
  const { names, eidKind } = verifyBankIdSignature({
    signature,
    ocspResponse,
    environment,
    root: anchor.certificate,
    at,
    expected: {
      purpose,
      personalNumber,
      displayName,
      visibleData,
      visibleDataFormat,
      nonVisibleData,
    },
  });
  return { names, eid: `bankid-${eidKind}` };
}

function anchorOf(
  config: Pick<Config, 'bankId' | 'eidConnections'>,
  { environment, rootFingerprint }: EidEvidence,
): Anchor | undefined {
  return anchors(config).find(
    ({ certificate, ...anchor }) =>
      anchor.environment === environment &&
      certificate.fingerprint256.replaceAll(':', '').toLowerCase() === rootFingerprint,
  );
}

function anchors({ bankId, eidConnections }: Pick<Config, 'bankId' | 'eidConnections'>): Anchor[] {
  return [...(bankId ? [{ ...bankId }] : []), ...eidConnections].flatMap((connection) => {
    const { environment, signatureRoot, signingCertificates } = connection as {
      environment: string;
      signatureRoot?: unknown;
      signingCertificates?: unknown;
    };
    const pems = [signatureRoot, signingCertificates].flat().filter((pem) => typeof pem === 'string');
    return pems.map((pem) => ({ certificate: new X509Certificate(pem), environment }));
  });
}
