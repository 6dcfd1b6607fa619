import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFreja } from '@handslag/eid/freja';
import { verifyFrejaDetails } from '@handslag/eid/freja-details';
import type { FrejaEvidence } from '@handslag/eid/provider';
import { createSimulator } from '../src/create-simulator.ts';
import { createFrejaKeys } from '../src/freja/create-freja-keys.ts';
import { signPayload } from '../src/freja/sign-details.ts';
import type { Holder } from '../src/pki/certificate-authority.ts';
import { otherRoot } from './other-root.ts';
import { makeDataDir } from './make-data-dir.ts';
import { elsa } from './start-simulator.ts';
import { frejaConfig, startFreja, type StartedFreja } from './start-freja.ts';

let at: StartedFreja;
let evidence: FrejaEvidence;
let signer: Holder;

const visibleText = 'Jag intygar att åäö är rätt.';
const text = Buffer.from(visibleText, 'utf8');

beforeAll(async () => {
  at = await startFreja();
  signer = await createFrejaKeys(at.simulator.pki, at.dataDir);
  const requirement = { personalNumber: elsa };
  const handle = await at.frejaOrder({ purpose: 'sign', sign: { visibleText }, requirement });
  await at.control('freja/latest/approve');
  const result = await at.freja.collect(handle);
  if (result.state !== 'complete') throw new Error(result.state);
  evidence = result.evidence as FrejaEvidence;
});

afterAll(() => at.stop());

function verify(change: { details?: string; at?: Date; certificate?: string } = {}) {
  const { details, certificate, purpose, orderRef, visibleData, nonVisibleData, verifiedAt } = evidence;
  return verifyFrejaDetails({
    details: change.details ?? details,
    certificates: [new X509Certificate(change.certificate ?? certificate)],
    at: change.at ?? new Date(verifiedAt),
    expected: { purpose, orderRef, personalNumber: elsa, visibleData, nonVisibleData },
  });
}

/** The evidence with something changed and signed anew by the right key. */
async function resigned(
  change: (payload: Record<string, unknown>) => Record<string, unknown>,
): Promise<string> {
  const [, content = ''] = evidence.details.split('.');
  const payload = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as Record<string, unknown>;
  return signPayload(signer, { ...payload, ...change(payload) });
}

describe('evidence from Freja', () => {
  it('can be verified again from what was kept', async () => {
    await expect(verify()).resolves.toMatchObject({ personalNumber: elsa, givenName: 'Elsa' });
  });

  it('does not hold for another certificate, nor outside the certificate’s time', async () => {
    await expect(verify({ certificate: otherRoot })).rejects.toThrow('is not a pinned one');
    await expect(verify({ at: new Date('2061-01-01') })).rejects.toThrow('certificate is not valid');
    await expect(verify({ at: new Date('2019-01-01') })).rejects.toThrow('certificate is not valid');
  });

  it.each([
    ['JSON', JSON.stringify({ country: 'SE', ssn: elsa })],
    ['an object', { country: 'SE', ssn: elsa }],
  ])('names the person who was asked as %s too', async (_how, userInfo) => {
    const details = await resigned(() => ({ userInfo }));
    await expect(verify({ details })).resolves.toMatchObject({ personalNumber: elsa });
  });

  it('takes the number with a hyphen, and no number that is not whole', async () => {
    const attributes = (ssn: string) => (payload: Record<string, unknown>) => ({
      requestedAttributes: { ...(payload['requestedAttributes'] as object), ssn: { country: 'SE', ssn } },
    });
    const hyphened = await resigned(attributes('19900101-2385'));
    await expect(verify({ details: hyphened })).resolves.toMatchObject({ personalNumber: elsa });
    const short = await resigned(attributes('9001012385'));
    await expect(verify({ details: short })).rejects.toThrow('the answer has no personal number');
  });

  it.each([
    ['as it was sent', text.toString('base64')],
    ['in the alphabet for addresses', text.toString('base64url')],
    ['decoded', visibleText],
  ])('tells the signed text %s', async (_how, signed) => {
    const userSignature = await signPayload(signer, { text: signed });
    const details = await resigned(() => ({ signatureData: { userSignature } }));
    await expect(verify({ details })).resolves.toMatchObject({ personalNumber: elsa });
  });

  it.each([
    ['a signature that is none', { userSignature: 'signed' }, 'does not tell what was signed'],
    ['a signature of nothing', { userSignature: 'a.bm90aGluZw.b' }, 'cannot be read'],
    ['no signature', {}, 'the answer has no userSignature'],
  ])('identifies nobody with %s', async (_what, signatureData, reason) => {
    const details = await resigned(() => ({ signatureData }));
    await expect(verify({ details })).rejects.toThrow(reason);
  });

  it('identifies nobody when something was signed that was not sent', async () => {
    const userSignature = await signPayload(signer, { text: text.toString('base64'), binaryData: 'QQ==' });
    const details = await resigned(() => ({ signatureData: { userSignature } }));
    await expect(verify({ details })).rejects.toThrow('the hidden text is another than sent');
  });
});

