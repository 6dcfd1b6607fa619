import type { X509Certificate } from 'node:crypto';
import { assertion, bearer, protocol, statuses, uriFormat } from '@handslag/eid/saml/saml-names';
import { xml, type Xml } from '@handslag/eid/saml/write-xml';
import { encryptAssertion, signRoot, type EncryptingManner, type SigningManner } from './protect-xml.ts';
import type { SamlKey } from './saml-keys.ts';

/** Everything an answer says and how it is protected. A forgery is a plan that differs in one respect. */
export interface AnswerPlan {
  responseId: string;
  assertionId: string;
  issuer: string;
  /** Undefined: an answer nobody asked for. */
  inResponseTo: string | undefined;
  destination: string;
  recipient: string;
  audience: string;
  method: string;
  context: string;
  issuedAt: Date;
  notBefore: Date;
  notOnOrAfter: Date;
  authenticatedAt: Date;
  attributes: readonly [name: string, value: string][];
  /** Second-level status of an answer without a person. */
  failure?: string;
  responseKey: SamlKey | undefined;
  assertionKey: SamlKey | undefined;
  signing?: SigningManner;
  encryptTo: X509Certificate | undefined;
  encrypting?: Partial<EncryptingManner>;
  /** Changes to the text at a stage of the work. */
  edits?: Partial<
    Record<
      'draftAssertion' | 'signedAssertion' | 'draftResponse' | 'signedResponse',
      (text: string) => string
    >
  >;
}

/** Writes the answer: the assertion signed, encrypted, and put into a response that is signed. */
export function writeAnswer(plan: AnswerPlan): string {
  const { edits = {}, responseKey, signing } = plan;
  const edit = (stage: keyof typeof edits, text: string): string => edits[stage]?.(text) ?? text;
  const content = plan.failure === undefined ? protectedAssertion(plan, edit) : undefined;
  const draft = edit('draftResponse', response(plan, content).xml);
  const signed = responseKey ? signRoot(draft, responseKey, signing) : draft;
  return edit('signedResponse', signed);
}

/** An assertion before anyone has signed it. */
export function draftAssertion(plan: AnswerPlan): string {
  const { inResponseTo, notOnOrAfter } = plan;
  const confirmation = xml`<saml:SubjectConfirmation Method="${plan.method}">
    <saml:SubjectConfirmationData ${answers(inResponseTo)} NotOnOrAfter="${notOnOrAfter.toISOString()}" Recipient="${plan.recipient}"/>
  </saml:SubjectConfirmation>`;
  const attributes = plan.attributes.map(
    ([name, value]) => xml`<saml:Attribute Name="${name}" NameFormat="${uriFormat}">
      <saml:AttributeValue>${value}</saml:AttributeValue>
    </saml:Attribute>`,
  );
  return xml`<saml:Assertion xmlns:saml="${assertion}" ID="${plan.assertionId}" Version="2.0"
      IssueInstant="${plan.issuedAt.toISOString()}">
    <saml:Issuer>${plan.issuer}</saml:Issuer>
    <saml:Subject>
      <saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${plan.assertionId}</saml:NameID>
      ${confirmation}
    </saml:Subject>
    <saml:Conditions NotBefore="${plan.notBefore.toISOString()}" NotOnOrAfter="${notOnOrAfter.toISOString()}">
      <saml:AudienceRestriction><saml:Audience>${plan.audience}</saml:Audience></saml:AudienceRestriction>
    </saml:Conditions>
    <saml:AuthnStatement AuthnInstant="${plan.authenticatedAt.toISOString()}">
      <saml:AuthnContext>
        <saml:AuthnContextClassRef>${plan.context}</saml:AuthnContextClassRef>
      </saml:AuthnContext>
    </saml:AuthnStatement>
    <saml:AttributeStatement>${attributes}</saml:AttributeStatement>
  </saml:Assertion>`.xml;
}

const answers = (requestId: string | undefined): Xml | undefined =>
  requestId === undefined ? undefined : xml`InResponseTo="${requestId}"`;

function protectedAssertion(
  plan: AnswerPlan,
  edit: (stage: 'draftAssertion' | 'signedAssertion', text: string) => string,
): Xml {
  const { assertionKey, signing, encryptTo, encrypting } = plan;
  const draft = edit('draftAssertion', draftAssertion(plan));
  const signed = edit('signedAssertion', assertionKey ? signRoot(draft, assertionKey, signing) : draft);
  return encryptTo ? encryptAssertion(signed, encryptTo, encrypting) : { xml: signed };
}

function response(plan: AnswerPlan, content: Xml | undefined): Xml {
  const { failure, responseId, destination, issuer, issuedAt, inResponseTo } = plan;
  const status =
    failure === undefined
      ? xml`<samlp:StatusCode Value="${statuses.success}"/>`
      : xml`<samlp:StatusCode Value="${statuses.responder}"><samlp:StatusCode Value="${failure}"/></samlp:StatusCode>`;
  return xml`<samlp:Response xmlns:samlp="${protocol}" xmlns:saml="${assertion}" ID="${responseId}" Version="2.0"
      IssueInstant="${issuedAt.toISOString()}" Destination="${destination}" ${answers(inResponseTo)}>
    <saml:Issuer>${issuer}</saml:Issuer>
    <samlp:Status>${status}</samlp:Status>
    ${content}
  </samlp:Response>`;
}

/** The plan of a true answer, or of one that says no. */
export function planAnswer(
  facts: Pick<AnswerPlan, 'issuer' | 'context' | 'attributes' | 'encryptTo' | 'audience'> & {
    requestId: string;
    consumerAddress: string;
    key: SamlKey;
    at: Date;
    id: () => string;
    failure?: string | undefined;
  },
): AnswerPlan {
  const { requestId, consumerAddress, key, at, id, failure, ...rest } = facts;
  const inMinutes = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
  return {
    ...rest,
    responseId: id(),
    assertionId: id(),
    inResponseTo: requestId,
    destination: consumerAddress,
    recipient: consumerAddress,
    method: bearer,
    issuedAt: at,
    notBefore: inMinutes(-1),
    notOnOrAfter: inMinutes(5),
    authenticatedAt: at,
    ...(failure !== undefined && { failure }),
    responseKey: key,
    assertionKey: key,
  };
}
