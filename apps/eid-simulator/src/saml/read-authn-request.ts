import { verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { algorithms, assertion, protocol } from '@handslag/eid/saml/saml-names';
import { child, children, parseXml, text } from '@handslag/eid/signature/parse-xml';
import type { ServiceProvider } from './fetch-service-provider.ts';

/** What a service asks. */
export interface AuthnRequest {
  requestId: string;
  consumerAddress: string;
  relayState: string;
  /** Authentication contexts, of which the answer must be exactly one. */
  contexts: readonly string[];
  forced: boolean;
  service: ServiceProvider;
}

const largestBytes = 100_000;

/**
 * Reads a request over the redirect binding, and is as strict as the profile lets a provider be. `query` is the raw query,
 * since the signature is over it as it was written. Throws with a sentence.
 */
export async function readAuthnRequest(
  query: string,
  { destination, find }: { destination: string; find: (entityId: string) => Promise<ServiceProvider> },
): Promise<AuthnRequest> {
  const raw = new Map(query.split('&').map((field) => [field.slice(0, field.indexOf('=')), field] as const));
  const fields = new URLSearchParams(query);
  const deflated = Buffer.from(fields.get('SAMLRequest') ?? '', 'base64');
  const root = parseXml(
    inflateRawSync(deflated, { maxOutputLength: largestBytes }).toString('utf8'),
  ).documentElement;
  if (root?.localName !== 'AuthnRequest' || root.namespaceURI !== protocol) {
    throw new Error('There is no AuthnRequest.');
  }
  const service = await find(text(child(root, assertion, 'Issuer')).trim());
  demandSignature(raw, fields, service);
  if (root.getAttribute('Destination') !== destination)
    throw new Error('The request is for another provider.');
  const consumerAddress = root.getAttribute('AssertionConsumerServiceURL') ?? '';
  if (!service.consumerAddresses.includes(consumerAddress)) {
    throw new Error('The answer is wanted at an address that is not in the metadata.');
  }
  const wanted = child(root, protocol, 'RequestedAuthnContext');
  if ((wanted.getAttribute('Comparison') ?? 'exact') !== 'exact') throw new Error('Only exact contexts.');
  const forced = root.getAttribute('ForceAuthn');
  if (forced !== 'true' && forced !== 'false') throw new Error('ForceAuthn must be written out.');
  return {
    requestId: root.getAttribute('ID') ?? '',
    consumerAddress,
    relayState: fields.get('RelayState') ?? '',
    contexts: children(wanted, assertion, 'AuthnContextClassRef').map((each) => text(each).trim()),
    forced: forced === 'true',
    service,
  };
}

function demandSignature(
  raw: Map<string, string>,
  fields: URLSearchParams,
  { signing }: ServiceProvider,
): void {
  if (fields.get('SigAlg') !== algorithms.rsaSha256)
    throw new Error('The request is not signed as it should be.');
  const parts = ['SAMLRequest', 'RelayState', 'SigAlg'].flatMap((name) => raw.get(name) ?? []);
  const signature = Buffer.from(fields.get('Signature') ?? '', 'base64');
  if (!verify('sha256', Buffer.from(parts.join('&'), 'ascii'), signing.publicKey, signature)) {
    throw new Error('The request’s signature does not match.');
  }
}
