import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RedirectRequest } from '@handslag/eid/provider';
import type { SamlConfig } from '@handslag/eid/saml';
import { annegret, elsa, startSamlBench, type SamlBench } from './saml-bench.ts';

let at: SamlBench;

beforeAll(async () => {
  at = await startSamlBench();
});

afterAll(() => at.stop());

const loa = 'http://id.elegnamnden.se/loa/1.0/';

describe('Foreign eID', () => {
  it('gives a person without any Swedish number a key of their own', async () => {
    const { result } = await at.signIn('eidas', { person: annegret });
    expect(result).toEqual({
      state: 'complete',
      identity: {
        subjectKey: 'invented-prid:DE:simulator-annegret',
        idType: 'prid',
        idNumber: 'DE:simulator-annegret',
        givenName: 'Annegret',
        familyName: 'Überwald',
        fullName: 'Annegret Überwald',
        birthDate: '1984-02-29',
        country: 'DE',
        foreignId: 'DE/SE/SIMULATOR-ANNEGRET',
        loa: 'eidas-sub',
        provider: 'eidas',
        authTime: expect.stringMatching(/^\d{4}-.*Z$/u) as string,
        simulated: true,
      },
    });
  });

  it('gives the level that the person used, notified or not', async () => {
    for (const [level, expected] of [
      ['eidas-nf-sub', 'eidas-sub'],
      ['eidas-nf-high', 'eidas-high'],
    ] as const) {
      const { result } = await at.signIn('eidas', { person: annegret, level: loa + level });
      expect(result).toMatchObject({ identity: { loa: expected } });
    }
  });

  it('counts a number the person is bound to only where the process of binding is good enough', async () => {
    const aino = { person: 'FI:simulator-aino' };
    const thor = { person: 'DK:simulator-thor' };
    const swedish = { subjectKey: 'invented:199502862395', idType: 'samordning', country: 'FI' };
    expect((await at.signIn('eidas', aino)).result).toMatchObject({ identity: swedish });
    const cautious = { config: { acceptedBindings: [] } };
    for (const [person, changes, key] of [
      [aino, cautious, 'invented-prid:FI:simulator-aino'],
      [thor, {}, 'invented-prid:DK:simulator-thor'],
    ] as const) {
      expect((await at.signIn('eidas', person, changes)).result).toMatchObject({
        identity: { subjectKey: key },
      });
    }
  });

  it('is in English, and says who asks', async () => {
    const { url } = await at.provider('eidas').begin(at.request('eidas'));
    const page = await (await fetch(url)).text();
    expect(page).toContain('lang="en"');
    expect(page).toContain('Who are you?');
    expect(page).toContain('norrvik.localhost');
    expect(page).toContain('no real e-identifications');
  });
});

describe('a Swedish provider', () => {
  it.each([
    [elsa, 'pnr', { birthDate: '1990-01-01', fullName: 'Elsa Lindmark' }],
    ['195411862393', 'samordning', { birthDate: '1954-11-26' }],
    ['199100912386', 'samordning', { fullName: 'Leila Farahi' }],
  ])('gives the person whom BankID would give: %s', async (person, idType, more) => {
    const { result } = await at.signIn('idp-sweden', { person });
    expect(result).toMatchObject({
      state: 'complete',
      identity: { subjectKey: `invented:${person}`, idNumber: person, idType, loa: 'loa3', ...more },
    });
  });

  it('lets the person choose among the levels that will do, and no others', async () => {
    const { result } = await at.signIn('idp-sweden', { person: elsa, level: `${loa}loa4` });
    expect(result).toMatchObject({ identity: { loa: 'loa4' } });
    const { url } = await at.provider('idp-sweden').begin(at.request('idp-sweden'));
    const page = await (await fetch(url)).text();
    expect(page).not.toContain(`${loa}loa2`);
    expect(page).not.toContain('eidas');
  });

  it('reads names of attributes that a broker has of its own', async () => {
    const attributes = { personalNumber: ['personalIdentityNumber', 'urn:oid:1.2.752.29.4.13'] };
    const { result } = await at.signIn('idp-sweden', { person: elsa }, { config: { attributes } });
    expect(result).toMatchObject({ identity: { idNumber: elsa } });
  });

  it('refuses a coordination number where our metadata does not accept them', async () => {
    const entityCategories = ['http://id.elegnamnden.se/ec/1.0/loa3-pnr'];
    const { result } = await at.signIn(
      'idp-sweden',
      { person: '195411862393' },
      { config: { entityCategories } },
    );
    expect(result).toMatchObject({ state: 'failed', reason: expect.stringContaining('coordination number') });
  });
});

