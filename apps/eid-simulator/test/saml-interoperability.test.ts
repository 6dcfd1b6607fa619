import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSamlProvider, samlMetadata, type SamlConfig } from '@handslag/eid/saml';
import { annegret, elsa, startSamlBench, type SamlBench } from './saml-bench.ts';

/** What is used of the libraries. Their own types bring the browser's with them, which clash with Node's. */
interface NodeSaml {
  SAML: new (options: object) => {
    getAuthorizeUrlAsync(relayState: string, host: undefined, options: object): Promise<string>;
    validatePostResponseAsync(fields: object): Promise<{ profile: object }>;
  };
}
interface SamlifyProvider {
  parseLoginRequest(
    sp: unknown,
    binding: 'redirect',
    request: object,
  ): Promise<{ extract: { request: { id: string } } }>;
  createLoginResponse(
    ...given: [sp: unknown, request: object, binding: 'post', user: object, fill: Fill, encryptThenSign: true]
  ): Promise<{ context: string }>;
}
interface Samlify {
  setSchemaValidator(validator: object): void;
  IdentityProvider(settings: object): SamlifyProvider;
  ServiceProvider(settings: object): unknown;
  SamlLib: { replaceTagsByValue(template: string, values: Record<string, string>): string };
}
type Fill = (template: string) => { id: string; context: string };

const require = createRequire(import.meta.url);
const { SAML } = require('@node-saml/node-saml') as NodeSaml;
const samlify = require('samlify') as Samlify;

let at: SamlBench;

beforeAll(async () => {
  at = await startSamlBench();
  samlify.setSchemaValidator({ validate: async () => 'not looked at here' });
});

afterAll(() => at.stop());

const loa = 'http://id.elegnamnden.se/loa/1.0/';
const certificatesIn = (metadata: string): string[] =>
  [...metadata.matchAll(/<ds:X509Certificate>([^<]+)</gu)].map(([, base64 = '']) => base64);

/** A service written by others, in our place. */
function othersService(requestId: string): InstanceType<NodeSaml['SAML']> {
  const { idpMetadata, decryptionKey, signingKey } = at.config('eidas');
  const { returnAddress } = at.request('eidas');
  return new SAML({
    callbackUrl: returnAddress,
    issuer: `${returnAddress}/metadata`,
    audience: `${returnAddress}/metadata`,
    entryPoint: `${at.simulator.url}/saml/eidas/sso`,
    idpIssuer: `${at.simulator.url}/saml/eidas/metadata`,
    idpCert: certificatesIn(idpMetadata),
    privateKey: signingKey,
    decryptionPvk: decryptionKey,
    signatureAlgorithm: 'sha256',
    authnContext: [`${loa}eidas-sub`],
    racComparison: 'exact',
    identifierFormat: null,
    forceAuthn: true,
    wantAuthnResponseSigned: true,
    wantAssertionsSigned: true,
    validateInResponseTo: 'always',
    generateUniqueId: () => requestId,
  });
}

describe('the simulator', () => {
  it('is understood by a service that others have written, and understands it', async () => {
    const service = othersService('_of-others');
    const url = await service.getAuthorizeUrlAsync('state', undefined, {});
    const answer = await at.visit(url, { person: annegret });
    const { profile } = await service.validatePostResponseAsync({ ...answer });
    expect(profile).toMatchObject({ 'urn:oid:1.2.752.201.3.4': annegret, 'urn:oid:2.5.4.4': 'Überwald' });
  });
});

const attributes = [
  ['pnr', 'urn:oid:1.2.752.29.4.13'],
  ['given', 'urn:oid:2.5.4.42'],
  ['family', 'urn:oid:2.5.4.4'],
].map(([valueTag = '', name = '']) => ({
  name,
  valueTag,
  nameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
  valueXsiType: 'xs:string',
}));

const template =
  '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{ID}" Version="2.0" IssueInstant="{Now}" Destination="{Consumer}" InResponseTo="{RequestId}">' +
  '<saml:Issuer>{Issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>' +
  '<saml:Assertion xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{AssertionID}" Version="2.0" IssueInstant="{Now}">' +
  '<saml:Issuer>{Issuer}</saml:Issuer><saml:Subject><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
  '<saml:SubjectConfirmationData NotOnOrAfter="{Later}" Recipient="{Consumer}" InResponseTo="{RequestId}"/></saml:SubjectConfirmation></saml:Subject>' +
  '<saml:Conditions NotBefore="{Now}" NotOnOrAfter="{Later}"><saml:AudienceRestriction><saml:Audience>{Audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>' +
  `<saml:AuthnStatement AuthnInstant="{Now}"><saml:AuthnContext><saml:AuthnContextClassRef>${loa}loa3</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
  '{AttributeStatement}</saml:Assertion></samlp:Response>';

/** A provider written by others, which signs with a key of the simulator's. */
function othersProvider(config: SamlConfig, cipher: string): SamlifyProvider {
  return samlify.IdentityProvider({
    metadata: config.idpMetadata,
    privateKey: config.signingKey,
    isAssertionEncrypted: true,
    messageSigningOrder: 'encrypt-then-sign',
    requestSignatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    dataEncryptionAlgorithm: cipher,
    keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
    loginResponseTemplate: { context: template, attributes },
  });
}

describe('we', () => {
  it.each(['http://www.w3.org/2009/xmlenc11#aes256-gcm', 'http://www.w3.org/2001/04/xmlenc#aes256-cbc'])(
    'are understood by a provider that others have written, and understand it: %s',
    async (cipher) => {
      const plain = at.config('idp-sweden');
      const own = plain.signingCertificate.replaceAll(/-----[^-]+-----|\s/gu, '');
      const idpMetadata = plain.idpMetadata
        .replace(/<md:KeyDescriptor .*?<\/md:KeyDescriptor>/su, '')
        .replace(/<ds:X509Certificate>[^<]+/u, `<ds:X509Certificate>${own}`);
      const config = { ...plain, idpMetadata };
      const { returnAddress } = at.request('idp-sweden');
      const provider = createSamlProvider(config);
      const { url, transaction } = await provider.begin(at.request('idp-sweden'));

      const idp = othersProvider(config, cipher);
      const sp = samlify.ServiceProvider({
        metadata: samlMetadata(config, returnAddress),
        wantMessageSigned: true,
      });
      const query = Object.fromEntries(new URL(url).searchParams);
      const [octetString = ''] = new URL(url).search.slice(1).split('&Signature=');
      const asked = await idp.parseLoginRequest(sp, 'redirect', { query, octetString });
      const { request } = asked.extract;
      expect(request.id).toBe(transaction.own['requestId']);

      const fill: Fill = (context) => ({
        id: '_response',
        context: samlify.SamlLib.replaceTagsByValue(context, {
          ID: '_response',
          AssertionID: '_assertion',
          Issuer: `${at.simulator.url}/saml/idp-sweden/metadata`,
          Consumer: returnAddress,
          Audience: `${returnAddress}/metadata`,
          RequestId: request.id,
          Now: new Date().toISOString(),
          Later: new Date(Date.now() + 60_000).toISOString(),
          attrPnr: elsa,
          attrGiven: 'Elsa',
          attrFamily: 'Lindmark',
        }),
      });
      const { context } = await idp.createLoginResponse(sp, asked, 'post', {}, fill, true);
      const answer = { SAMLResponse: context, RelayState: transaction.state };
      expect(await provider.finish(transaction, answer)).toMatchObject({
        state: 'complete',
        identity: { idNumber: elsa, fullName: 'Elsa Lindmark' },
      });
    },
  );
});
