import { X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { child, children, parseXml, text } from '../signature/parse-xml.ts';
import { demand } from '../signature/signature-error.ts';
import { assertion, assuranceCertification, dsig, metadata, redirectBinding } from './saml-names.ts';

/** What an identity provider tells about itself. */
export interface IdentityProvider {
  entityId: string;
  /** Where the browser takes the request, over the redirect binding. */
  signOnAddress: string;
  /** Several while a key is being replaced. */
  certificates: readonly X509Certificate[];
  /** The authentication contexts it is certified for; empty when it does not tell. */
  certifiedContexts: readonly string[];
}

const curves = ['prime256v1', 'secp384r1', 'secp521r1'];
const metadataAttributes = 'urn:oasis:names:tc:SAML:metadata:attribute';

/**
 * Reads one `EntityDescriptor`. It is configuration and trusted as such: no signature, time limit or validity of a
 * certificate is looked at (Sweden Connect's deployment profile, 2.1.1.2). Throws `SignatureError` when it lacks something.
 */
export function readIdpMetadata(xml: string): IdentityProvider {
  const root = parseXml(xml.replaceAll(/<!--[^]*?-->/gu, '')).documentElement;
  demand(
    root !== null && root.localName === 'EntityDescriptor' && root.namespaceURI === metadata,
    'the metadata is not one EntityDescriptor',
  );
  const role = child(root, metadata, 'IDPSSODescriptor');
  const services = children(role, metadata, 'SingleSignOnService');
  const service = services.find((each) => each.getAttribute('Binding') === redirectBinding);
  const entityId = root.getAttribute('entityID') ?? '';
  const signOnAddress = service?.getAttribute('Location') ?? '';
  demand(entityId !== '', 'the metadata has no entityID');
  demand(URL.canParse(signOnAddress), 'the metadata has no address for the redirect binding');
  const certificates = children(role, metadata, 'KeyDescriptor')
    .filter((key) => (key.getAttribute('use') ?? 'signing') === 'signing')
    .flatMap(certificatesOf);
  demand(certificates.length > 0, 'the metadata has no certificate for signatures');
  return { entityId, signOnAddress, certificates, certifiedContexts: certifiedContextsOf(root) };
}

function certificatesOf(key: Element): X509Certificate[] {
  const elements = children(child(key, dsig, 'KeyInfo'), dsig, 'X509Data').flatMap((holder) =>
    children(holder, dsig, 'X509Certificate'),
  );
  return elements.map((element) => {
    const certificate = readCertificate(text(element));
    const { modulusLength = 0, namedCurve = '' } = certificate.publicKey.asymmetricKeyDetails ?? {};
    demand(modulusLength >= 2048 || curves.includes(namedCurve), 'a key in the metadata is too weak');
    return certificate;
  });
}

function readCertificate(base64: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    demand(false, 'a certificate in the metadata cannot be read');
  }
}

function certifiedContextsOf(root: Element): string[] {
  return children(root, metadata, 'Extensions')
    .flatMap((extensions) => children(extensions, metadataAttributes, 'EntityAttributes'))
    .flatMap((list) => children(list, assertion, 'Attribute'))
    .filter((attribute) => attribute.getAttribute('Name') === assuranceCertification)
    .flatMap((attribute) => children(attribute, assertion, 'AttributeValue'))
    .map((value) => text(value).trim());
}
