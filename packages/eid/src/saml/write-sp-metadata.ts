import { X509Certificate } from 'node:crypto';
import { usualCategories } from './identify-person.ts';
import type { SamlConfig } from './saml-config.ts';
import {
  algorithms,
  assertion,
  dsig,
  entityCategory,
  metadata,
  postBinding,
  uriFormat,
} from './saml-names.ts';
import { entityIdOf } from './write-authn-request.ts';
import { xml, type Xml } from './write-xml.ts';

const nameIds = ['persistent', 'transient'].map(
  (kind) => `urn:oasis:names:tc:SAML:2.0:nameid-format:${kind}`,
);
const protocols = 'urn:oasis:names:tc:SAML:2.0:protocol';

/**
 * Our metadata for a federation, as Sweden Connect's deployment profile wants it (2.1): what we are, the keys, and where
 * answers go. `consumerAddress` is the address to which the provider posts its answer; the entityID is made of it.
 */
export function writeSpMetadata(config: SamlConfig, consumerAddress: string): string {
  const { entityCategories = usualCategories, signingCertificate, decryptionCertificate } = config;
  return xml`<md:EntityDescriptor xmlns:md="${metadata}" xmlns:ds="${dsig}" xmlns:saml="${assertion}"
      entityID="${entityIdOf(consumerAddress)}">
    <md:Extensions>
      <mdattr:EntityAttributes xmlns:mdattr="urn:oasis:names:tc:SAML:metadata:attribute">
        <saml:Attribute Name="${entityCategory}" NameFormat="${uriFormat}">
          ${entityCategories.map((category) => xml`<saml:AttributeValue>${category}</saml:AttributeValue>`)}
        </saml:Attribute>
      </mdattr:EntityAttributes>
    </md:Extensions>
    <md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true" protocolSupportEnumeration="${protocols}">
      ${display(config)}
      <md:KeyDescriptor use="signing">${keyInfo(signingCertificate)}</md:KeyDescriptor>
      <md:KeyDescriptor use="encryption">
        ${keyInfo(decryptionCertificate)}
        <md:EncryptionMethod Algorithm="${algorithms.aes256Gcm}"/>
        <md:EncryptionMethod Algorithm="${algorithms.aes128Gcm}"/>
        <md:EncryptionMethod Algorithm="${algorithms.rsaOaep}"/>
      </md:KeyDescriptor>
      ${nameIds.map((format) => xml`<md:NameIDFormat>${format}</md:NameIDFormat>`)}
      <md:AssertionConsumerService index="0" isDefault="true" Binding="${postBinding}" Location="${consumerAddress}"/>
    </md:SPSSODescriptor>
    ${organisation(config)}
    ${contacts(config)}
  </md:EntityDescriptor>`.xml;
}

function keyInfo(certificate: string): Xml {
  const base64 = new X509Certificate(certificate).raw.toString('base64');
  return xml`<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
}

function display({ serviceName, logotype }: SamlConfig): Xml | undefined {
  if (!serviceName) return undefined;
  return xml`<md:Extensions>
    <mdui:UIInfo xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui">
      <mdui:DisplayName xml:lang="sv">${serviceName.sv}</mdui:DisplayName>
      ${serviceName.en === undefined ? undefined : xml`<mdui:DisplayName xml:lang="en">${serviceName.en}</mdui:DisplayName>`}
      ${
        logotype &&
        xml`<mdui:Logo height="${String(logotype.height)}" width="${String(logotype.width)}">${logotype.url}</mdui:Logo>`
      }
    </mdui:UIInfo>
  </md:Extensions>`;
}

function organisation(config: SamlConfig): Xml | undefined {
  if (!config.organisation) return undefined;
  const { name, displayName = name, url } = config.organisation;
  return xml`<md:Organization>
    <md:OrganizationName xml:lang="sv">${name}</md:OrganizationName>
    <md:OrganizationDisplayName xml:lang="sv">${displayName}</md:OrganizationDisplayName>
    <md:OrganizationURL xml:lang="sv">${url}</md:OrganizationURL>
  </md:Organization>`;
}

function contacts({ contact }: SamlConfig): Xml | undefined {
  if (!contact) return undefined;
  const { name, email } = contact;
  const content = xml`${name === undefined ? undefined : xml`<md:GivenName>${name}</md:GivenName>`}
    <md:EmailAddress>mailto:${email}</md:EmailAddress>`;
  return xml`<md:ContactPerson contactType="technical">${content}</md:ContactPerson>
    <md:ContactPerson contactType="support">${content}</md:ContactPerson>`;
}
