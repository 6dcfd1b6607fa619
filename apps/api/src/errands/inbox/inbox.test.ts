import {
  deleteInboxViewEndpoint,
  getInboxEndpoint,
  listHandledErrandsEndpoint,
  saveInboxViewEndpoint,
  watchInboxEndpoint,
  type InboxFilters,
} from '@handslag/contracts/inbox';
import { getHandledErrandEndpoint } from '@handslag/contracts/handling';
import { addNoteEndpoint, setCoHandlerEndpoint } from '@handslag/contracts/teamwork';
import { addDays, addWorkingDays } from '@handslag/form-engine';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { fileErrand } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type Slug, type TestApp } from '../../../test/test-app.ts';
import { swedishDay } from '../../drafts/swedish-day.ts';

let world: TestApp;
let people = 0;
let hanna: Browser;
let hannaId: string;
beforeAll(async () => {
  world = await createTestApp();
  for (const slug of ['norrvik', 'sorhamn'] as const) {
    await publishSmallService(world, slug);
    await publishSmallService(world, slug, { key: 'oppen', settings: { login: 'none' } });
    await publishSmallService(world, slug, { key: 'annan', settings: { handlerGroup: 'bygg-och-miljo' } });
  }
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sql('norrvik', 'DELETE FROM errand_read');
  await world.sql(
    'norrvik',
    `UPDATE errand SET closed_at = now(), status_content_type = 'closed', assignee_id = NULL`,
  );
  hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
  const [account] = await world.sql<{ id: string }>(
    'norrvik',
    `SELECT id FROM staff_account WHERE subject = 'norrvik-hanna'`,
  );
  hannaId = account?.id ?? '';
});

async function filed(eService = 'liten', slug: Slug = 'norrvik'): Promise<string> {
  people += 1;
  return (await fileErrand(await world.signedIn(slug, `19910101${3000 + people}`), { eService })).errandId;
}
/** As it is written in an address. */
type Query = Record<string, string>;
const list = async (filters: Partial<InboxFilters> & { cursor?: string } = {}, staff = hanna) => {
  const { body, status } = await staff.call(listHandledErrandsEndpoint, { query: filters as Query });
  expect(status).toBe(200);
  return body;
};
const ids = async (filters: Partial<InboxFilters> = {}, staff = hanna) =>
  (await list(filters, staff)).errands.map(({ id }) => id);
const open = (errandId: string, staff = hanna) =>
  staff.call(getHandledErrandEndpoint, { params: { errandId } });
const set = (errandId: string, columns: string, values: unknown[] = []) =>
  world.sql('norrvik', `UPDATE errand SET ${columns} WHERE id = $1`, [errandId, ...values]);
const today = () => swedishDay(world.clock.now());

