import { createHash, type X509Certificate } from 'node:crypto';
import { compactVerify, errors, type CompactJWSHeaderParameters } from 'jose';
import { referenceField } from './freja-request.ts';
import type { Purpose } from './provider.ts';
import { demand, SignatureError } from './signature/signature-error.ts';
import { idTypeOf } from './swedish-id-number.ts';

/** Raised whenever the checks change, so that old evidence tells which rules it passed. */
export const frejaVerifierVersion = 1;

/** A signature may wait this long for its person, and the answer a little longer for us. */
const oldestMs = 30 * 60_000;
const aheadMs = 5 * 60_000;

export interface DetailsToVerify {
  /** As delivered by Freja: a JWS in compact form. */
  details: string;
  /** The certificates whose keys may have signed it, and no others. */
  certificates: readonly X509Certificate[];
  /** The instant of the verification; for evidence under verification again, the instant it was first verified. */
  at: Date;
  expected: {
    purpose: Purpose;
    orderRef: string;
    /** Twelve digits, where only one person could finish. */
    personalNumber?: string | undefined;
    /** Exactly the base64 texts that were sent. */
    visibleData?: string | undefined;
    nonVisibleData?: string | undefined;
  };
}

export interface VerifiedDetails {
  /** Twelve digits. */
  personalNumber: string;
  idType: 'pnr' | 'samordning';
  givenName: string;
  familyName: string;
  certificate: X509Certificate;
}

/**
 * Proves that Freja vouches for a person of level PLUS (Swedish level of assurance 3) who approved exactly this order.
 * Everything is read from what Freja signed; what stands beside it in the answer counts for nothing.
 * Throws `SignatureError` with the failed check.
 */
export async function verifyFrejaDetails(input: DetailsToVerify): Promise<VerifiedDetails> {
  const { details, certificates, at, expected } = input;
  const { payload, certificate } = await verifySignature(details, certificates, at);
  demand(
    payload[referenceField(expected.purpose)] === expected.orderRef,
    'the answer is about another order',
  );
  demand(payload['status'] === 'APPROVED', 'the order was not approved');
  demandNear(payload['timestamp'], at);
  const attributes = record(payload['requestedAttributes'], 'requestedAttributes');
  demandLevel(payload, attributes);
  const personalNumber = personalNumberOf(attributes['ssn']);
  const idType = idTypeOf(personalNumber);
  demand(idType !== undefined, 'the answer has no personal number');
  demand(
    expected.personalNumber === undefined || expected.personalNumber === personalNumber,
    'another person than the required one finished the order',
  );
  demandAskedPerson(payload, personalNumber);
  if (expected.purpose === 'sign') demandSignedTexts(payload, expected);
  const name = record(attributes['basicUserInfo'], 'basicUserInfo');
  return {
    personalNumber,
    idType,
    givenName: string(name, 'name'),
    familyName: string(name, 'surname'),
    certificate,
  };
}

async function verifySignature(
  details: string,
  certificates: readonly X509Certificate[],
  at: Date,
): Promise<{ payload: Record<string, unknown>; certificate: X509Certificate }> {
  let certificate: X509Certificate | undefined;
  const keyOf = (header: CompactJWSHeaderParameters) => {
    certificate = certificates.find((pinned) => isNamedBy(header, pinned));
    demand(certificate !== undefined, 'the signing certificate is not a pinned one');
    return certificate.publicKey;
  };
  const { payload } = await compactVerify(details, keyOf, { algorithms: ['RS256'] }).catch(explain);
  demand(certificate !== undefined, 'the signing certificate is not a pinned one');
  demand(
    certificate.validFromDate <= at && at <= certificate.validToDate,
    'the signing certificate is not valid',
  );
  return { payload: json(payload), certificate };
}

/** Freja names its certificate by the SHA-1 of it (`x5t`). The name only finds the key; the signature is what proves. */
function isNamedBy({ x5t, kid }: CompactJWSHeaderParameters, certificate: X509Certificate): boolean {
  const thumbprint = createHash('sha1').update(certificate.raw).digest('base64url');
  return (x5t ?? kid) === thumbprint;
}

