import { createHash, randomBytes, sign } from 'node:crypto';
import type { X509Certificate } from '@peculiar/x509';
import type { EidKind } from '@handslag/eid/identity';
import type { TestPerson } from '@handslag/samples/test-persons';
import { privateKeyOf } from './certificate-authority.ts';
import type { Pki } from './create-pki.ts';
import { answerOcsp } from './ocsp-answer.ts';
import { issuePersonCertificate } from './person-certificate.ts';

const canonical = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';

export interface EvidenceRequest {
  person: TestPerson;
  kind: EidKind;
  operation: 'auth' | 'sign';
  displayName: string;
  visibleData?: string | undefined;
  visibleDataFormat?: string | undefined;
  nonVisibleData?: string | undefined;
  at: Date;
}

export interface Evidence {
  /** Base64 of the signed XML. */
  signature: string;
  /** Base64 of the DER answer. */
  ocspResponse: string;
}

/** What a person's BankID leaves behind: signed XML and the bank's answer that the certificate is in order. */
export async function signEvidence(pki: Pki, request: EvidenceRequest): Promise<Evidence> {
  const certificate = await issuePersonCertificate(pki, request.person, request.kind);
  const signature = Buffer.from(await signXml(pki, certificate, request), 'utf8').toString('base64');
  const ocspResponse = await answerOcsp(pki, {
    certificate,
    signature,
    producedAt: request.at,
    revoked: false,
  });
  return { signature, ocspResponse };
}

/** The XML, written in its canonical form so that what is hashed is what is sent. */
export async function signXml(
  pki: Pki,
  certificate: X509Certificate,
  request: EvidenceRequest,
  issuers: X509Certificate[] = [pki.customerAuthority.certificate, pki.bankAuthority.certificate],
): Promise<string> {
  const keyInfo = keyInfoOf([certificate, ...issuers]);
  const signedData = signedDataOf(request);
  const signedInfo =
    '<SignedInfo xmlns="http://www.w3.org/2000/09/xmldsig#">' +
    `<CanonicalizationMethod Algorithm="${canonical}"></CanonicalizationMethod>` +
    '<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></SignatureMethod>' +
    referenceTo('bidSignedData', signedData, ' Type="http://www.bankid.com/signature/v1.0.0/types"') +
    referenceTo('bidKeyInfo', keyInfo, '') +
    '</SignedInfo>';
  const value = sign('sha256', Buffer.from(signedInfo, 'utf8'), await privateKeyOf(pki.personKeys.keys));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>' +
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">' +
    `${signedInfo}<SignatureValue>${value.toString('base64')}</SignatureValue>${keyInfo}` +
    `<Object>${signedData}</Object></Signature>`
  );
}

function keyInfoOf(certificates: X509Certificate[]): string {
  const list = certificates.map((c) => `<X509Certificate>${c.toString('base64')}</X509Certificate>`).join('');
  return `<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#" Id="bidKeyInfo"><X509Data>${list}</X509Data></KeyInfo>`;
}

function referenceTo(id: string, content: string, type: string): string {
  const digest = createHash('sha256').update(content, 'utf8').digest('base64');
  return (
    `<Reference${type} URI="#${id}"><Transforms><Transform Algorithm="${canonical}"></Transform></Transforms>` +
    '<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod>' +
    `<DigestValue>${digest}</DigestValue></Reference>`
  );
}

function signedDataOf({ operation, displayName, ...texts }: EvidenceRequest): string {
  const format = texts.visibleDataFormat ? ` format="${texts.visibleDataFormat}"` : '';
  const visible = texts.visibleData
    ? `<usrVisibleData charset="UTF-8"${format} visible="wysiwys">${texts.visibleData}</usrVisibleData>`
    : '';
  const hidden = texts.nonVisibleData ? `<usrNonVisibleData>${texts.nonVisibleData}</usrNonVisibleData>` : '';
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  return (
    '<bankIdSignedData xmlns="http://www.bankid.com/signature/v1.0.0/types" Id="bidSignedData">' +
    `${visible}${hidden}<srvInfo><name>${base64(`cn=${displayName}`)}</name>` +
    `<nonce>${randomBytes(20).toString('base64')}</nonce><displayName>${base64(displayName)}</displayName></srvInfo>` +
    `<clientInfo><funcId>${operation === 'auth' ? 'Identification' : 'Signing'}</funcId>` +
    `<version>${base64('Personal=7.15.0&BankID_exe=7.15.0&platform=simulator')}</version>` +
    '<env><ai><type>U0lNVUxBVE9S</type></ai></env></clientInfo></bankIdSignedData>'
  );
}