describe('the views', () => {
  test('what needs someone to act: unread, answered, with a deadline near or passed, the most urgent first', async () => {
    const [quiet, late, soon, later, answered, colleagues] = [
      await filed(),
      await filed(),
      await filed(),
      await filed(),
      await filed(),
      await filed(),
    ];
    for (const one of [quiet, late, soon, later, answered]) await open(one);
    await set(quiet, 'deadline_on = NULL');
    await set(late, 'deadline_on = $2::date', [addDays(today(), -2)]);
    await set(soon, 'deadline_on = $2::date', [addWorkingDays(today(), 3)]);
    await set(later, 'deadline_on = $2::date', [addWorkingDays(today(), 4)]);
    await set(answered, 'deadline_on = NULL, answered_at = now()');
    await set(colleagues, `assignee_id = (SELECT id FROM staff_account WHERE subject = 'norrvik-ingrid')`);
    const unread = await filed();
    await set(unread, 'deadline_on = NULL');
    const { errands } = await list();
    expect(errands.map(({ id }) => id).slice(0, 2)).toEqual([late, soon]);
    expect(
      errands
        .map(({ id }) => id)
        .slice(2)
        .sort(),
    ).toEqual([answered, unread].sort());
    expect(Object.fromEntries(errands.map(({ id, reasons }) => [id, reasons]))).toEqual({
      [late]: ['deadline_passed'],
      [soon]: ['deadline_near'],
      [answered]: ['answered'],
      [unread]: ['unread'],
    });
    expect(errands.find(({ id }) => id === soon)?.workingDaysLeft).toBe(3);
    expect(errands.find(({ id }) => id === late)?.workingDaysLeft).toBeLessThanOrEqual(0);
    await set(late, 'deadline_on = $2::date', [addWorkingDays(today(), 60)]);
    await set(soon, 'deadline_on = $2::date', [addWorkingDays(today(), 61)]);
    const far = (await list({ view: 'groups' })).errands;
    expect(far.find(({ id }) => id === late)?.workingDaysLeft).toBe(60);
    expect(far.find(({ id }) => id === soon)?.workingDaysLeft).toBe(null);
  });

  test('a citizen who writes waits for an answer until staff tell them something', async () => {
    const errandId = await filed();
    await open(errandId);
    await set(errandId, 'deadline_on = NULL');
    const event = (actor: string, visible: boolean) =>
      world.sql(
        'norrvik',
        `INSERT INTO errand_event (municipality_id, errand_id, kind, actor_kind, visible_to_citizen)
         SELECT municipality_id, id, 'message', $2, $3 FROM errand WHERE id = $1`,
        [errandId, actor, visible],
      );
    expect(await ids()).toEqual([]);
    await event('applicant', true);
    expect((await list()).errands).toMatchObject([{ id: errandId, answeredAt: expect.any(String) }]);
    await event('staff', false);
    expect(await ids()).toEqual([errandId]);
    await event('staff', true);
    expect(await ids()).toEqual([]);
  });

  test('waiting for the citizen, unread, mine, my groups, unassigned and all', async () => {
    const [waiting, mine, fresh, closed] = [await filed(), await filed(), await filed(), await filed()];
    await set(waiting, `status_content_type = 'waiting_for_completion'`);
    await set(mine, 'assignee_id = $2', [hannaId]);
    await set(closed, `status_content_type = 'closed', closed_at = now()`);
    for (const one of [waiting, mine]) await open(one);
    const other = await filed('annan');
    expect(await ids({ view: 'waiting' })).toEqual([waiting]);
    expect(await ids({ view: 'unread' })).toEqual([fresh]);
    expect(await ids({ view: 'mine' })).toEqual([mine]);
    expect(await ids({ view: 'groups' })).toEqual([fresh, mine, waiting]);
    expect(await ids({ view: 'unassigned' })).toEqual([fresh, waiting]);
    expect((await ids({ view: 'all' })).slice(0, 4)).toEqual([closed, fresh, mine, waiting]);
    await set(mine, `status_content_type = 'waiting_for_payment'`);
    expect(await ids({ view: 'waiting' })).toEqual([mine, waiting]);
    expect(await ids({ view: 'waiting', order: 'oldest' })).toEqual([waiting, mine]);
    expect(await ids({ view: 'waiting', status: 'waiting_for_payment' })).toEqual([mine]);
    await set(waiting, 'answered_at = now()');
    expect(await ids({ view: 'waiting' })).toEqual([mine]);

    const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
    expect(await ids({ view: 'groups' }, ingrid)).toEqual([]);
    expect((await ids({ view: 'all' }, ingrid)).slice(0, 2)).toEqual([other, closed]);
    const oskar = await world.staffSignedIn('norrvik', 'norrvik-oskar');
    expect(await ids({ view: 'groups' }, oskar)).toEqual([other]);
  });

  test('mine are also those one handles together with a colleague, until one no longer does', async () => {
    const [theirs, nobodys, over] = [await filed(), await filed(), await filed()];
    const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
    const takes = (errandId: string, takesPart: boolean) =>
      ingrid.call(setCoHandlerEndpoint, { params: { errandId }, body: { account: hannaId, takesPart } });
    for (const one of [theirs, nobodys, over]) expect((await takes(one, true)).status).toBe(200);
    await set(over, `status_content_type = 'closed', closed_at = now()`);
    expect(await ids({ view: 'mine' })).toEqual([nobodys, theirs]);
    expect(await ids({ view: 'mine', order: 'oldest' })).toEqual([theirs, nobodys]);
    const { asOf } = await list({ view: 'mine' });
    const { counts } = (
      await hanna.call(watchInboxEndpoint, { query: { view: 'mine', since: asOf } as Query })
    ).body;
    expect(counts.mine).toEqual({ count: 2, more: false });
    await takes(theirs, false);
    expect(await ids({ view: 'mine' })).toEqual([nobodys]);
    await set(nobodys, 'handler_group = $2', ['bygg-och-miljo']);
    expect(await ids({ view: 'mine' })).toEqual([]);
  });

  test('an errand is its group’s, whatever the service: it moves when it is handed over', async () => {
    const errandId = await filed();
    await set(errandId, `handler_group = 'bygg-och-miljo'`);
    const oskar = await world.staffSignedIn('norrvik', 'norrvik-oskar');
    expect(await ids({ view: 'groups' })).not.toContain(errandId);
    expect(await ids({ view: 'groups' }, oskar)).toContain(errandId);
    expect([(await open(errandId)).status, (await open(errandId, oskar)).status]).toEqual([404, 200]);
  });

  test('another municipality’s are never among them', async () => {
    const there = await filed('liten', 'sorhamn');
    expect(await ids({ view: 'all' })).not.toContain(there);
  });
});

