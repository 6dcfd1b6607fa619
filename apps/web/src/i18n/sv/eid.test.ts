import { SignInMessage } from '@handslag/contracts/sign-in';
import { describe, expect, it } from 'vitest';
import { anyEid, eidSentence, eidWords, issuerInWords, type Purpose } from './eid.ts';

const bankId = eidWords('bankid', 'BankID', true);

describe('the sentences', () => {
  const everyone = [bankId, eidWords('freja', 'Freja eID+', true), eidWords('telia', 'Telia', false), anyEid];

  it('are there for every message, e-legitimation and purpose, in plain Swedish', () => {
    for (const message of SignInMessage.options)
      for (const words of everyone)
        for (const purpose of ['sign-in', 'test'] satisfies Purpose[])
          expect(eidSentence(message, words, purpose)).toMatch(/^[A-ZÅÄÖ][^{}]+[.?…]$/);
  });

  it('name BankID only to those who have chosen it', () => {
    for (const message of SignInMessage.options)
      for (const words of everyone.slice(1))
        expect(eidSentence(message, words, 'sign-in')).not.toMatch(/BankID|bank\b/);
  });

  it('tell whom to turn to when an e-legitimation is blocked', () => {
    expect(everyone.map((words) => eidSentence('blocked-or-too-old', words, 'sign-in'))).toEqual([
      'Ditt BankID är spärrat eller för gammalt. Kontakta din bank.',
      'Din e-legitimation är spärrad eller för gammal. Kontakta Frejas kundtjänst.',
      'Din e-legitimation är spärrad eller för gammal. Kontakta den som gav ut den.',
      'Din e-legitimation är spärrad eller för gammal. Kontakta den som gav ut den.',
    ]);
  });

  it('are there for a message that this page does not know', () => {
    expect(eidSentence('from-tomorrow' as SignInMessage, bankId, 'sign-in')).toBe(
      'Något gick fel. Prova igen.',
    );
  });
});

it('names whoever vouches, and never by an id alone', () => {
  expect(issuerInWords('bankid', 'Mobilt BankID')).toBe('BankID, genom din bank');
  expect(issuerInWords('telia', 'Telia e-legitimation')).toBe('Telia e-legitimation');
  expect(issuerInWords('Testbank A AB (publ)', 'Mobilt BankID')).toBe('Testbank A AB (publ)');
});