function explain(error: unknown): never {
  if (error instanceof SignatureError) throw error;
  demand(
    !(error instanceof errors.JOSEAlgNotAllowed),
    'the signature is of an algorithm that is not accepted',
  );
  demand(
    !(error instanceof errors.JWSSignatureVerificationFailed),
    'the signature does not match its content',
  );
  demand(false, 'the answer is not signed');
}

function demandNear(timestamp: unknown, at: Date): void {
  demand(typeof timestamp === 'number', 'the answer has no time');
  const age = at.getTime() - timestamp;
  demand(age <= oldestMs && age >= -aheadMs, 'the answer is not of this moment');
}

/** Both what we demanded, as Freja understood it, and what the person has. `LOA3_NR` (non-resident) is not level 3. */
function demandLevel(payload: Record<string, unknown>, attributes: Record<string, unknown>): void {
  demand(payload['minRegistrationLevel'] === 'PLUS', 'the order did not demand level PLUS');
  const { registrationLevel = 'PLUS', loaLevel = 'LOA3' } = attributes;
  const told = 'registrationLevel' in attributes || 'loaLevel' in attributes;
  demand(told && registrationLevel === 'PLUS' && loaLevel === 'LOA3', 'the e-ID is of too low a level');
}

function personalNumberOf(ssn: unknown): string {
  const { country, ssn: number } = record(ssn, 'ssn');
  demand(country === 'SE' && typeof number === 'string', 'the answer has no Swedish personal number');
  return number.replace('-', '');
}

/** Where the order named a person, the answer does too: as an object, as JSON or as base64 of JSON. */
function demandAskedPerson(
  { userInfoType, userInfo }: Record<string, unknown>,
  personalNumber: string,
): void {
  if (userInfoType === 'INFERRED') return;
  demand(userInfoType === 'SSN', 'the order named the person in another way');
  const asked = typeof userInfo === 'string' ? json(decoded(userInfo)) : record(userInfo, 'userInfo');
  demand(personalNumberOf(asked) === personalNumber, 'another person than the one asked finished the order');
}

const decoded = (text: string): Buffer =>
  text.startsWith('{') ? Buffer.from(text, 'utf8') : Buffer.from(text, 'base64');

/**
 * Inside the signed answer lies what the person signed, itself a JWS made with the person's own key. Freja has checked
 * that signature and vouches for it with its own; what remains is that the content is what we asked for.
 */
function demandSignedTexts(payload: Record<string, unknown>, expected: DetailsToVerify['expected']): void {
  const signature = string(record(payload['signatureData'], 'signatureData'), 'userSignature');
  const [, content] = signature.split('.');
  demand(content !== undefined, 'the answer does not tell what was signed');
  const signed = json(Buffer.from(content, 'base64url'));
  demand(isText(signed['text'], expected.visibleData), 'the signed text is another than the one sent');
  demand(isText(signed['binaryData'], expected.nonVisibleData), 'the hidden text is another than sent');
}

/** The text comes back as it was sent, in base64; in the alphabet for addresses or decoded it is the same text. */
function isText(signed: unknown, sent: string | undefined): boolean {
  if (sent === undefined) return signed === undefined || signed === null || signed === '';
  const bytes = Buffer.from(sent, 'base64');
  return signed === sent || signed === bytes.toString('base64url') || signed === bytes.toString('utf8');
}

function json(bytes: Uint8Array): Record<string, unknown> {
  try {
    return record(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), 'content');
  } catch {
    demand(false, 'the answer cannot be read');
  }
}

function record(value: unknown, name: string): Record<string, unknown> {
  demand(typeof value === 'object' && value !== null, `the answer has no ${name}`);
  return value as Record<string, unknown>;
}

function string(from: Record<string, unknown>, key: string): string {
  const value = from[key];
  demand(typeof value === 'string', `the answer has no ${key}`);
  return value;
}
