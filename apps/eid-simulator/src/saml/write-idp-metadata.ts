import { X509Certificate } from 'node:crypto';
import {
  assertion,
  assuranceCertification,
  dsig,
  metadata,
  protocol,
  redirectBinding,
  uriFormat,
} from '@handslag/eid/saml/saml-names';
import { xml } from '@handslag/eid/saml/write-xml';
import type { SamlProvider } from './identity-providers.ts';
import type { SamlKeys } from './saml-keys.ts';

/** A provider's name in the federation: the address of its metadata. */
export function idpEntityId(url: string, { id }: Pick<SamlProvider, 'id'>): string {
  return `${url}/saml/${id}/metadata`;
}

/** Where a provider takes requests. */
export function signOnAddress(url: string, { id }: Pick<SamlProvider, 'id'>): string {
  return `${url}/saml/${id}/sso`;
}

/** A provider's metadata, with the key of today and the next one. */
export function writeIdpMetadata(url: string, provider: SamlProvider, keys: SamlKeys): string {
  const values = provider.contexts.map(
    (context) => xml`<saml:AttributeValue>${context}</saml:AttributeValue>`,
  );
  const descriptors = [keys.current, keys.next].map(({ certificate }) => {
    const base64 = new X509Certificate(certificate).raw.toString('base64');
    return xml`<md:KeyDescriptor use="signing">
      <ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
    </md:KeyDescriptor>`;
  });
  return xml`<md:EntityDescriptor xmlns:md="${metadata}" xmlns:ds="${dsig}" xmlns:saml="${assertion}"
      entityID="${idpEntityId(url, provider)}">
    <md:Extensions>
      <mdattr:EntityAttributes xmlns:mdattr="urn:oasis:names:tc:SAML:metadata:attribute">
        <saml:Attribute Name="${assuranceCertification}" NameFormat="${uriFormat}">${values}</saml:Attribute>
      </mdattr:EntityAttributes>
    </md:Extensions>
    <md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="${protocol}">
      ${descriptors}
      <md:SingleSignOnService Binding="${redirectBinding}" Location="${signOnAddress(url, provider)}"/>
    </md:IDPSSODescriptor>
  </md:EntityDescriptor>`.xml;
}
