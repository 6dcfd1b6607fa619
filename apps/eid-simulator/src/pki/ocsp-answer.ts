import { createHash, randomBytes, webcrypto } from 'node:crypto';
import type { X509Certificate } from '@peculiar/x509';
import { Enumerated, GeneralizedTime, Null, OctetString, Primitive, Constructed } from 'asn1js';
import {
  AlgorithmIdentifier,
  BasicOCSPResponse,
  CertID,
  Certificate,
  CryptoEngine,
  Extension,
  OCSPResponse,
  ResponseBytes,
  SingleResponse,
} from 'pkijs';
import type { Pki } from './create-pki.ts';

const engine = new CryptoEngine({ name: 'node', crypto: webcrypto });

export interface OcspSubject {
  certificate: X509Certificate;
  /** The signature in base64, whose SHA-1 begins the nonce. */
  signature: string;
  producedAt: Date;
  revoked: boolean;
  /** For tests that want a false answer: changes it before it is signed. */
  change?: (answer: BasicOCSPResponse) => void;
}

/** The bank's word on whether a person's certificate is in order, as base64 of DER. */
export async function answerOcsp(
  pki: Pki,
  { certificate, signature, producedAt, revoked, change }: OcspSubject,
): Promise<string> {
  const responder = toPkijs(pki.ocspResponder.certificate);
  const basic = new BasicOCSPResponse();
  const single = new SingleResponse({ certID: certIdOf(certificate, pki.customerAuthority.certificate) });
  single.certStatus = revoked ? revokedSince(new Date('2024-01-01T00:00:00Z')) : good();
  single.thisUpdate = producedAt;
  basic.tbsResponseData.responderID = responder.subject;
  basic.tbsResponseData.producedAt = producedAt;
  basic.tbsResponseData.responses.push(single);
  basic.tbsResponseData.responseExtensions = [nonceOf(signature)];
  basic.certs = [responder];
  change?.(basic);
  await basic.sign(pki.ocspResponder.keys.privateKey, 'SHA-256', engine);
  const answer = new OCSPResponse({
    responseStatus: new Enumerated({ value: 0 }),
    responseBytes: new ResponseBytes({
      responseType: '1.3.6.1.5.5.7.48.1.1',
      response: new OctetString({ valueHex: basic.toSchema().toBER(false) }),
    }),
  });
  return Buffer.from(answer.toSchema().toBER(false)).toString('base64');
}

function nonceOf(signature: string): Extension {
  const nonce = Buffer.concat([createHash('sha1').update(signature, 'ascii').digest(), randomBytes(12)]);
  const extnValue = new OctetString({ valueHex: new Uint8Array(nonce) }).toBER(false);
  return new Extension({ extnID: '1.3.6.1.5.5.7.48.1.2', extnValue });
}

function certIdOf(certificate: X509Certificate, issuer: X509Certificate): CertID {
  const authority = toPkijs(issuer);
  const sha1 = (bytes: Uint8Array): OctetString =>
    new OctetString({ valueHex: new Uint8Array(createHash('sha1').update(bytes).digest()) });
  return new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '1.3.14.3.2.26', algorithmParams: new Null() }),
    issuerNameHash: sha1(new Uint8Array(authority.subject.valueBeforeDecode)),
    issuerKeyHash: sha1(authority.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
    serialNumber: toPkijs(certificate).serialNumber,
  });
}

const good = (): Primitive => new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } });

const revokedSince = (since: Date): Constructed =>
  new Constructed({
    idBlock: { tagClass: 3, tagNumber: 1 },
    value: [new GeneralizedTime({ valueDate: since })],
  });

function toPkijs(certificate: X509Certificate): Certificate {
  return Certificate.fromBER(new Uint8Array(certificate.rawData));
}
