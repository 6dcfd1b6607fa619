import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proveCompletion } from '@handslag/eid/bankid-completion';
import type { OrderHandle } from '@handslag/eid/provider';
import { elsa, startSimulator, type Started } from './start-simulator.ts';

type Completion = Record<'user' | 'device', Record<string, string>> & Record<string, unknown>;

let at: Started;
let handle: OrderHandle;
let completion: Completion;

beforeAll(async () => {
  at = await startSimulator();
  const sign = { visibleText: '# Ansökan', format: 'simpleMarkdownV1', nonVisibleText: '{"v":1}' } as const;
  handle = await at.order({ purpose: 'sign', sign });
  await at.control('latest/complete', { personalNumber: elsa });
  const { body } = await at.wire('collect', { orderRef: handle.orderRef });
  completion = body['completionData'] as Completion;
});

afterAll(() => at.stop());

function prove(data: unknown, change: Partial<OrderHandle> = {}) {
  const { signatureRoot, displayName } = at.simulator.bankId;
  const trust = { environment: 'simulator', root: new X509Certificate(signatureRoot), displayName } as const;
  return proveCompletion(data, { ...handle, ...change }, trust, new Date());
}

describe('the answer of a completed order', () => {
  it('gives the identity and everything needed to verify it again', () => {
    const { identity, evidence } = prove(completion);
    expect(identity.fullName).toBe('Elsa Lindmark');
    expect(evidence).toMatchObject({
      signature: completion['signature'],
      ocspResponse: completion['ocspResponse'],
      visibleDataFormat: 'simpleMarkdownV1',
      deviceIp: handle.endUserIp,
      uhi: completion.device['uhi'],
      issueDate: '2024-01-01',
    });
    expect(evidence.rootFingerprint).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('names the person as the certificate does, whatever is told beside it', () => {
    const told = (name: string) => prove({ ...completion, user: { ...completion.user, name } }).identity;
    expect(told('Johan Ekvall').fullName).toBe('Elsa Lindmark');
    expect(told('ELSA LINDMARK').fullName).toBe('ELSA LINDMARK');
  });

  it.each([
    ['nothing', () => undefined, 'the answer lacks a part'],
    ['no person', () => ({ ...completion, user: null }), 'the answer lacks a part'],
    ['no signature', () => ({ ...completion, signature: undefined }), 'the answer has no signature'],
    ['no OCSP answer', () => ({ ...completion, ocspResponse: 7 }), 'the answer has no ocspResponse'],
    ['no name', () => ({ ...completion, user: { personalNumber: elsa } }), 'the answer has no givenName'],
    [
      'no number',
      () => ({ ...completion, user: { ...completion.user, personalNumber: '' } }),
      'no personal number',
    ],
    [
      'another number than the certificate',
      () => ({ ...completion, user: { ...completion.user, personalNumber: '199001032391' } }),
      'the certificate belongs to another person',
    ],
  ])('with %s identifies nobody', (_what, data, reason) => {
    expect(() => prove(data())).toThrow(reason);
  });

  it.each<[string, Partial<OrderHandle>, string]>([
    [
      'another person was required',
      { requiredPersonalNumber: '199001032391' },
      'another person than the required one',
    ],
    ['the hidden text was another', { nonVisibleData: 'e30=' }, 'the hidden text is another than sent'],
    ['the text was another', { visibleData: 'SGVq' }, 'the signed text is another than the one sent'],
    ['the order was a login', { purpose: 'login' }, 'of another kind than the order'],
    ['another kind of BankID was required', { kinds: ['card'] }, 'the kind of e-ID is not accepted'],
  ])('identifies nobody when %s', (_what, change, reason) => {
    expect(() => prove(completion, change)).toThrow(reason);
  });

  it('identifies nobody when the text was shown in another format', () => {
    const { visibleDataFormat: _, ...plain } = handle;
    const { signatureRoot, displayName } = at.simulator.bankId;
    const trust = {
      environment: 'simulator',
      root: new X509Certificate(signatureRoot),
      displayName,
    } as const;
    expect(() => proveCompletion(completion, plain, trust, new Date())).toThrow('has another format');
  });

  it('lives without device, date and what else may be left out', () => {
    const { user, signature, ocspResponse } = completion;
    const { evidence } = prove({ user, signature, ocspResponse });
    expect(Object.keys(evidence)).not.toContain('deviceIp');
  });
});
