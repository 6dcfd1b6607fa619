import { testPersons } from '@handslag/samples/test-persons';
import type { Sign } from '../bankid/finish-order.ts';
import { generatePki, type Pki } from './create-pki.ts';
import { answerOcsp } from './ocsp-answer.ts';
import { issuePersonCertificate } from './person-certificate.ts';
import { signEvidence, signXml, type Evidence, type EvidenceRequest } from './sign-evidence.ts';

/** Ways of lying that the verifier must see through. */
export const forgeries = [
  'changed-text',
  'other-text',
  'other-person',
  'other-relying-party',
  'other-operation',
  'wrong-root',
  'revoked',
  'stale-ocsp',
  'ocsp-of-another-signature',
  'ocsp-of-another-person',
  'ocsp-by-unauthorised',
  'missing-reference',
  'dtd',
  'wrapped',
  'person-as-authority',
] as const;
export type Forgery = (typeof forgeries)[number];

type Forge = (pki: Pki, request: EvidenceRequest) => Promise<Evidence>;

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const forge: Record<Forgery, Forge> = {
  'changed-text': (pki, request) =>
    editXml(pki, request, (xml) =>
      xml.replace(/<displayName>[^<]*/u, `<displayName>${base64('Någon annan')}`),
    ),
  'other-text': (pki, request) =>
    signEvidence(pki, { ...request, visibleData: base64('Jag lånar ut allt jag äger.') }),
  'other-person': (pki, request) => signEvidence(pki, { ...request, person: someoneElse(request) }),
  'other-relying-party': (pki, request) => signEvidence(pki, { ...request, displayName: 'Någon annan' }),
  'other-operation': (pki, request) =>
    signEvidence(pki, { ...request, operation: request.operation === 'auth' ? 'sign' : 'auth' }),
  'wrong-root': async (_pki, request) => signEvidence(await generatePki(), request),
  revoked: (pki, request) => withOcsp(pki, request, { revoked: true }),
  'stale-ocsp': (pki, request) =>
    withOcsp(pki, request, { producedAt: new Date(request.at.getTime() - 24 * 3_600_000) }),
  'ocsp-of-another-signature': (pki, request) =>
    withOcsp(pki, request, { signature: base64('another signature') }),
  'ocsp-of-another-person': async (pki, request) =>
    withOcsp(pki, request, {
      certificate: await issuePersonCertificate(pki, someoneElse(request), request.kind),
    }),
  'ocsp-by-unauthorised': (pki, request) => withOcsp({ ...pki, ocspResponder: pki.personKeys }, request, {}),
  'missing-reference': (pki, request) =>
    editXml(pki, request, (xml) => xml.replace(/<Reference URI="#bidKeyInfo">.*?<\/Reference>/u, '')),
  dtd: (pki, request) =>
    editXml(pki, request, (xml) =>
      xml.replace('<Signature', '<!DOCTYPE Signature [<!ENTITY a "b">]><Signature'),
    ),
  wrapped: (pki, request) => editXml(pki, request, wrap),
  'person-as-authority': async (pki, request) =>
    signEvidence({ ...pki, customerAuthority: pki.personKeys }, request),
};

/** A way of signing that lies in exactly one respect. */
export function forgeEvidence(forgery: Forgery): Sign {
  return forge[forgery];
}

function someoneElse({ person }: EvidenceRequest): (typeof testPersons)[number] {
  const other = testPersons.find((p) => p.personalNumber !== person.personalNumber);
  if (!other) throw new Error('There is only one test person.');
  return other;
}

async function withOcsp(
  pki: Pki,
  request: EvidenceRequest,
  change: Partial<Parameters<typeof answerOcsp>[1]>,
): Promise<Evidence> {
  const certificate = await issuePersonCertificate(pki, request.person, request.kind);
  const signature = base64(await signXml(pki, certificate, request));
  const truth = { certificate, signature, producedAt: request.at, revoked: false };
  return { signature, ocspResponse: await answerOcsp(pki, { ...truth, ...change }) };
}

/** Changes the XML after it was signed; the OCSP answer fits the changed text, so that only the signature can tell. */
async function editXml(pki: Pki, request: EvidenceRequest, edit: (xml: string) => string): Promise<Evidence> {
  const certificate = await issuePersonCertificate(pki, request.person, request.kind);
  const signature = base64(edit(await signXml(pki, certificate, request)));
  return {
    signature,
    ocspResponse: await answerOcsp(pki, { certificate, signature, producedAt: request.at, revoked: false }),
  };
}

/** Keeps the signed part, but puts another one where a careless reader looks first. */
function wrap(xml: string): string {
  const [signed = ''] = /<bankIdSignedData .*<\/bankIdSignedData>/u.exec(xml) ?? [];
  const decoy = signed
    .replace('Id="bidSignedData"', 'Id="other"')
    .replace(/<displayName>[^<]*/u, '<displayName>x');
  return xml.replace('<Object>', `<Object>${decoy}</Object><Object>`);
}
