import type { X509Certificate } from 'node:crypto';
import { frejaVerifierVersion, verifyFrejaDetails, type VerifiedDetails } from './freja-details.ts';
import type { Identity, TrustEnvironment } from './identity.ts';
import type { FrejaEvidence, OrderHandle } from './provider.ts';
import { birthDate } from './swedish-id-number.ts';

export interface Trust {
  environment: TrustEnvironment;
  certificates: readonly X509Certificate[];
}

/**
 * Turns the answer of an approved order into an identity, after every check of the evidence.
 * Throws `SignatureError` when the answer lacks something or does not hold.
 */
export async function proveFrejaAnswer(
  answer: Record<string, unknown>,
  handle: OrderHandle,
  { environment, certificates }: Trust,
  at: Date,
): Promise<{ identity: Identity; evidence: FrejaEvidence }> {
  const details = typeof answer['details'] === 'string' ? answer['details'] : '';
  const { purpose, orderRef, requiredPersonalNumber, visibleData, nonVisibleData, endUserIp } = handle;
  const expected = { purpose, orderRef, personalNumber: requiredPersonalNumber, visibleData, nonVisibleData };
  const verified = await verifyFrejaDetails({ details, certificates, at, expected });
  const { certificate } = verified;
  return {
    identity: identityOf(verified, environment, at),
    evidence: {
      provider: 'freja',
      environment,
      orderRef,
      purpose,
      verifiedAt: at.toISOString(),
      verifierVersion: frejaVerifierVersion,
      rootFingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      ...(visibleData && { visibleData }),
      ...(nonVisibleData && { nonVisibleData }),
      endUserIp,
      details,
      certificate: certificate.toString(),
    },
  };
}

function identityOf(
  { personalNumber, idType, givenName, familyName }: VerifiedDetails,
  environment: TrustEnvironment,
  at: Date,
): Identity {
  const simulated = environment !== 'production';
  const born = birthDate(personalNumber);
  return {
    subjectKey: `${simulated ? 'invented' : 'se'}:${personalNumber}`,
    idType,
    idNumber: personalNumber,
    givenName,
    familyName,
    fullName: `${givenName} ${familyName}`,
    ...(born && { birthDate: born }),
    loa: 'loa3',
    provider: 'freja',
    eidKind: 'mobile',
    authTime: at.toISOString(),
    simulated,
  };
}
