import { X509Certificate } from 'node:crypto';
import { algorithms, statuses } from '@handslag/eid/saml/saml-names';
import type { SamlKey } from './saml-keys.ts';
import type { AnswerPlan } from './write-answer.ts';
import { wrappings } from './wrap-answer.ts';

/** What there is to lie with. */
export interface ForgersTools {
  /** A key of the simulator's own, but not the provider's. */
  stranger: SamlKey;
  /** The provider's next key, which its metadata tells already. */
  next: SamlKey;
}

type Change = (plan: AnswerPlan, tools: ForgersTools) => Partial<AnswerPlan>;

const later = (date: Date, minutes: number): Date => new Date(date.getTime() + minutes * 60_000);
const elsewhere = (address: string): string => address.replace(/[^/]+$/u, 'somewhere-else');
const edit =
  (stage: keyof NonNullable<AnswerPlan['edits']>, change: (text: string) => string): Change =>
  () => ({ edits: { [stage]: change } });
const twice = (text: string, part: RegExp): string => text.replace(part, '$&$&');
const altered = (text: string, tag: string): string =>
  text.replace(
    new RegExp(`(<xenc:${tag}>.{40})(.)(?!.*<xenc:${tag}>)`, 'su'),
    (_all, before: string, letter: string) => before + (letter === 'A' ? 'B' : 'A'),
  );

/** Answers that are true, in another manner than the usual one. */
const manners: Record<string, Change> = {
  cbc: () => ({ encrypting: { cipher: 'aes-256-cbc' } }),
  'key-beside-data': () => ({ encrypting: { keyBeside: true } }),
  'next-key': (_plan, { next }) => ({ responseKey: next, assertionKey: next }),
};

