import { describe, expect, it } from 'vitest';
import {
  bankIdMessages,
  bankIdText,
  messageForFailed,
  messageForPending,
  type MessageId,
} from './bankid-messages.ts';

const ids = Object.keys(bankIdMessages) as MessageId[];

describe('the texts of BankID', () => {
  it.each(ids)('%s has a sentence for login and for signing in both languages', (id) => {
    for (const language of ['sv', 'en'] as const) {
      for (const purpose of ['login', 'sign'] as const)
        expect(bankIdText(id, language, purpose)).toMatch(/\S{2,}/u);
    }
  });

  it('speaks of what the person is doing', () => {
    expect(bankIdText('RFA9', 'sv', 'sign')).toContain('skriva under');
    expect(bankIdText('RFA9', 'sv', 'login')).not.toContain('skriva under');
  });

  it.each([
    ['outstandingTransaction', 'other-device', 'desktop', 'RFA1'],
    ['noClient', 'other-device', 'desktop', 'RFA1'],
    ['outstandingTransaction', 'this-device', 'desktop', 'RFA13'],
    ['started', 'this-device', 'desktop', 'RFA15A'],
    ['started', 'this-device', 'phone', 'RFA15B'],
    ['started', 'other-device', 'desktop', 'RFA21'],
    ['userSign', 'other-device', 'desktop', 'RFA9'],
    ['userMrtd', 'this-device', 'desktop', 'RFA23'],
    ['userCallConfirm', 'other-device', 'desktop', 'callConfirm'],
    ['processing', 'other-device', 'desktop', 'RFA21'],
    [undefined, 'other-device', 'desktop', 'RFA21'],
  ] as const)('pending %s on %s, %s: %s', (hint, flow, device, id) => {
    expect(messageForPending(hint, { flow, device })).toBe(id);
  });

  it.each([
    ['expiredTransaction', 'RFA8', true],
    ['certificateErr', 'RFA16', false],
    ['userCancel', 'RFA6', true],
    ['cancelled', 'RFA3', true],
    ['startFailed', 'RFA17B', true],
    ['userDeclinedCall', 'callDeclined', true],
    ['notSupportedByUserApp', 'appTooOld', false],
    ['transactionRiskBlocked', 'riskBlocked', false],
    ['inventedTomorrow', 'RFA22', true],
  ] as const)('failed %s: %s', (hint, messageId, retryable) => {
    expect(messageForFailed(hint, 'other-device')).toEqual({ messageId, retryable });
  });
});
