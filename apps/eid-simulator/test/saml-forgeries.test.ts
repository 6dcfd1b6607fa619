import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { samlForgeries } from '../src/saml/forge-answer.ts';
import { annegret, elsa, startSamlBench, type SamlBench } from './saml-bench.ts';

let at: SamlBench;

beforeAll(async () => {
  at = await startSamlBench();
});

afterAll(() => at.stop());

/** Why each lie is refused; a reason that changes is a check that has changed place, or gone. */
const reasons: Record<string, string> = {
  'unsigned-response': 'there is no signature',
  'unsigned-assertion': 'there is no signature',
  unencrypted: 'there is more than one signature',
  'encrypted-to-another': 'the assertion cannot be decrypted with our key',
  'wrong-key': 'the signature does not match its content',
  'wrong-key-for-assertion': 'the signature does not match its content',
  sha1: 'the signature is of a kind we do not accept',
  'sha1-digest': 'the signature is of a kind we do not accept',
  'rsa-1-5': 'the key is encrypted in a way we do not accept',
  'changed-ciphertext': 'the signature does not match its content',
  'broken-ciphertext': 'the assertion cannot be decrypted with our key',
  'changed-status': 'the signature does not match its content',
  dtd: 'the signature holds a DTD, comment or instruction',
  comment: 'the signature holds a DTD, comment or instruction',
  'too-large': 'the answer is too large',
  'no-markup': 'the signature is not well-formed XML',
  'two-encrypted-assertions': 'the answer has 2 encrypted assertions',
  'plain-assertion-too': 'the answer holds something that is not encrypted',
  'two-authentications': 'the signature has 2 AuthnStatement',
  'two-statements': 'the signature has 2 AttributeStatement',
  'attribute-twice': 'an attribute comes twice',
  'two-values': 'there are several values of',
  'unknown-condition': 'the assertion has a condition we do not understand',
  'no-audience': 'the assertion is for no audience',
  'wrong-issuer': 'the issuer is another than the one asked',
  'wrong-issuer-of-response': 'the issuer is another than the one asked',
  'wrong-issuer-of-assertion': 'the issuer is another than the one asked',
  'another-version': 'the answer is of another version',
  'another-version-of-assertion': 'the assertion is of another version',
  'wrong-destination': 'the answer is meant for another place',
  'wrong-recipient': 'the assertion is for another recipient',
  'wrong-audience': 'the assertion is for another audience',
  'holder-of-key': 'the subject is confirmed in another way',
  'another-request': 'the answer is to another question',
  'another-request-in-assertion': 'the assertion is the answer to another question',
  unsolicited: 'the answer is to another question',
  expired: 'the confirmation has expired',
  'expired-conditions': 'the assertion has expired',
  'not-yet': 'the assertion is not good yet',
  old: 'the answer is too old',
  'old-response': 'the answer is too old',
  'old-assertion': 'the answer is too old',
  'confirmed-later': 'the confirmation has a beginning',
  'session-ended': 'the session at the provider has ended',
  'authentication-to-come': 'the authentication is from the future',
  'from-the-future': 'the answer is from the future',
  'earlier-authentication': 'the person did not authenticate anew',
  'authentication-just-before': 'the person did not authenticate anew',
  'time-without-zone': 'SubjectConfirmationData has no NotOnOrAfter',
  'lower-level': 'the level of assurance is none that was asked for',
  'unknown-level': 'the level of assurance is none that was asked for',
  nobody: 'there is no',
  fraud: 'the provider stopped it: fraud',
  'possible-fraud': 'the provider stopped it: possible fraud',
  'failed-with-assertion': 'the answer says no, and yet holds an assertion',
  'wrapped-in-object': 'the signature holds more than a signature',
  'wrapped-in-extensions': 'the signature stands in another place',
  'wrapped-signature-moved': 'the signature is not of the root',
  'wrapped-same-id': 'the signature has the same id twice',
  'wrapped-other-id-attribute': 'the signature has the same id twice',
  'assertion-put-first': 'the signature does not match its content',
  'assertion-exchanged': 'the signature does not match its content',
  'plain-assertion-beside': 'the signature does not match its content',
  'wrapped-assertion': 'the signature stands in another place',
  'wrapped-assertion-signature': 'the signature is not of the root',
};

describe('a forged answer', () => {
  it('is known by its reason, each one', () => {
    expect(Object.keys(reasons).toSorted()).toEqual([...samlForgeries].toSorted());
  });

  it.each(Object.entries(reasons))('signs nobody in: %s', async (forgery, reason) => {
    for (const [id, person] of [
      ['eidas', annegret],
      ['idp-sweden', elsa],
    ] as const) {
      await at.order(forgery);
      const { result } = await at.signIn(id, { person });
      expect(result).toMatchObject({ state: 'failed', reason: expect.stringContaining(reason) as string });
    }
  });
});

