import 'reflect-metadata';
import { createHash, verify, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { fromBER, OctetString } from 'asn1js';
import { BasicOCSPResponse, Certificate, OCSPResponse, type SingleResponse } from 'pkijs';
import { latelyRead } from './lately-read.ts';
import { demand } from './signature-error.ts';
import { demandValidAt, extensionsOf } from './verify-chain.ts';

const ocspSigning = '1.3.6.1.5.5.7.3.9';
const nonceOid = '1.3.6.1.5.5.7.48.1.2';
const basicResponse = '1.3.6.1.5.5.7.48.1.1';
const hashes: Record<string, string> = { '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256' };
const signatureHashes: Record<string, string> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const namesOf = latelyRead((certificate) => Certificate.fromBER(new Uint8Array(certificate.raw)));
const oldestMs = 10 * 60_000;
const skewMs = 2 * 60_000;

export interface OcspQuestion {
  /** Base64 of the DER answer. */
  ocspResponse: string;
  /** The signature exactly as delivered: its SHA-1 begins the answer's nonce, which ties the two together. */
  signature: string;
  person: X509Certificate;
  issuer: X509Certificate;
  at: Date;
}

/** Checks that the person's certificate was in order when it was used. Throws `SignatureError`. */
export function verifyOcsp(question: OcspQuestion): void {
  const answer = parse(question.ocspResponse);
  const responder = responderOf(answer, question);
  const algorithm = signatureHashes[answer.signatureAlgorithm.algorithmId];
  demand(algorithm !== undefined, 'the OCSP answer is signed in an unexpected way');
  demand(
    verify(
      algorithm,
      answer.tbsResponseData.tbsView,
      responder.publicKey,
      answer.signature.valueBlock.valueHexView,
    ),
    'the OCSP answer’s signature does not match',
  );
  demandFresh(answer.tbsResponseData.producedAt, question.at);
  demandNonce(answer, question.signature);
  demandGood(answer, question);
}

function parse(ocspResponse: string): BasicOCSPResponse {
  const outer = readable(() => OCSPResponse.fromBER(new Uint8Array(Buffer.from(ocspResponse, 'base64'))));
  demand(outer.responseStatus.valueBlock.valueDec === 0, 'the OCSP answer is not successful');
  const bytes = outer.responseBytes;
  demand(bytes !== undefined && bytes.responseType === basicResponse, 'the OCSP answer has no content');
  return readable(() => BasicOCSPResponse.fromBER(bytes.response.valueBlock.valueHexView));
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch {
    demand(false, 'the OCSP answer cannot be read');
  }
}

/** The certificate behind the answer: the person's own issuer, or one it has given the right to answer for it. */
function responderOf(answer: BasicOCSPResponse, { issuer, at }: OcspQuestion): X509Certificate {
  const candidates = (answer.certs ?? []).map(
    (c) => new X509Certificate(Buffer.from(c.toSchema().toBER(false))),
  );
  const named = [...candidates, issuer].find((c) => isNamed(answer, c));
  demand(named !== undefined, 'the OCSP responder’s certificate is missing');
  if (named.fingerprint256 === issuer.fingerprint256) return issuer;
  demand(
    named.checkIssued(issuer) && named.verify(issuer.publicKey),
    'the OCSP responder has another issuer',
  );
  demandValidAt(named, at);
  const usages = extensionsOf(named).getExtension(x509.ExtendedKeyUsageExtension)?.usages ?? [];
  demand(usages.includes(ocspSigning), 'the OCSP responder may not sign OCSP answers');
  return named;
}

function isNamed(answer: BasicOCSPResponse, certificate: X509Certificate): boolean {
  const { subject, subjectPublicKeyInfo } = namesOf(certificate);
  const id: unknown = answer.tbsResponseData.responderID;
  if (id instanceof OctetString) {
    const key = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
    return createHash('sha1').update(key).digest().equals(Buffer.from(id.valueBlock.valueHexView));
  }
  return subject.isEqual(id as typeof subject);
}

function demandFresh(producedAt: Date, at: Date): void {
  const age = at.getTime() - producedAt.getTime();
  demand(age <= oldestMs && age >= -skewMs, 'the OCSP answer is not of this moment');
}

function demandNonce(answer: BasicOCSPResponse, signature: string): void {
  const extension = answer.tbsResponseData.responseExtensions?.find((e) => e.extnID === nonceOid);
  demand(extension !== undefined, 'the OCSP answer has no nonce');
  const nonce = unwrap(extension.extnValue.valueBlock.valueHexView);
  const expected = createHash('sha1').update(signature, 'ascii').digest();
  demand(
    nonce.length === 32 && nonce.subarray(0, 20).equals(expected),
    'the OCSP answer belongs to another signature',
  );
}

/** RFC 8954 wraps the nonce in one more OCTET STRING; answers without the wrapping exist. */
function unwrap(bytes: Uint8Array): Buffer {
  const inner = fromBER(new Uint8Array(bytes));
  const wrapped = inner.offset === bytes.byteLength && inner.result instanceof OctetString;
  return Buffer.from(wrapped ? (inner.result as OctetString).valueBlock.valueHexView : bytes);
}

function demandGood(answer: BasicOCSPResponse, question: OcspQuestion): void {
  const about = answer.tbsResponseData.responses.filter((single) => isAbout(single, question));
  const [single] = about;
  demand(single !== undefined && about.length === 1, 'the OCSP answer is about another certificate');
  const status = single.certStatus as { idBlock: { tagClass: number; tagNumber: number } };
  demand(
    status.idBlock.tagClass === 3 && status.idBlock.tagNumber === 0,
    'the certificate is revoked or unknown',
  );
  demand(single.thisUpdate.getTime() <= question.at.getTime() + skewMs, 'the OCSP answer is from the future');
  demand(
    single.nextUpdate === undefined || single.nextUpdate.getTime() >= question.at.getTime() - skewMs,
    'the OCSP answer is outdated',
  );
}

function isAbout({ certID }: SingleResponse, { person, issuer }: OcspQuestion): boolean {
  const algorithm = hashes[certID.hashAlgorithm.algorithmId];
  if (algorithm === undefined) return false;
  const authority = namesOf(issuer);
  const digest = (bytes: Uint8Array): Buffer => createHash(algorithm).update(bytes).digest();
  const key = authority.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return (
    digest(new Uint8Array(authority.subject.valueBeforeDecode)).equals(
      Buffer.from(certID.issuerNameHash.valueBlock.valueHexView),
    ) &&
    digest(key).equals(Buffer.from(certID.issuerKeyHash.valueBlock.valueHexView)) &&
    certID.serialNumber.toBigInt() === BigInt(`0x${person.serialNumber}`)
  );
}
