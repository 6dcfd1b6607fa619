import { searchEServicesEndpoint } from '@handslag/contracts/e-services';
import { forgetSearchMissEndpoint, listSearchMissesEndpoint } from '@handslag/contracts/searches';
import type { Language } from '@handslag/contracts/municipalities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteOldSearchMisses } from '../../retention/delete-old-search-misses.ts';
import { createTestApp, type Slug, type TestApp } from '../../../test/test-app.ts';
import { everydayEnglish, everydayFinnish, everydaySearches } from './everyday-searches.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

type From = { slug?: Slug; settled?: boolean; language?: Language };
async function search(
  words: string,
  { slug = 'norrvik', settled = false, language = 'sv' }: From = {},
): Promise<string[]> {
  const browser = test.browser(slug);
  browser.cookies.set('language', language);
  return (await browser.call(searchEServicesEndpoint, { body: { words, settled } })).body.keys;
}

/** The searches that do not have what is meant among the first three. */
async function missedOf(searches: typeof everydaySearches, language: Language): Promise<string[]> {
  const found = await Promise.all(
    searches.map(async ([words, meant]) => ({
      words,
      meant,
      keys: (await search(words, { language })).slice(0, 3),
    })),
  );
  return found
    .filter(({ meant, keys }) => !keys.includes(meant))
    .map(({ words, keys }) => `${words} → ${keys.join(', ')}`);
}

describe('searching among the services', () => {
  it('has what people mean among the first three, for at least 95 of 100 everyday searches', async () => {
    const missed = await missedOf(everydaySearches, 'sv');
    expect(everydaySearches.length).toBeGreaterThanOrEqual(150);
    expect(missed.length / everydaySearches.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
  it.each([
    ['English', 'en', everydayEnglish],
    ['Finnish', 'fi', everydayFinnish],
  ] as const)('has it for as many in %s, on a page in that language', async (_name, language, searches) => {
    const missed = await missedOf(searches, language);
    expect(searches.length).toBeGreaterThanOrEqual(100);
    expect(missed.length / searches.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
  it('finds what is said in one language from a page in another', async () => {
    for (const language of ['sv', 'en', 'fi'] as const)
      for (const words of ['parkeringstillstånd', 'parking permit', 'pysäköintilupa'])
        expect((await search(words, { language }))[0], `${words} in ${language}`).toBe('parkeringstillstand');
  });
  it.each([
    ['en', 'children and education', ['barnomsorg', 'skolskjuts']],
    ['en', 'culture and leisure', ['hyralokal']],
    ['fi', 'lapset ja koulutus', ['barnomsorg', 'skolskjuts']],
    ['fi', 'kulttuuri ja vapaa-aika', ['hyralokal']],
    ['fi', 'yritykset ja luvat', ['serveringstillstand']],
  ] as const)('finds a subject by its name in %s: %s', async (language, subject, keys) => {
    expect(await search(subject, { language })).toEqual(expect.arrayContaining([...keys]));
  });
  it('finds while one types', async () => {
    for (const begun of ['skolsk', 'försk', 'bygg', 'parke']) expect(await search(begun)).not.toEqual([]);
    expect((await search('skolsk'))[0]).toBe('skolskjuts');
  });
  it('finds nothing for what is no word, and nothing of what another municipality offers', async () => {
    expect(await search('xqzwv')).toEqual([]);
    await test.sql('sorhamn', `UPDATE e_service SET published_version = NULL WHERE key = 'lotteri'`);
    expect(await search('tombola', { slug: 'sorhamn' })).not.toContain('lotteri');
    expect(await search('tombola')).toContain('lotteri');
  });
  it('takes signs that mean something to a database as nothing', async () => {
    for (const words of ["'; DROP TABLE errand; --", '%_%', '\\', '():*&|!', '🙂', '-']) {
      await expect(search(words)).resolves.toBeInstanceOf(Array);
    }
  });
});

describe('what was searched for in vain', () => {
  /** What was searched for today was searched for some days ago. */
  const daysPass = (days: number) =>
    test.sql('norrvik', 'UPDATE search_miss SET last_on = last_on - $1::int', [days]);
  it('is counted once settled, and shown to the municipality’s editors when three days have asked for it', async () => {
    const owner = await test.staffSignedIn('norrvik', 'norrvik-david');
    const misses = async () => (await owner.call(listSearchMissesEndpoint)).body.misses;
    await search('tomtkön', { settled: false });
    for (const words of ['tomtkön', 'Tomtkön ', 'tomtkön']) await search(words, { settled: true });
    expect(await misses()).toEqual([]);
    await daysPass(1);
    await search('tomtkön', { settled: true });
    expect(await misses()).toEqual([]);
    await daysPass(5);
    await search('tomtkön', { settled: true });
    await search('elsa prövare', { settled: true });
    expect(await misses()).toEqual([expect.objectContaining({ words: 'tomtkön', times: 5 })]);
    await owner.call(forgetSearchMissEndpoint, { body: { words: 'tomtkön' } });
    expect((await owner.call(listSearchMissesEndpoint)).body.misses).toEqual([]);
  });
  it('never keeps what could name a person', async () => {
    await test.sql('norrvik', 'DELETE FROM search_miss');
    for (const words of [
      '19900101-2385',
      '9001012385',
      'personnummer 19900101 2385',
      '070-174 06 35',
      '+46701740635',
      'ring 0701740635',
      'qxzv@example.se',
      'qxzv(at)example.se',
      'qxzv wvxq zzqx qqxz wwzx',
      'q9x8z7',
    ]) {
      await search(words, { settled: true });
    }
    expect(await test.sql('norrvik', 'SELECT words FROM search_miss')).toEqual([]);
  });
  it('is forgotten when ninety days have passed since anyone asked', async () => {
    await search('tomtkön', { settled: true });
    await search('krokodil', { settled: true });
    await test.sql('norrvik', `UPDATE search_miss SET last_on = CURRENT_DATE - 91 WHERE words = 'tomtkön'`);
    await test.sql('norrvik', `UPDATE search_miss SET last_on = CURRENT_DATE - 89 WHERE words = 'krokodil'`);
    expect(await deleteOldSearchMisses(test.context, test.municipality('norrvik'))).toBe(1);
    expect(await test.sql('norrvik', 'SELECT words FROM search_miss')).toEqual([{ words: 'krokodil' }]);
  });
  it('is not filled by one who searches without end, who still finds', async () => {
    await test.sql('norrvik', 'DELETE FROM search_miss');
    const letters = [...'abcdefghijklmnopqrstuvwxyzåäö'];
    for (const one of letters)
      for (const other of 'xz') await search(`qz${one}${other}qz`, { settled: true });
    const [kept] = await test.sql<{ count: number }>(
      'norrvik',
      'SELECT count(*)::int AS count FROM search_miss',
    );
    expect(kept?.count).toBeLessThanOrEqual(30);
    expect(await search('skolskjuts', { settled: true })).toContain('skolskjuts');
  });
});