describe('a true answer', () => {
  it('is good once', async () => {
    const provider = at.provider('eidas');
    const { url, transaction } = await provider.begin(at.request('eidas'));
    const answer = await at.visit(url, { person: annegret });
    expect(await provider.finish(transaction, answer)).toMatchObject({ state: 'complete' });
    expect(await provider.finish(transaction, answer)).toMatchObject({
      state: 'failed',
      reason: 'not proven: the assertion has been used before',
    });
  });

  it('is good for its own question only', async () => {
    const provider = at.provider('eidas');
    const mine = await provider.begin(at.request('eidas'));
    const theirs = await provider.begin(at.request('eidas'));
    const answer = await at.visit(theirs.url, { person: annegret });
    const withMyState = { ...answer, RelayState: mine.transaction.state };
    expect(await provider.finish(mine.transaction, answer)).toMatchObject({
      reason: 'not proven: the answer belongs to another transaction',
    });
    expect(await provider.finish(mine.transaction, withMyState)).toMatchObject({
      reason: 'not proven: the answer is to another question',
    });
    const elsewhere = { ...theirs.transaction, returnAddress: at.request('idp-sweden').returnAddress };
    expect(await provider.finish(elsewhere, answer)).toMatchObject({
      reason: 'not proven: the answer is meant for another place',
    });
  });

  it('is good only for levels that will do', async () => {
    const { transaction, answer } = await at.signIn('eidas', { person: annegret });
    const higher = { ...transaction, loas: ['eidas-high' as const] };
    expect(await at.provider('eidas').finish(higher, answer)).toMatchObject({
      reason: 'not proven: the level of assurance will not do',
    });
  });

  it.each([
    ['after its time', 6 * 60_000, 'the answer is too old'],
    ['after the transaction’s time', 11 * 60_000, 'the transaction is too old'],
    ['before its time', -3 * 60_000, 'the answer is from the future'],
  ])('is not good %s', async (_when, milliseconds, reason) => {
    const { transaction, answer } = await at.signIn('eidas', { person: annegret });
    const clock = (): Date => new Date(Date.now() + milliseconds);
    const result = await at.provider('eidas', { clock }).finish(transaction, answer);
    expect(result).toMatchObject({ state: 'failed', reason: expect.stringContaining(reason) as string });
  });

  it('of whoever was there just before is not good by being held back', async () => {
    await at.order('authentication-just-before');
    const { transaction, answer } = await at.signIn('eidas', { person: annegret });
    const clock = (): Date => new Date(Date.now() + 50_000);
    expect(await at.provider('eidas', { clock }).finish(transaction, answer)).toMatchObject({
      reason: 'not proven: the person did not authenticate anew',
    });
  });

  it('may be of an earlier authentication where that was not refused', async () => {
    await at.order('earlier-authentication');
    const request = { forceAuthentication: false };
    const { result } = await at.signIn('eidas', { person: annegret }, { request });
    expect(result).toMatchObject({ state: 'complete' });
  });
});

describe('what is no answer', () => {
  it.each([
    ['nothing', {}, 'there is no answer'],
    ['an empty one', { SAMLResponse: '' }, 'there is no answer'],
    ['not text', { SAMLResponse: Buffer.from([0xff, 0xfe]).toString('base64') }, 'the answer is not text'],
    [
      'another document',
      { SAMLResponse: Buffer.from('<a/>').toString('base64') },
      'the root is not Response',
    ],
  ])('%s signs nobody in, and throws nothing', async (_what, answer, reason) => {
    const provider = at.provider('eidas');
    const { transaction } = await provider.begin(at.request('eidas'));
    const result = await provider.finish(transaction, { RelayState: transaction.state, ...answer });
    expect(result).toMatchObject({ state: 'failed', messageId: 'RFA22', reason: `not proven: ${reason}` });
  });

  it.each([
    ['elements beside each other', (many: number) => '<a/>'.repeat(many)],
    ['elements in each other', (many: number) => '<a>'.repeat(many / 2) + '</a>'.repeat(many / 2)],
    ['names', (many: number) => `<a ${Array.from({ length: many / 4 }, (_, n) => `a${n}="" `).join('')}/>`],
  ])('is not looked through with as many %s as it has room for', async (_what, many) => {
    const { transaction, answer } = await at.signIn('eidas', { person: annegret });
    const text = Buffer.from(answer['SAMLResponse'] ?? '', 'base64').toString('utf8');
    const crowded = text.replace('<samlp:Status>', () => `${many(40_000)}<samlp:Status>`);
    const SAMLResponse = Buffer.from(crowded).toString('base64');
    expect(await at.provider('eidas').finish(transaction, { ...answer, SAMLResponse })).toMatchObject({
      reason: 'not proven: the signature has too many parts',
    });
  });

  it('leaves no personal data in the reason', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const forgery of ['wrong-audience', 'two-values', 'changed-ciphertext']) {
      await at.order(forgery);
      const { result } = await at.signIn('idp-sweden', { person: elsa });
      expect(JSON.stringify(result)).not.toMatch(/Elsa|Lindmark|1990/u);
    }
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
