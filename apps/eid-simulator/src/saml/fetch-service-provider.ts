import { X509Certificate } from 'node:crypto';
import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { dsig, metadata, postBinding } from '@handslag/eid/saml/saml-names';
import { child, children, parseXml, text } from '@handslag/eid/signature/parse-xml';

/** A service that sends people here, as its own metadata tells. */
export interface ServiceProvider {
  entityId: string;
  signing: X509Certificate;
  encryption: X509Certificate;
  consumerAddresses: readonly string[];
}

const timeoutMs = 5000;
const largestBytes = 200_000;

/**
 * Reads a service's metadata from its entityID, which must begin with one of the allowed addresses. Throws with a sentence.
 */
export async function fetchServiceProvider(
  entityId: string,
  allowed: readonly string[],
): Promise<ServiceProvider> {
  if (!URL.canParse(entityId) || !allowed.some((prefix) => isUnder(entityId, prefix))) {
    throw new Error('The service is not one of those that may come here (SIMULATOR_SAML_SERVICE_PROVIDERS).');
  }
  const root = parseXml(await read(entityId)).documentElement;
  if (root?.getAttribute('entityID') !== entityId) throw new Error('The metadata is of another service.');
  const role = child(root, metadata, 'SPSSODescriptor');
  const services = children(role, metadata, 'AssertionConsumerService');
  return {
    entityId,
    signing: certificateOf(role, 'signing'),
    encryption: certificateOf(role, 'encryption'),
    consumerAddresses: services
      .filter((service) => service.getAttribute('Binding') === postBinding)
      .map((service) => service.getAttribute('Location') ?? ''),
  };
}

function isUnder(address: string, prefix: string): boolean {
  const [url, wanted] = [new URL(address), new URL(prefix)];
  return url.origin === wanted.origin && url.pathname.startsWith(wanted.pathname);
}

/** Names under `.localhost` are this machine, also where its resolver does not know. */
const lookup: LookupFunction = (_hostname, { all }, done) => {
  const addresses = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];
  if (all === true) done(null, addresses);
  else done(null, '127.0.0.1', 4);
};

async function read(address: string): Promise<string> {
  const url = new URL(address);
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  const here = url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(`The service’s metadata cannot be read at ${address}`));
    const request = get(url, { timeout: timeoutMs, ...(here && { lookup }) }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
        if (body.length > largestBytes) request.destroy(new Error('too large'));
      });
      response.on('end', () => (response.statusCode === 200 ? resolve(body) : fail()));
    });
    request.on('timeout', () => request.destroy(new Error('timeout'))).on('error', fail);
  });
}

function certificateOf(role: ReturnType<typeof child>, use: 'signing' | 'encryption'): X509Certificate {
  const key = children(role, metadata, 'KeyDescriptor').find((each) => each.getAttribute('use') === use);
  if (!key) throw new Error(`The service’s metadata has no key for ${use}.`);
  const holder = child(child(key, dsig, 'KeyInfo'), dsig, 'X509Data');
  return new X509Certificate(Buffer.from(text(child(holder, dsig, 'X509Certificate')), 'base64'));
}
