import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frejaForgeries, type FrejaForgery } from '../src/freja/forge-details.ts';
import { elsa } from './start-simulator.ts';
import { startFreja, type StartedFreja } from './start-freja.ts';

let at: StartedFreja;

beforeAll(async () => {
  at = await startFreja();
});

afterAll(() => at.stop());

const seenThrough: Record<Exclude<FrejaForgery, 'other-person-beside'>, string> = {
  'wrong-key': 'the signature does not match its content',
  'unknown-certificate': 'the signing certificate is not a pinned one',
  'alg-none': 'the signature is of an algorithm that is not accepted',
  'hmac-of-certificate': 'the signature is of an algorithm that is not accepted',
  unsigned: 'the answer is not signed',
  'no-details': 'the answer is not signed',
  'changed-after-signing': 'the signature does not match its content',
  'other-person': 'another person than the required one finished the order',
  'no-person': 'the answer has no ssn',
  'foreign-person': 'the answer has no Swedish personal number',
  'other-text': 'the signed text is another than the one sent',
  'other-hidden-text': 'the hidden text is another than sent',
  'no-signature': 'the answer has no signatureData',
  'other-reference': 'the answer is about another order',
  'other-service': 'the answer is about another order',
  'not-approved': 'the order was not approved',
  old: 'the answer is not of this moment',
  'of-tomorrow': 'the answer is not of this moment',
  'without-time': 'the answer has no time',
  'level-too-low': 'the e-ID is of too low a level',
  'non-resident': 'the e-ID is of too low a level',
  'without-level': 'the e-ID is of too low a level',
  'lower-demand': 'the order did not demand level PLUS',
  'asked-by-mail': 'the order named the person in another way',
  'asked-another': 'another person than the one asked finished the order',
};

const sign = { visibleText: 'Jag lånar ut min cykel.', nonVisibleText: '{"v":1}' };

describe('false evidence from Freja', () => {
  it.each(Object.entries(seenThrough))('%s: %s', async (forgery, reason) => {
    const requirement = { personalNumber: elsa };
    const handle = await at.frejaOrder({ purpose: 'sign', sign, requirement });
    await at.control('freja/latest/approve', { forgery });
    expect(await at.freja.collect(handle)).toMatchObject({
      state: 'failed',
      messageId: 'RFA22',
      retryable: true,
      reason: `not proven: ${reason}`,
      raw: expect.stringContaining('APPROVED'),
    });
  });

  it.each(Object.entries(seenThrough).filter(([name]) => !/person|text|signature/u.test(name)))(
    'is no better at a login: %s',
    async (forgery, reason) => {
      const handle = await at.frejaOrder();
      await at.control('freja/latest/approve', { personalNumber: elsa, forgery });
      expect(await at.freja.collect(handle)).toMatchObject({ reason: `not proven: ${reason}` });
    },
  );

  it('believes only what Freja signed, not what stands beside it', async () => {
    const handle = await at.frejaOrder();
    await at.control('freja/latest/approve', { personalNumber: elsa, forgery: 'other-person-beside' });
    const result = await at.freja.collect(handle);
    expect(result).toMatchObject({ state: 'complete', identity: { idNumber: elsa } });
    expect(result.state === 'complete' && result.raw).toContain('199001032391');
  });

  it('knows every forgery there is', () => {
    expect(Object.keys(seenThrough).concat('other-person-beside').toSorted()).toEqual(
      frejaForgeries.toSorted(),
    );
  });
});
