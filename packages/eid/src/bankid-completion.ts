import type { X509Certificate } from 'node:crypto';
import { verifierVersion, verifyBankIdSignature, type VerifiedSignature } from './bankid-signature.ts';
import type { Identity, TrustEnvironment } from './identity.ts';
import type { BankIdEvidence, OrderHandle } from './provider.ts';
import { demand } from './signature/signature-error.ts';
import { birthDate, idTypeOf } from './swedish-id-number.ts';

export interface Trust {
  environment: TrustEnvironment;
  root: X509Certificate;
  displayName: string;
}

/**
 * Turns the answer of a completed order into an identity, after every check of the evidence.
 * Throws `SignatureError` when the answer lacks something or does not hold.
 */
export function proveCompletion(
  completion: unknown,
  handle: OrderHandle,
  trust: Trust,
  at: Date,
): { identity: Identity; evidence: BankIdEvidence } {
  const data = record(completion);
  const user = record(data['user']);
  const personalNumber = string(user, 'personalNumber');
  const idType = idTypeOf(personalNumber);
  demand(idType !== undefined, 'the answer has no personal number');
  demand(
    handle.requiredPersonalNumber === undefined || handle.requiredPersonalNumber === personalNumber,
    'another person than the required one finished the order',
  );
  const { signature, ocspResponse } = {
    signature: string(data, 'signature'),
    ocspResponse: string(data, 'ocspResponse'),
  };
  const verified = verifyBankIdSignature({
    signature,
    ocspResponse,
    environment: trust.environment,
    root: trust.root,
    at,
    expected: {
      purpose: handle.purpose,
      personalNumber,
      displayName: trust.displayName,
      visibleData: handle.visibleData,
      visibleDataFormat: handle.visibleDataFormat,
      nonVisibleData: handle.nonVisibleData,
      kinds: handle.kinds,
    },
  });
  const identity = identityOf({ user, personalNumber, idType, verified, trust, at });
  const evidence = evidenceOf(data, handle, trust, {
    signature,
    ocspResponse,
    policyOid: verified.policyOid,
    at,
  });
  return { identity, evidence };
}

interface ProvenPerson {
  user: Record<string, unknown>;
  personalNumber: string;
  idType: 'pnr' | 'samordning';
  verified: VerifiedSignature;
  trust: Trust;
  at: Date;
}

function identityOf({ user, personalNumber, idType, verified, trust, at }: ProvenPerson): Identity {
  const simulated = trust.environment !== 'production';
  const born = birthDate(personalNumber);
  return {
    subjectKey: `${simulated ? 'invented' : 'se'}:${personalNumber}`,
    idType,
    idNumber: personalNumber,
    givenName: string(user, 'givenName'),
    familyName: string(user, 'surname'),
    fullName: provenName(string(user, 'name'), verified.names),
    ...(born && { birthDate: born }),
    loa: 'loa3',
    provider: 'bankid',
    eidKind: verified.eidKind,
    authTime: at.toISOString(),
    simulated,
  };
}

/** What is told beside the certificate counts where the certificate says the same; else its own word does. */
function provenName(told: string, names: readonly string[]): string {
  const asTold = names.some((name) => name.localeCompare(told, 'sv', { sensitivity: 'accent' }) === 0);
  return asTold ? told : (names[0] ?? told);
}

function evidenceOf(
  data: Record<string, unknown>,
  handle: OrderHandle,
  trust: Trust,
  proof: { signature: string; ocspResponse: string; policyOid: string; at: Date },
): BankIdEvidence {
  const device = record(data['device'] ?? {});
  const mrtd = record(data['stepUp'] ?? {})['mrtd'];
  const { visibleData, visibleDataFormat, nonVisibleData } = handle;
  return {
    provider: 'bankid',
    environment: trust.environment,
    orderRef: handle.orderRef,
    purpose: handle.purpose,
    verifiedAt: proof.at.toISOString(),
    verifierVersion,
    rootFingerprint: trust.root.fingerprint256.replaceAll(':', '').toLowerCase(),
    displayName: trust.displayName,
    policyOid: proof.policyOid,
    ...(visibleData && { visibleData }),
    ...(visibleDataFormat && { visibleDataFormat }),
    ...(nonVisibleData && { nonVisibleData }),
    signature: proof.signature,
    ocspResponse: proof.ocspResponse,
    endUserIp: handle.endUserIp,
    ...optional('deviceIp', device['ipAddress']),
    ...optional('uhi', device['uhi']),
    ...optional('issueDate', data['bankIdIssueDate']),
    ...(typeof mrtd === 'boolean' && { mrtd }),
    ...optional('risk', data['risk']),
  };
}

function optional<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return (typeof value === 'string' ? { [key]: value } : {}) as Partial<Record<K, string>>;
}

function record(value: unknown): Record<string, unknown> {
  demand(typeof value === 'object' && value !== null, 'the answer lacks a part');
  return value as Record<string, unknown>;
}

function string(from: Record<string, unknown>, key: string): string {
  const value = from[key];
  demand(typeof value === 'string', `the answer has no ${key}`);
  return value;
}