describe('the filters', () => {
  test('combine', async () => {
    const [one, two, three] = [await filed(), await filed('oppen'), await filed()];
    await set(one, `assignee_id = $2, status_content_type = 'in_progress', deadline_on = $3::date`, [
      hannaId,
      addDays(today(), -1),
    ]);
    await set(two, `received_at = now() - interval '40 days', deadline_on = NULL`);
    await set(three, 'deadline_on = $2::date', [addWorkingDays(today(), 1)]);
    const groups = { view: 'groups' } as const;
    expect(await ids({ ...groups, eService: 'oppen' })).toEqual([two]);
    expect(await ids({ ...groups, status: 'in_progress' })).toEqual([one]);
    expect(await ids({ ...groups, assignee: 'me' })).toEqual([one]);
    expect(await ids({ ...groups, assignee: hannaId })).toEqual([one]);
    expect(await ids({ ...groups, assignee: 'nobody' })).toEqual([three, two]);
    expect(await ids({ ...groups, group: 'kontaktcenter' })).toEqual([three, one, two]);
    expect(await ids({ ...groups, group: 'bygg-och-miljo' })).toEqual([]);
    expect(await ids({ ...groups, from: today() })).toEqual([three, one]);
    expect(await ids({ ...groups, to: addDays(today(), -1) ?? '' })).toEqual([two]);
    expect(await ids({ ...groups, from: today(), to: today(), assignee: 'nobody' })).toEqual([three]);
    expect(await ids({ ...groups, deadline: 'passed' })).toEqual([one]);
    expect(await ids({ ...groups, deadline: 'near' })).toEqual([three]);
    expect(await ids({ ...groups, deadline: 'none' })).toEqual([two]);
    expect(await ids({ ...groups, order: 'oldest' })).toEqual([two, one, three]);
    expect(await ids({ ...groups, order: 'deadline' })).toEqual([one, three, two]);
    expect(await ids({ ...groups, deadline: 'passed', assignee: 'nobody' })).toEqual([]);
  });

  test('that are not of the list are refused', async () => {
    for (const query of [
      { view: 'new' },
      { assignee: 'x' },
      { from: '2026-13-01' },
      { cursor: 'x' },
      { color: 'red' },
    ]) {
      const { status } = await hanna.call(listHandledErrandsEndpoint, { query: query as never });
      expect([query, status]).toEqual([query, 400]);
    }
  });

  test('page without losing or repeating any, in every order', async () => {
    const errandId = await filed();
    await world.sql(
      'norrvik',
      `WITH copies AS (SELECT n, gen_random_uuid() AS submission FROM generate_series(1, 70) AS n),
       filed AS (INSERT INTO submission (municipality_id, id, submission_key, person_id, e_service_key, version, answers, answers_hash)
         SELECT s.municipality_id, c.submission, gen_random_uuid(), s.person_id, s.e_service_key, s.version, s.answers, s.answers_hash
         FROM copies c, errand e JOIN submission s ON s.id = e.submission_id WHERE e.id = $1)
       INSERT INTO errand (municipality_id, registration_number, submission_id, e_service_key, handler_group, person_id, applicant_name, applicant, status_id, status_content_type, received_at, deadline_on)
         SELECT e.municipality_id, 'SIDA-' || c.n, c.submission, e.e_service_key, CASE WHEN c.n % 3 = 0 THEN 'gata-och-park' ELSE 'kontaktcenter' END,
           e.person_id, 'Sidvis Bläddrare', e.applicant, 'x', 'in_progress', now() - make_interval(secs => c.n / 3),
           CASE WHEN c.n % 4 > 0 THEN current_date + c.n / 4 END
         FROM copies c, errand e WHERE e.id = $1`,
      [errandId],
    );
    for (const filters of [
      { view: 'all', group: 'kontaktcenter' },
      { view: 'groups', order: 'oldest' },
      { view: 'groups', order: 'deadline' },
      { view: 'action' },
      { view: 'all', search: 'bläddrare' },
      { view: 'unassigned', status: 'in_progress' },
    ] satisfies Partial<InboxFilters>[]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list({ ...filters, ...(cursor && { cursor }) });
        seen.push(...page.errands.map(({ id }) => id));
        cursor = page.next;
      } while (cursor);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThanOrEqual(47);
    }
  });
});

