import { searchEServicesEndpoint } from '@handslag/contracts/e-services';
import { forgetSearchMissEndpoint, listSearchMissesEndpoint } from '@handslag/contracts/searches';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type Slug, type TestApp } from '../../../test/test-app.ts';
import { everydaySearches } from './everyday-searches.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const search = async (
  words: string,
  { slug = 'norrvik', settled = false }: { slug?: Slug; settled?: boolean } = {},
): Promise<string[]> =>
  (await test.browser(slug).call(searchEServicesEndpoint, { body: { words, settled } })).body.keys;

describe('searching among the services', () => {
  it('has what people mean among the first three, for at least 95 of 100 everyday searches', async () => {
    const missed: string[] = [];
    for (const [words, meant] of everydaySearches) {
      const keys = await search(words);
      if (!keys.slice(0, 3).includes(meant)) missed.push(`${words} → ${keys.slice(0, 3).join(', ')}`);
    }
    expect(everydaySearches.length).toBeGreaterThanOrEqual(150);
    expect(missed.length / everydaySearches.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
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
  it('is counted once settled, and kept for the municipality’s editors', async () => {
    await search('tomtkön', { settled: false });
    await search('tomtkön', { settled: true });
    await search('Tomtkön ', { settled: true });
    const owner = await test.staffSignedIn('norrvik', 'norrvik-david');
    const { body } = await owner.call(listSearchMissesEndpoint);
    expect(body.misses).toEqual([expect.objectContaining({ words: 'tomtkön', times: 2 })]);
    await owner.call(forgetSearchMissEndpoint, { body: { words: 'tomtkön' } });
    expect((await owner.call(listSearchMissesEndpoint)).body.misses).toEqual([]);
  });
  it('never keeps what could name a person', async () => {
    for (const words of ['19900101-2385', 'qxzv@example.se', 'qxzv wvxq zzqx qqxz wwzx', 'q9x8z7']) {
      await search(words, { settled: true });
    }
    expect(await test.sql('norrvik', 'SELECT words FROM search_miss')).toEqual([]);
  });
});
