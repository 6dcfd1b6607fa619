/** Namespaces of the documents. */
export const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const assertion = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const metadata = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const dsig = 'http://www.w3.org/2000/09/xmldsig#';
export const encryption = 'http://www.w3.org/2001/04/xmlenc#';
export const encryption11 = 'http://www.w3.org/2009/xmlenc11#';

export const postBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
export const redirectBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
export const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const uriFormat = 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri';
export const entityCategory = 'http://macedir.org/entity-category';
export const assuranceCertification = 'urn:oasis:names:tc:SAML:attribute:assurance-certification';

/** How an exchange can end, by the SAML core specification and Sweden Connect's registry. */
export const statuses = {
  success: 'urn:oasis:names:tc:SAML:2.0:status:Success',
  responder: 'urn:oasis:names:tc:SAML:2.0:status:Responder',
  cancel: 'http://id.elegnamnden.se/status/1.0/cancel',
  fraud: 'http://id.elegnamnden.se/status/1.0/fraud',
  possibleFraud: 'http://id.elegnamnden.se/status/1.0/possibleFraud',
} as const;

/** The algorithms both sides of this repository write; what else is understood stands where it is read. */
export const algorithms = {
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  rsaOaep: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  aes256Gcm: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  aes128Gcm: 'http://www.w3.org/2009/xmlenc11#aes128-gcm',
} as const;

/** Names of the attributes in Sweden Connect's attribute specification. */
export const attributeNames = {
  personalNumber: 'urn:oid:1.2.752.29.4.13',
  givenName: 'urn:oid:2.5.4.42',
  familyName: 'urn:oid:2.5.4.4',
  fullName: 'urn:oid:2.16.840.1.113730.3.1.241',
  birthDate: 'urn:oid:1.3.6.1.5.5.7.9.1',
  country: 'urn:oid:2.5.4.6',
  prid: 'urn:oid:1.2.752.201.3.4',
  pridPersistence: 'urn:oid:1.2.752.201.3.5',
  binding: 'urn:oid:1.2.752.201.3.6',
  foreignId: 'urn:oid:1.2.752.201.3.7',
  mappedNumber: 'urn:oid:1.2.752.201.3.16',
} as const;

export type AttributeField = keyof typeof attributeNames;