describe('keeping the worlds apart', () => {
  it('never lets the simulator’s key prove anything real, nor a real key the simulator’s persons', () => {
    const real = { ...at.config, baseUrl: 'https://services.example', cert: 'x', key: 'x' };
    for (const environment of ['production', 'test'] as const) {
      expect(() => createFreja({ ...real, environment })).toThrow('does not belong');
    }
    const signingCertificates = [...at.config.signingCertificates, otherRoot];
    expect(() => createFreja({ ...at.config, signingCertificates })).toThrow('does not belong');
  });

  it('needs https, a certificate and its key where persons are real', () => {
    const { signingCertificates: _, ...rest } = at.config;
    const settings = { ...rest, environment: 'production', signingCertificates: [otherRoot] } as const;
    expect(() => createFreja({ ...settings, cert: 'x', key: 'x' })).toThrow('https');
    expect(() => createFreja({ ...settings, baseUrl: 'https://services.example' })).toThrow('https');
    expect(() => createFreja({ ...at.config, signingCertificates: [] })).toThrow('needs a certificate');
    const unsaid = { ...rest, environment: 'simulator' } as typeof at.config;
    expect(() => createFreja(unsaid)).toThrow('needs a certificate');
  });

  it('understands settings as people write them', async () => {
    const [certificate] = at.config.signingCertificates;
    const written = { ...at.config, baseUrl: `${at.config.baseUrl}/`, signingCertificates: certificate };
    const freja = createFreja(written as unknown as typeof at.config);
    const request = { purpose: 'login', flow: 'other-device', endUserIp: '192.0.2.7' } as const;
    await expect(freja.start(request)).resolves.toMatchObject({ provider: 'freja' });
  });

  it('keeps its key between starts', async () => {
    const dataDir = await makeDataDir();
    const start = async (): Promise<readonly string[]> => {
      const simulator = await createSimulator({ port: 0, dataDir });
      await simulator.close();
      return frejaConfig({ simulator }).signingCertificates;
    };
    expect(await start()).toEqual(await start());
  });
});

describe('mutual TLS', () => {
  it('answers 401 to a caller without certificate, and works with the connection’s own', async () => {
    const simulator = await createSimulator({ port: 0, dataDir: await makeDataDir(), mutualTls: true });
    const request = { purpose: 'login', flow: 'other-device', endUserIp: '2001:db8::7' } as const;
    try {
      const { cert: _cert, key: _key, ...stranger } = frejaConfig({ simulator });
      await expect(createFreja(stranger).start(request)).rejects.toMatchObject({
        alarm: true,
        message: /: 401/u,
      });
      await expect(createFreja(frejaConfig({ simulator })).start(request)).resolves.toMatchObject({
        provider: 'freja',
      });
      const { ca: _ca, ...unpinned } = frejaConfig({ simulator });
      await expect(createFreja(unpinned).start(request)).rejects.toMatchObject({ messageId: 'RFA5' });
    } finally {
      await simulator.close();
    }
  });
});
