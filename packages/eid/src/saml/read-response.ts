import type { Element } from '@xmldom/xmldom';
import { child, children } from '../signature/parse-xml.ts';
import { demand } from '../signature/signature-error.ts';
import { demandIssuer, demandRecent, elementsOf, type Expected } from './expected.ts';
import { assertion, protocol, statuses } from './saml-names.ts';

const allowed = ['Issuer', 'Extensions', 'Status', 'EncryptedAssertion'];

/** What a verified answer holds: a person, encrypted, or the status it ended with (the innermost one). */
export type Answer = { encrypted: Element } | { status: string };

/** Reads the root of an answer as it was signed, and sees to it that it answers our question. Throws `SignatureError`. */
export function readResponse(response: Element, expected: Expected): Answer {
  demand(response.getAttribute('Version') === '2.0', 'the answer is of another version');
  demandIssuer(response, expected);
  demand(response.getAttribute('InResponseTo') === expected.requestId, 'the answer is to another question');
  demand(
    response.getAttribute('Destination') === expected.returnAddress,
    'the answer is meant for another place',
  );
  demandRecent(response, expected);
  const names = elementsOf(response).map(({ localName }) => localName ?? '');
  demand(
    names.every((name) => allowed.includes(name)),
    'the answer holds something that is not encrypted',
  );
  const encrypted = children(response, assertion, 'EncryptedAssertion');
  const status = child(child(response, protocol, 'Status'), protocol, 'StatusCode');
  if (status.getAttribute('Value') !== statuses.success) {
    demand(encrypted.length === 0, 'the answer says no, and yet holds an assertion');
    const [reason] = children(status, protocol, 'StatusCode');
    return { status: (reason ?? status).getAttribute('Value') ?? '' };
  }
  const [only] = encrypted;
  demand(
    encrypted.length === 1 && only !== undefined,
    `the answer has ${encrypted.length} encrypted assertions`,
  );
  return { encrypted: only };
}
