import type { Element } from '@xmldom/xmldom';
import { isAskedAnew } from '../asked-anew.ts';
import { child, children, text } from '../signature/parse-xml.ts';
import { demand } from '../signature/signature-error.ts';
import { demandIssuer, demandRecent, elementsOf, skewMs, timeOf, type Expected } from './expected.ts';
import { readAttributes, type Attributes } from './read-attributes.ts';
import { assertion, bearer } from './saml-names.ts';

/** What is proven about a person. */
export interface ProvenAssertion {
  id: string;
  /** After this nobody can use it any more. */
  expiresAt: Date;
  /** The authentication context, one of those that were asked for. */
  context: string;
  authenticatedAt: Date;
  attributes: Attributes;
}

const conditions = ['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'];

/**
 * Reads an assertion as it was signed, with every check of Sweden Connect's deployment profile, 6.3.2 to 6.3.5.
 * Throws `SignatureError`.
 */
export function readAssertion(root: Element, expected: Expected): ProvenAssertion {
  demand(root.getAttribute('Version') === '2.0', 'the assertion is of another version');
  demandIssuer(root, expected);
  demandRecent(root, expected);
  demandConfirmed(child(root, assertion, 'Subject'), expected);
  const expiresAt = demandConditions(child(root, assertion, 'Conditions'), expected);
  const statement = child(root, assertion, 'AuthnStatement');
  const context = text(
    child(child(statement, assertion, 'AuthnContext'), assertion, 'AuthnContextClassRef'),
  ).trim();
  demand(expected.contexts.includes(context), 'the level of assurance is none that was asked for');
  return {
    id: root.getAttribute('ID') ?? '',
    expiresAt,
    context,
    authenticatedAt: demandAuthenticated(statement, timeOf(root, 'IssueInstant'), expected),
    attributes: readAttributes(child(root, assertion, 'AttributeStatement')),
  };
}

function demandConfirmed(subject: Element, { requestId, returnAddress, at }: Expected): void {
  const confirmation = child(subject, assertion, 'SubjectConfirmation');
  demand(confirmation.getAttribute('Method') === bearer, 'the subject is confirmed in another way');
  const facts = child(confirmation, assertion, 'SubjectConfirmationData');
  demand(facts.getAttribute('InResponseTo') === requestId, 'the assertion is the answer to another question');
  demand(facts.getAttribute('Recipient') === returnAddress, 'the assertion is for another recipient');
  demand(!facts.hasAttribute('NotBefore'), 'the confirmation has a beginning');
  demand(at.getTime() < timeOf(facts, 'NotOnOrAfter').getTime() + skewMs, 'the confirmation has expired');
}

function demandConditions(element: Element, { audience, at }: Expected): Date {
  const expiresAt = timeOf(element, 'NotOnOrAfter');
  demand(at.getTime() >= timeOf(element, 'NotBefore').getTime() - skewMs, 'the assertion is not good yet');
  demand(at.getTime() < expiresAt.getTime() + skewMs, 'the assertion has expired');
  demand(
    elementsOf(element).every(({ localName }) => conditions.includes(localName ?? '')),
    'the assertion has a condition we do not understand',
  );
  const restrictions = children(element, assertion, 'AudienceRestriction');
  demand(restrictions.length > 0, 'the assertion is for no audience');
  for (const restriction of restrictions) {
    const audiences = children(restriction, assertion, 'Audience').map((each) => text(each).trim());
    demand(audiences.includes(audience), 'the assertion is for another audience');
  }
  return expiresAt;
}

function demandAuthenticated(statement: Element, issuedAt: Date, { startedAt, forced, at }: Expected): Date {
  const authenticatedAt = timeOf(statement, 'AuthnInstant');
  demand(authenticatedAt.getTime() <= at.getTime() + skewMs, 'the authentication is from the future');
  // By OpenID Connect's measure: both of the provider's moments are whole seconds, as far as it measures them.
  const asked = {
    auth_time: Math.floor(authenticatedAt.getTime() / 1000),
    iat: Math.floor(issuedAt.getTime() / 1000),
  };
  demand(!forced || isAskedAnew(asked, startedAt.toISOString(), at), 'the person did not authenticate anew');
  if (statement.hasAttribute('SessionNotOnOrAfter')) {
    const end = timeOf(statement, 'SessionNotOnOrAfter');
    demand(at.getTime() < end.getTime() + skewMs, 'the session at the provider has ended');
  }
  return authenticatedAt;
}
