import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { webcrypto } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSamlProvider, samlMetadata, type SamlConfig } from '@handslag/eid/saml';
import { createSimulator } from '../src/create-simulator.ts';

let dataDir: string;
let config: SamlConfig;
let real: { key: string; certificate: string };

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'eid-simulator-'));
  const simulator = await createSimulator({ port: 0, dataDir });
  await simulator.close();
  config = simulator.connections.find(({ id }) => id === 'eidas') as unknown as SamlConfig;
  real = await selfSigned('CN=idp.example, O=Example', 2048);
});

afterAll(() => rm(dataDir, { recursive: true }));

async function selfSigned(name: string, modulusLength: number): Promise<typeof real> {
  const signingAlgorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await webcrypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({ name, keys, signingAlgorithm });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
  return { key, certificate: certificate.toString('pem') };
}

/** The provider's metadata with other certificates, as a real one's would be. */
function realMetadata(certificate = real.certificate): string {
  const base64 = certificate.replaceAll(/-----[^-]+-----|\s/gu, '');
  return config.idpMetadata.replaceAll(/<ds:X509Certificate>.*?</gsu, `<ds:X509Certificate>${base64}<`);
}

const https = (metadata: string): string => metadata.replaceAll('http://127.0.0.1', 'https://idp.example');

describe('keeping the worlds apart', () => {
  it.each(['production', 'test'] as const)('refuses the simulator’s certificate in %s', (environment) => {
    const idpMetadata = https(config.idpMetadata);
    expect(() => createSamlProvider({ ...config, environment, idpMetadata })).toThrow(
      `does not belong to the environment "${environment}"`,
    );
  });

  it('refuses a real certificate as the simulator', () => {
    expect(() => createSamlProvider({ ...config, idpMetadata: realMetadata() })).toThrow('does not belong');
  });

  it('refuses the simulator’s certificate also as the second of two', () => {
    const [, mine = ''] = /<ds:X509Certificate>(.*?)</su.exec(realMetadata()) ?? [];
    const idpMetadata = https(config.idpMetadata).replace(
      /<ds:X509Certificate>.*?</su,
      `<ds:X509Certificate>${mine}<`,
    );
    expect(() => createSamlProvider({ ...config, environment: 'production', idpMetadata })).toThrow(
      'does not belong',
    );
  });

  it('demands https of a real provider, and marks only what is not production as simulated', () => {
    expect(() =>
      createSamlProvider({ ...config, environment: 'production', idpMetadata: realMetadata() }),
    ).toThrow('over https');
    const idpMetadata = https(realMetadata());
    expect(createSamlProvider({ ...config, environment: 'production', idpMetadata }).environment).toBe(
      'production',
    );
  });
});

describe('a configuration that does not hold together', () => {
  it('is refused at once', async () => {
    const weak = await selfSigned('CN=weak', 1024);
    for (const [changes, reason] of [
      [{ signingKey: real.key }, 'does not belong to its key'],
      [{ decryptionCertificate: real.certificate }, 'does not belong to its key'],
      [{ signingKey: weak.key, signingCertificate: weak.certificate }, 'at least 2 048 bits'],
      [{ idpMetadata: realMetadata(weak.certificate) }, 'too weak'],
      [{ idpMetadata: realMetadata('AAAA') }, 'cannot be read'],
      [{ idpMetadata: '<a/>' }, 'not one EntityDescriptor'],
      [{ idpMetadata: config.idpMetadata.replaceAll('"signing"', '"encryption"') }, 'no certificate'],
      [{ idpMetadata: config.idpMetadata.replace('HTTP-Redirect', 'HTTP-POST') }, 'redirect binding'],
      [{ idpMetadata: config.idpMetadata.replace(/entityID="[^"]+"/u, '') }, 'no entityID'],
      [{ idpMetadata: `<!DOCTYPE a>${config.idpMetadata}` }, 'DTD'],
    ] as const) {
      expect(() => createSamlProvider({ ...config, ...changes })).toThrow(reason);
    }
  });

  it('is not one because its metadata has comments', () => {
    const idpMetadata = config.idpMetadata.replace('<md:IDPSSO', '<!-- the\nprovider -->$&');
    expect(createSamlProvider({ ...config, idpMetadata }).id).toBe('eidas');
  });
});

describe('our metadata', () => {
  const consumer = 'https://norrvik.example/api/sign-in/saml/eidas';

  it('tells who we are, our keys and where answers go', () => {
    const metadata = samlMetadata(config, consumer);
    expect(metadata).toContain(`entityID="${consumer}/metadata"`);
    expect(metadata).toContain('AuthnRequestsSigned="true" WantAssertionsSigned="true"');
    expect(metadata).toContain(
      `<md:AssertionConsumerService index="0" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${consumer}"/>`,
    );
    for (const category of [
      'http://id.elegnamnden.se/ec/1.0/loa3-pnr',
      'http://id.elegnamnden.se/ec/1.0/eidas-naturalperson',
      'http://id.elegnamnden.se/st/1.0/public-sector-sp',
      'http://id.swedenconnect.se/general-ec/1.0/accepts-coordination-number',
    ]) {
      expect(metadata).toContain(`<saml:AttributeValue>${category}</saml:AttributeValue>`);
    }
    const certificates = [config.signingCertificate, config.decryptionCertificate].map((pem) =>
      pem.replaceAll(/-----[^-]+-----|\s/gu, ''),
    );
    expect([...metadata.matchAll(/<ds:X509Certificate>(.*?)</gsu)].map(([, base64]) => base64)).toEqual(
      certificates,
    );
    expect(metadata).toContain('Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"');
    expect(metadata).not.toContain('PRIVATE');
  });

  it('has what the configuration tells of organisation, contact and look, as text', () => {
    const metadata = samlMetadata(
      {
        ...config,
        organisation: { name: 'Norrvik & <Co>', url: 'https://norrvik.example' },
        contact: { name: 'Hanna', email: 'it@norrvik.example' },
        logotype: { url: 'https://norrvik.example/logo.svg', width: 80, height: 60 },
        entityCategories: ['urn:one'],
      },
      consumer,
    );
    expect(metadata).toContain(
      '<md:OrganizationName xml:lang="sv">Norrvik &amp; &lt;Co&gt;</md:OrganizationName>',
    );
    expect(metadata).toContain('<md:EmailAddress>mailto:it@norrvik.example</md:EmailAddress>');
    expect(metadata).toContain(
      '<mdui:Logo height="60" width="80">https://norrvik.example/logo.svg</mdui:Logo>',
    );
    expect(metadata).toContain('<saml:AttributeValue>urn:one</saml:AttributeValue>');
    expect(metadata).not.toContain('loa3-pnr');
  });
});