describe('what is new', () => {
  test('is counted since the list was read, in that list only; and all views are counted', async () => {
    const before = await filed();
    await open(before);
    const { asOf } = await list({ view: 'groups' });
    const watch = async (filters: Partial<InboxFilters>) =>
      (await hanna.call(watchInboxEndpoint, { query: { ...filters, since: asOf } as Query })).body;
    expect((await watch({ view: 'groups' })).arrived).toBe(0);
    await filed();
    await filed('annan');
    await set(before, 'answered_at = now()');
    const { arrived, counts } = await watch({ view: 'groups' });
    expect(arrived).toBe(2);
    expect((await watch({ view: 'groups', eService: 'oppen' })).arrived).toBe(0);
    expect((await watch({ view: 'mine' })).arrived).toBe(0);
    expect(counts).toMatchObject({
      action: { count: 2, more: false },
      unread: { count: 1, more: false },
      groups: { count: 2, more: false },
      mine: { count: 0, more: false },
      unassigned: { count: 2, more: false },
      waiting: { count: 0, more: false },
    });
  });
});

describe('saved views', () => {
  const save = (name: string, filters: Partial<InboxFilters>, start = false) =>
    hanna.call(saveInboxViewEndpoint, { body: { name, filters, start } as never });

  test('are kept for the account alone, one of them to start with', async () => {
    await save('Sena', { view: 'groups', deadline: 'passed' }, true);
    await save('Skolskjuts', { view: 'all', search: 'skolskjuts' });
    const { body } = await save('Sena', { view: 'mine', deadline: 'passed' });
    expect(body.views).toMatchObject([
      { name: 'Sena', start: false, filters: { view: 'mine', deadline: 'passed' } },
      { name: 'Skolskjuts', start: false },
    ]);
    const moved = (await save('Skolskjuts', { view: 'all', search: 'skolskjuts' }, true)).body.views;
    expect(moved.map(({ start }) => start)).toEqual([false, true]);

    const { body: inbox } = await hanna.call(getInboxEndpoint, {});
    expect(inbox.views).toEqual(moved);
    expect(inbox.eServices.map(({ key }) => key)).toContain('liten');
    expect(inbox.eServices.map(({ key }) => key)).not.toContain('annan');
    expect(inbox.groups).toContain('bygg-och-miljo');
    const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
    expect((await ingrid.call(getInboxEndpoint, {})).body.views).toEqual([]);
    const params = { viewId: moved[0]?.id ?? '' };
    expect((await ingrid.call(deleteInboxViewEndpoint, { params })).status).toBe(404);
    const left = await hanna.call(deleteInboxViewEndpoint, { params });
    expect(left.body.views.map(({ name }) => name)).toEqual(['Skolskjuts']);
  });
});