/** Answers that lie in exactly one respect, and must sign nobody in. */
const forgeries: Record<string, Change> = {
  'unsigned-response': () => ({ responseKey: undefined }),
  'unsigned-assertion': () => ({ assertionKey: undefined }),
  unencrypted: () => ({ encryptTo: undefined }),
  'encrypted-to-another': (_plan, { stranger }) => ({ encryptTo: new X509Certificate(stranger.certificate) }),
  'wrong-key': (_plan, { stranger }) => ({ responseKey: stranger, assertionKey: stranger }),
  'wrong-key-for-assertion': (_plan, { stranger }) => ({ assertionKey: stranger }),
  sha1: () => ({
    signing: {
      signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
      digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1',
    },
  }),
  'sha1-digest': () => ({
    signing: {
      signatureAlgorithm: algorithms.rsaSha256,
      digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1',
    },
  }),
  'rsa-1-5': () => ({ encrypting: { keyTransport: 'rsa-1_5' } }),
  'changed-ciphertext': edit('signedResponse', (text) => altered(text, 'CipherValue')),
  'broken-ciphertext': edit('draftResponse', (text) => altered(text, 'CipherValue')),
  'changed-status': edit('signedResponse', (text) => text.replace('status:Success', 'status:Success2')),
  dtd: edit('signedResponse', (text) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`),
  comment: edit('draftAssertion', (text) => text.replace(/<saml:AttributeValue>.{4}/u, '$&<!-- -->')),
  'too-large': edit('signedResponse', (text) =>
    text.replace('</samlp:Response>', `${' '.repeat(200_000)}$&`),
  ),
  'no-markup': () => ({ edits: { signedResponse: () => 'hello' } }),
  'two-encrypted-assertions': edit('draftResponse', (text) =>
    twice(text, /<saml:EncryptedAssertion .*<\/saml:EncryptedAssertion>/su),
  ),
  'plain-assertion-too': edit('draftResponse', (text) =>
    text.replace('</samlp:Response>', '<saml:Assertion/>$&'),
  ),
  'two-authentications': edit('draftAssertion', (text) =>
    twice(text, /<saml:AuthnStatement .*<\/saml:AuthnStatement>/su),
  ),
  'two-statements': edit('draftAssertion', (text) =>
    twice(text, /<saml:AttributeStatement>.*<\/saml:AttributeStatement>/su),
  ),
  'attribute-twice': edit('draftAssertion', (text) => twice(text, /<saml:Attribute .*?<\/saml:Attribute>/su)),
  'two-values': edit('draftAssertion', (text) =>
    twice(text, /<saml:AttributeValue>.*?<\/saml:AttributeValue>/su),
  ),
  'unknown-condition': edit('draftAssertion', (text) =>
    text.replace('</saml:Conditions>', '<saml:Condition/>$&'),
  ),
  'no-audience': edit('draftAssertion', (text) =>
    text.replace(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/su, ''),
  ),
  'wrong-issuer': ({ issuer }) => ({ issuer: `${issuer}/other` }),
  'wrong-issuer-of-response': edit('draftResponse', (text) => text.replace('</saml:Issuer>', '/other$&')),
  'wrong-issuer-of-assertion': edit('draftAssertion', (text) => text.replace('</saml:Issuer>', '/other$&')),
  'another-version': edit('draftResponse', (text) => text.replace('Version="2.0"', 'Version="1.1"')),
  'another-version-of-assertion': edit('draftAssertion', (text) =>
    text.replace('Version="2.0"', 'Version="1.1"'),
  ),
  'wrong-destination': ({ destination }) => ({ destination: elsewhere(destination) }),
  'wrong-recipient': ({ recipient }) => ({ recipient: elsewhere(recipient) }),
  'wrong-audience': ({ audience }) => ({ audience: elsewhere(audience) }),
  'holder-of-key': () => ({ method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key' }),
  'another-request': () => ({ inResponseTo: '_another' }),
  'another-request-in-assertion': edit('draftAssertion', (text) =>
    text.replace(/InResponseTo="[^"]*"/u, 'InResponseTo="_another"'),
  ),
  unsolicited: () => ({ inResponseTo: undefined }),
  expired: ({ notOnOrAfter }) => ({ notOnOrAfter: later(notOnOrAfter, -7) }),
  'expired-conditions': edit('draftAssertion', (text) =>
    text.replace(/(<saml:Conditions .*?NotOnOrAfter=")[^"]+/su, '$12001-01-01T00:00:00Z'),
  ),
  'not-yet': ({ notBefore }) => ({ notBefore: later(notBefore, 5) }),
  old: ({ issuedAt }) => ({ issuedAt: later(issuedAt, -9) }),
  'old-response': edit('draftResponse', (text) =>
    text.replace(/IssueInstant="[^"]+/u, 'IssueInstant="2001-01-01T00:00:00Z'),
  ),
  'old-assertion': edit('draftAssertion', (text) =>
    text.replace(/IssueInstant="[^"]+/u, 'IssueInstant="2001-01-01T00:00:00Z'),
  ),
  'confirmed-later': edit('draftAssertion', (text) =>
    text.replace(' Recipient=', ' NotBefore="2001-01-01T00:00:00Z"$&'),
  ),
  'session-ended': edit('draftAssertion', (text) =>
    text.replace(' AuthnInstant=', ' SessionNotOnOrAfter="2001-01-01T00:00:00Z"$&'),
  ),
  'authentication-to-come': ({ authenticatedAt }) => ({ authenticatedAt: later(authenticatedAt, 5) }),
  'from-the-future': ({ issuedAt }) => ({ issuedAt: later(issuedAt, 3) }),
  'earlier-authentication': ({ authenticatedAt }) => ({ authenticatedAt: later(authenticatedAt, -30) }),
  'authentication-just-before': ({ authenticatedAt }) => ({ authenticatedAt: later(authenticatedAt, -0.75) }),
  'time-without-zone': edit('draftAssertion', (text) => text.replace(/(NotOnOrAfter="[^"]*)Z"/u, '$1"')),
  'lower-level': ({ context }) => ({
    context: context.replace(/[^/]+$/u, (l) => (/eidas/u.test(l) ? 'eidas-low' : 'loa2')),
  }),
  'unknown-level': () => ({ context: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport' }),
  nobody: () => ({ attributes: [] }),
  fraud: () => ({ failure: statuses.fraud }),
  'possible-fraud': () => ({ failure: statuses.possibleFraud }),
  'failed-with-assertion': edit('draftResponse', (text) =>
    text.replace(statuses.success, statuses.responder),
  ),
  ...Object.fromEntries(
    Object.entries(wrappings).map(([name, wrap]) => [name, (plan: AnswerPlan) => wrap(plan)]),
  ),
};

export const samlForgeries = Object.keys(forgeries);

/** The change a test has ordered by name; undefined for a name that is none. */
export function findVariant(name: string): Change | undefined {
  return manners[name] ?? forgeries[name];
}