describe('answers in another manner', () => {
  it.each(['cbc', 'key-beside-data', 'next-key'])('%s is as good', async (variant) => {
    await at.order(variant);
    expect((await at.signIn('eidas', { person: annegret })).result).toMatchObject({ state: 'complete' });
  });

  it('works with the key before this one, until everyone has read our metadata anew', async () => {
    const { decryptionKey: earlierDecryptionKey, signingKey, signingCertificate } = at.config('eidas');
    const renewed = { decryptionKey: signingKey, decryptionCertificate: signingCertificate };
    const choice = { person: annegret };
    expect((await at.signIn('eidas', choice, { config: renewed })).result).toMatchObject({
      reason: 'not proven: the assertion cannot be decrypted with our key',
    });
    const config = { ...renewed, earlierDecryptionKey };
    expect((await at.signIn('eidas', choice, { config })).result).toMatchObject({ state: 'complete' });
  });
});

describe('an answer without a person', () => {
  it.each(['eidas', 'idp-sweden'] as const)('tells that the person cancelled: %s', async (id) => {
    const { result } = await at.signIn(id, 'cancel');
    expect(result).toMatchObject({ state: 'failed', messageId: 'RFA6', retryable: true });
  });

  it.each([
    ['fraud', 'the provider stopped it: fraud'],
    ['possible-fraud', 'the provider stopped it: possible fraud'],
  ])('tells of %s, which is not to be tried again', async (variant, reason) => {
    await at.order(variant);
    const { result } = await at.signIn('eidas', { person: annegret });
    expect(result).toEqual({ state: 'failed', messageId: 'RFA22', retryable: false, reason });
  });
});

describe('several providers', () => {
  it('are kept apart: neither takes the other’s transaction or answer', async () => {
    const swedish = at.provider('idp-sweden');
    const foreign = await at.signIn('eidas', { person: annegret });
    expect(await swedish.finish(foreign.transaction, foreign.answer)).toMatchObject({
      reason: 'not proven: the transaction is of another provider',
    });
    const disguised = { ...foreign.transaction, provider: 'idp-sweden' };
    expect(await swedish.finish(disguised, foreign.answer)).toMatchObject({
      reason: 'not proven: the issuer is another than the one asked',
    });
  });

  it('are asked only for levels they are certified for', async () => {
    const provider = at.provider('eidas');
    await expect(provider.begin(at.request('eidas', { loas: ['loa3'] }))).rejects.toMatchObject({
      alarm: true,
    });
    const { transaction } = await provider.begin(at.request('eidas'));
    expect(transaction.own['contexts']).toBe(
      ['eidas-sub', 'eidas-nf-sub', 'eidas-high', 'eidas-nf-high'].map((level) => loa + level).join(' '),
    );
  });

  it.each<[string, Partial<SamlConfig>, Partial<RedirectRequest>, string[]]>([
    ['Swedish ones where both would do', {}, {}, ['loa3', 'loa4']],
    [
      'both where the connection says so',
      { contexts: { 'eidas-sub': [`${loa}eidas-sub`] } },
      {},
      ['loa3', 'loa4', 'eidas-sub'],
    ],
    ['foreign ones where only they would do', {}, { loas: ['eidas-high'] }, ['eidas-high', 'eidas-nf-high']],
  ])(
    'that do not tell what they are certified for are asked for %s',
    async (_what, changes, request, levels) => {
      const idpMetadata = at.config('eidas').idpMetadata.replace(/<md:Extensions>.*<\/md:Extensions>/su, '');
      const provider = at.provider('eidas', { idpMetadata, ...changes });
      const { transaction } = await provider.begin(at.request('eidas', request));
      expect(transaction.own['contexts']).toBe(levels.map((level) => loa + level).join(' '));
    },
  );

  it('that do not tell cannot speak for a person of another state where a Swedish one was asked for', async () => {
    const idpMetadata = at.config('eidas').idpMetadata.replace(/<md:Extensions>.*<\/md:Extensions>/su, '');
    const choice = { person: annegret, level: `${loa}eidas-sub` };
    const { result } = await at.signIn('eidas', choice, { config: { idpMetadata } });
    expect(result).toMatchObject({ state: 'failed' });
  });
});
