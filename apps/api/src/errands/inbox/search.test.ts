import { listHandledErrandsEndpoint, type InboxFilters } from '@handslag/contracts/inbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeAnswers, eventually, fileErrand } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type Slug, type TestApp } from '../../../test/test-app.ts';
import { startJobs } from '../../job-list.ts';
import { indexErrand } from './index-errand.ts';

let world: TestApp;
let people = 0;
beforeAll(async () => {
  world = await createTestApp();
  for (const slug of ['norrvik', 'sorhamn'] as const) {
    await publishSmallService(world, slug);
    await publishSmallService(world, slug, { key: 'annan', settings: { handlerGroup: 'bygg-och-miljo' } });
  }
  await startJobs(world.context);
});
afterAll(() => world.close());

async function filed(reason: string, eService = 'liten', slug: Slug = 'norrvik') {
  people += 1;
  const person = await world.signedIn(slug, `19910101${4000 + people}`);
  const answers = [...completeAnswers, { path: 'reason', value: reason }];
  const { errandId, registrationNumber } = await fileErrand(person, { eService, answers });
  await indexErrand(world.context, world.municipality(slug), errandId);
  return { errandId, registrationNumber };
}

async function found(search: string, filters: Partial<InboxFilters> = {}, subject = 'norrvik-hanna') {
  const staff = await world.staffSignedIn('norrvik', subject);
  const query = { view: 'all', search, ...filters } as Record<string, string>;
  const { body, status } = await staff.call(listHandledErrandsEndpoint, { query });
  expect(status).toBe(200);
  return body.errands.map(({ id }) => id);
}

