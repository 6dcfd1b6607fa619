import { randomBytes, sign, type KeyObject } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { RedirectRequest } from '../provider.ts';
import type { IdentityProvider } from './read-idp-metadata.ts';
import { algorithms, assertion, postBinding, protocol } from './saml-names.ts';
import { xml } from './write-xml.ts';

interface Request extends Pick<RedirectRequest, 'returnAddress' | 'forceAuthentication'> {
  idp: IdentityProvider;
  contexts: readonly string[];
  state: string;
  signingKey: KeyObject;
  at: Date;
}

/** Our name in the federation: the address at which our metadata stands. */
export function entityIdOf(consumerAddress: string): string {
  return `${consumerAddress}/metadata`;
}

/**
 * Writes a signed request for authentication, as an address for the browser (HTTP-Redirect binding).
 * The profile wants `ForceAuthn` written out also where it is false, and an exact match of contexts.
 */
export function writeAuthnRequest(request: Request): { requestId: string; url: string } {
  const { idp, signingKey, state } = request;
  const requestId = `_${randomBytes(20).toString('hex')}`;
  const deflated = deflateRawSync(messageOf(request, requestId)).toString('base64');
  const query = [
    `SAMLRequest=${encodeURIComponent(deflated)}`,
    `RelayState=${encodeURIComponent(state)}`,
    `SigAlg=${encodeURIComponent(algorithms.rsaSha256)}`,
  ].join('&');
  const signature = sign('sha256', Buffer.from(query, 'ascii'), signingKey).toString('base64');
  const separator = idp.signOnAddress.includes('?') ? '&' : '?';
  const url = `${idp.signOnAddress}${separator}${query}&Signature=${encodeURIComponent(signature)}`;
  return { requestId, url };
}

function messageOf(
  { idp, contexts, returnAddress, forceAuthentication, at }: Request,
  requestId: string,
): string {
  const classes = contexts.map(
    (context) => xml`<saml:AuthnContextClassRef>${context}</saml:AuthnContextClassRef>`,
  );
  return xml`<samlp:AuthnRequest xmlns:samlp="${protocol}" xmlns:saml="${assertion}"
      ID="${requestId}" Version="2.0" IssueInstant="${at.toISOString()}" Destination="${idp.signOnAddress}"
      ForceAuthn="${String(forceAuthentication)}" IsPassive="false" ProtocolBinding="${postBinding}"
      AssertionConsumerServiceURL="${returnAddress}">
    <saml:Issuer>${entityIdOf(returnAddress)}</saml:Issuer>
    <samlp:NameIDPolicy AllowCreate="true"/>
    <samlp:RequestedAuthnContext Comparison="exact">${classes}</samlp:RequestedAuthnContext>
  </samlp:AuthnRequest>`.xml;
}