test('nobody but staff who handle errands sees anything of it', async () => {
  const citizen = await world.signedIn('norrvik');
  const owner = await world.staffSignedIn('norrvik', 'norrvik-david');
  const asked = (who: Browser) => who.call(listHandledErrandsEndpoint, { query: {} });
  expect([(await asked(citizen)).status, (await asked(owner)).status]).toEqual([403, 403]);
  expect((await asked(world.browser('norrvik'))).status).toBe(401);
});

describe('what is known to be read', () => {
  const unread = () => ids({ view: 'unread' });
  /** Everything that has happened so far was long ago, and settled. */
  const settle = () => world.sql('norrvik', `UPDATE errand SET touched_at = now() - interval '1 hour'`);
  const forgetReading = () => world.sql('norrvik', `UPDATE errand_read SET read_at = '2020-01-01'`);
  beforeEach(() => world.sql('norrvik', 'DELETE FROM read_through'));

  test('is not looked through again, and what was left unread is still there', async () => {
    const [read, left] = [await filed(), await filed()];
    await open(read);
    expect(await unread()).toEqual([left]);
    await settle();
    expect(await unread()).toEqual([left]);
    // Nothing in the product does this: it shows that the errand was not looked at.
    await forgetReading();
    expect(await unread()).toEqual([left]);
    const { body } = await hanna.call(watchInboxEndpoint, {
      query: { view: 'unread', since: new Date().toISOString() },
    });
    expect(body.counts.unread).toEqual({ count: 1, more: false });
  });

  test('is unread again by an event, a mention, another group or being opened anew', async () => {
    const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
    const [told, mentioned, reopened, moved] = [
      await filed(),
      await filed(),
      await filed(),
      await filed('annan'),
    ];
    for (const errandId of [told, mentioned, reopened]) await open(errandId);
    expect(await unread()).toEqual([]);
    await world.sql(
      'norrvik',
      `UPDATE errand SET closed_at = now(), status_content_type = 'closed' WHERE id = $1`,
      [reopened],
    );
    await forgetReading();
    await settle();
    expect(await unread()).toEqual([]);

    await world.sql('norrvik', 'UPDATE errand SET last_event_at = clock_timestamp() WHERE id = $1', [told]);
    expect(await unread()).toEqual([told]);
    const note = { text: 'Se här', mentions: [hannaId] };
    await ingrid.call(addNoteEndpoint, { params: { errandId: mentioned }, body: note });
    expect(await unread()).toEqual([mentioned, told]);
    await world.sql(
      'norrvik',
      `UPDATE errand SET closed_at = NULL, status_content_type = 'in_progress' WHERE id = $1`,
      [reopened],
    );
    expect(await unread()).toEqual([reopened, mentioned, told]);
    await world.sql(
      'norrvik',
      `UPDATE errand SET handler_group = (SELECT handler_group FROM errand WHERE id = $1) WHERE id = $2`,
      [told, moved],
    );
    expect(await unread()).toEqual([moved, reopened, mentioned, told]);
  });

  test('holds for the groups the account had then, and not where a filter hid the rest', async () => {
    const [mine, theirs] = [await filed(), await filed('annan')];
    await open(mine);
    expect(await ids({ view: 'unread', eService: 'annan' })).toEqual([]);
    expect(await world.sql('norrvik', 'SELECT FROM read_through')).toEqual([]);
    expect(await unread()).toEqual([]);
    expect(await world.sql('norrvik', 'SELECT FROM read_through')).toHaveLength(1);
    await settle();
    await world.sql(
      'norrvik',
      `UPDATE staff_account SET groups = groups || '{bygg-och-miljo}' WHERE id = $1`,
      [hannaId],
    );
    expect(await unread()).toEqual([theirs]);
    await world.sql(
      'norrvik',
      `UPDATE staff_account SET groups = array_remove(groups, 'bygg-och-miljo') WHERE id = $1`,
      [hannaId],
    );
  });
});