describe('search', () => {
  test('finds answers by Swedish stems, by beginnings, all words of them, whatever their form', async () => {
    const { errandId } = await filed('Jag söker skolskjuts till Ängsskolan, för vägarna är farliga (E45).');
    for (const search of [
      'skolskjuts',
      'skolskjutsen',
      'SKOLSKJUTSARNA',
      'skolskj',
      'väg',
      'farlig väg',
      'ängsskolan och skolskjuts',
      'e45',
      'Elsa skolskjuts',
    ]) {
      expect([search, await found(search)]).toEqual([search, [errandId]]);
    }
    for (const search of ['färdtjänst', 'skolskjuts färdtjänst', 'kjuts', "skol':* | 'x", '%', '!!!', '\\']) {
      expect([search, await found(search)]).toEqual([search, []]);
    }
  });

  test('finds by number and by any part of a name, at once', async () => {
    const { errandId, registrationNumber } = await filed('Namnet');
    await world.sql('norrvik', `UPDATE errand SET applicant_name = 'Åsa-Lena von Übergård' WHERE id = $1`, [
      errandId,
    ]);
    for (const search of [
      registrationNumber,
      registrationNumber.toLowerCase(),
      'åsa',
      'lena',
      'Überg',
      'von ås',
      'ÅSA  LENA',
    ]) {
      expect([search, await found(search)]).toEqual([search, [errandId]]);
    }
    for (const search of ['sa-lena', 'åsa olsson', 'NV-1999', "' OR 1=1 --"])
      expect([search, await found(search)]).toEqual([search, []]);
    expect((await found('NV-')).length).toBeGreaterThan(1);
  });

  test('is made ready by the job of the receipt, and again when it is done again', async () => {
    const { errandId } = await fileErrand(await world.signedIn('norrvik', '199101014999'), {
      answers: [...completeAnswers, { path: 'reason', value: 'Gungställningen är sönder' }],
    });
    await eventually(async () => (await found('gungställning')).length > 0);
    expect(await found('gungställning')).toEqual([errandId]);
    const stems = () =>
      world.sql('norrvik', 'SELECT stem FROM errand_stem WHERE errand_id = $1 ORDER BY 1', [errandId]);
    const before = await stems();
    await indexErrand(world.context, world.municipality('norrvik'), errandId);
    expect(await stems()).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
  });

  test('combines with views and filters', async () => {
    const { errandId } = await filed('Lekplatsens staket');
    expect(await found('staket', { view: 'unassigned' })).toEqual([errandId]);
    expect(await found('staket', { view: 'mine' })).toEqual([]);
    expect(await found('staket', { status: 'closed' })).toEqual([]);
    expect(await found('staket', { eService: 'liten', group: 'kontaktcenter' })).toEqual([errandId]);
  });

  test('shows nothing to those who may not see it: another group, another municipality', async () => {
    const { errandId } = await filed('Uterummet saknar bygglov', 'annan');
    await filed('Uterummet saknar bygglov', 'annan', 'sorhamn');
    expect(await found('uterum')).toEqual([]);
    expect(await found('uterum', {}, 'norrvik-oskar')).toEqual([errandId]);
    expect(await found('uterum', {}, 'norrvik-ingrid')).toEqual([errandId]);
  });

  test('finds what is masked by its number only, whoever asks', async () => {
    const { errandId, registrationNumber } = await filed('Hemlighetsfulla omständigheter');
    expect(await found('hemlighetsfull')).toEqual([errandId]);
    await world.sql('norrvik', 'UPDATE errand SET secret = TRUE WHERE id = $1', [errandId]);
    for (const subject of ['norrvik-hanna', 'norrvik-ingrid']) {
      expect(await found('hemlighetsfull', {}, subject)).toEqual([]);
      expect(await found('Elsa hemlighetsfull', {}, subject)).toEqual([]);
      expect(await found(registrationNumber, {}, subject)).toEqual([errandId]);
    }
  });

  test('forgets what is deleted with the errand', async () => {
    const { errandId } = await filed('Tillfälligt gallringsprov');
    await world.sql('norrvik', 'DELETE FROM errand_search WHERE errand_id = $1', [errandId]);
    expect(await world.sql('norrvik', 'SELECT FROM errand_stem WHERE errand_id = $1', [errandId])).toEqual(
      [],
    );
  });

  test('goes on stretch by stretch where the words are common, missing none', async () => {
    const { errandId } = await filed('Vanliga ord');
    await world.sql(
      'norrvik',
      `WITH copies AS (SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS submission FROM generate_series(1, 3300) AS n),
       sent AS (INSERT INTO submission (municipality_id, id, submission_key, e_service_key, version, answers, answers_hash)
         SELECT s.municipality_id, c.submission, gen_random_uuid(), s.e_service_key, s.version, '{}', s.answers_hash
         FROM copies c, errand e JOIN submission s ON s.id = e.submission_id WHERE e.id = $1),
       made AS (INSERT INTO errand (municipality_id, id, registration_number, submission_id, e_service_key, handler_group, status_id, status_content_type, received_at)
         SELECT e.municipality_id, c.id, 'MASSA-' || c.n, c.submission, e.e_service_key, e.handler_group, 'x', 'in_progress', now() - make_interval(mins => c.n)
         FROM copies c, errand e WHERE e.id = $1 RETURNING municipality_id, id, received_at, registration_number)
       INSERT INTO errand_search (municipality_id, errand_id, received_at, stems)
         SELECT municipality_id, id, received_at, array_to_tsvector(search_stems(CASE WHEN registration_number LIKE '%999'
           THEN 'överallt vanligt sällsamt' WHEN registration_number LIKE '%1' THEN 'överallt sällsamt' ELSE 'överallt vanligt' END)) FROM made`,
      [errandId],
    );
    const staff = await world.staffSignedIn('norrvik', 'norrvik-hanna');
    const all = async (search: string) => {
      const seen: string[] = [];
      let pages = 0;
      let cursor: string | null = null;
      do {
        const query: Record<string, string> = { view: 'all', search, ...(cursor && { cursor }) };
        const { body } = await staff.call(listHandledErrandsEndpoint, { query: query as never });
        seen.push(...body.errands.map(({ registrationNumber }) => registrationNumber));
        cursor = body.next;
        pages += 1;
      } while (cursor && pages < 400);
      return seen;
    };
    expect(await all('sällsam vanlig')).toEqual(['MASSA-999', 'MASSA-1999', 'MASSA-2999']);
    expect(await all('överallt sällsamt färdtjänst')).toEqual([]);
    const common = await all('överallt');
    expect([common.length, new Set(common).size]).toEqual([3300, 3300]);
    expect([common[0], common.at(-1)]).toEqual(['MASSA-1', 'MASSA-3300']);
  }, 60_000);
});
