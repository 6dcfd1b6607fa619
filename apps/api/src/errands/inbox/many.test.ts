import { getMyErrandEndpoint } from '@handslag/contracts/errands';
import {
  assignManyEndpoint,
  changeManyEndpoint,
  listHandledErrandsEndpoint,
  previewManyEndpoint,
  type BulkResult,
} from '@handslag/contracts/inbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { fileErrand } from '../../../test/filling-in.ts';
import { publishSmallService } from '../../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';

let world: TestApp;
let people = 0;
let hanna: Browser;
beforeAll(async () => {
  world = await createTestApp();
  await publishSmallService(world, 'norrvik');
  await publishSmallService(world, 'norrvik', { key: 'annan', settings: { handlerGroup: 'bygg-och-miljo' } });
  hanna = await world.staffSignedIn('norrvik', 'norrvik-hanna');
});
afterAll(() => world.close());

async function filed(eService = 'liten') {
  people += 1;
  const citizen = await world.signedIn('norrvik', `19910101${5000 + people}`);
  return { citizen, ...(await fileErrand(citizen, { eService })) };
}
const chosen = (ids: readonly string[], revision = 0) => ids.map((id) => ({ id, revision }));
const outcomes = ({ results }: { results: BulkResult[] }) => results.map(({ outcome }) => outcome);
const assign = (errands: { id: string; revision: number }[], to: object, staff = hanna) =>
  staff.call(assignManyEndpoint, { body: { errands, to } as never });
const change = (errands: { id: string; revision: number }[], status: string, message = '') =>
  hanna.call(changeManyEndpoint, { body: { errands, status, message } });
const accountOf = async (subject: string) =>
  (
    await world.sql<{ id: string }>('norrvik', 'SELECT id FROM staff_account WHERE subject = $1', [subject])
  )[0]?.id ?? '';
const rowOf = async (id: string) =>
  (
    await world.sql<{
      assignee_id: string | null;
      handler_group: string;
      status_id: string;
      revision: number;
      deadline_on: Date | null;
    }>(
      'norrvik',
      'SELECT assignee_id, handler_group, status_id, revision, deadline_on FROM errand WHERE id = $1',
      [id],
    )
  )[0];

describe('assigning many', () => {
  test('each by itself: what a colleague has changed and what is another group’s stays as it was', async () => {
    const [one, two, changed, foreign] = [await filed(), await filed(), await filed(), await filed('annan')];
    await world.sql('norrvik', 'UPDATE errand SET revision = 4 WHERE id = $1', [changed.errandId]);
    const ids = [one, changed, foreign, two].map(({ errandId }) => errandId);
    const { status, body } = await assign(chosen(ids), { assignee: 'me' });
    expect(status).toBe(200);
    expect(outcomes(body)).toEqual(['done', 'changed', 'gone', 'done']);
    expect(body.results[1]?.registrationNumber).toBe(changed.registrationNumber);
    expect(body.results[2]?.registrationNumber).toBeNull();
    const me = await accountOf('norrvik-hanna');
    expect((await rowOf(one.errandId))?.assignee_id).toBe(me);
    expect(await rowOf(changed.errandId)).toMatchObject({ assignee_id: null, revision: 4 });
    expect((await rowOf(foreign.errandId))?.assignee_id).toBeNull();
    const traces = await world.sql(
      'norrvik',
      `SELECT action FROM audit_event WHERE object_id = $1 AND actor_kind = 'staff'`,
      [foreign.errandId],
    );
    expect(traces).toEqual([{ action: 'errand:refused' }]);
    const events = await world.sql(
      'norrvik',
      `SELECT kind FROM errand_event WHERE errand_id = $1 ORDER BY created_at`,
      [one.errandId],
    );
    expect(events).toEqual([{ kind: 'submitted' }, { kind: 'assigned' }]);
  });

  test('to a colleague of the group, to another group, back to nobody', async () => {
    const { errandId } = await filed();
    const ingrid = await accountOf('norrvik-ingrid');
    expect(outcomes((await assign(chosen([errandId]), { assignee: ingrid })).body)).toEqual(['done']);
    expect((await rowOf(errandId))?.assignee_id).toBe(ingrid);
    // Oskar is of another group.
    const oskar = { assignee: await accountOf('norrvik-oskar') };
    expect(outcomes((await assign(chosen([errandId], 1), oskar)).body)).toEqual(['not_allowed']);
    const david = await assign(chosen([errandId], 1), { assignee: await accountOf('norrvik-david') });
    expect([david.status, david.body]).toMatchObject([422, { code: 'colleague_unknown' }]);
    expect((await assign(chosen([errandId], 1), { group: 'finns-inte' })).status).toBe(422);
    expect(outcomes((await assign(chosen([errandId], 1), { assignee: 'nobody' })).body)).toEqual(['done']);
    expect(outcomes((await assign(chosen([errandId], 2), { group: 'bygg-och-miljo' })).body)).toEqual([
      'done',
    ]);
    expect(await rowOf(errandId)).toMatchObject({ handler_group: 'bygg-och-miljo', assignee_id: null });
    expect(outcomes((await assign(chosen([errandId], 3), { assignee: 'me' })).body)).toEqual(['gone']);
  });

  test('two at once on the same errands: one of them has each, and nothing is lost', async () => {
    const ids = [await filed(), await filed(), await filed()].map(({ errandId }) => errandId);
    const ingrid = await world.staffSignedIn('norrvik', 'norrvik-ingrid');
    const replies = await Promise.all([
      assign(chosen(ids), { assignee: 'me' }),
      assign(chosen(ids), { assignee: 'me' }, ingrid),
    ]);
    const [first = [], second = []] = replies.map(({ body }) => outcomes(body));
    expect(first.map((outcome, at) => [outcome, second[at]].sort())).toEqual(
      ids.map(() => ['changed', 'done']),
    );
    expect((await Promise.all(ids.map(rowOf))).map((row) => row?.revision)).toEqual([1, 1, 1]);
  });

  test('is for at most a hundred, and for those who handle', async () => {
    const many = Array.from({ length: 101 }, () => ({ id: crypto.randomUUID(), revision: 0 }));
    expect((await assign(many, { assignee: 'me' })).status).toBe(400);
    const david = await world.staffSignedIn('norrvik', 'norrvik-david');
    expect((await assign(many.slice(1), { assignee: 'me' }, david)).status).toBe(403);
  });
});

describe('changing the status of many', () => {
  test('where the service lets it follow; told to each applicant; with its deadline; still read by who did it', async () => {
    const [one, two, gone] = [await filed(), await filed(), await filed('annan')];
    await world.sql('norrvik', `UPDATE errand SET status_id = 'utreds' WHERE id = $1`, [two.errandId]);
    await hanna.send('GET', `/api/management/errands/${one.errandId}`);
    const { body } = await change(
      chosen([one.errandId, two.errandId, gone.errandId]),
      'utreds',
      'Vi har börjat.',
    );
    expect(outcomes(body)).toEqual(['done', 'not_allowed', 'gone']);
    expect(await rowOf(one.errandId)).toMatchObject({
      status_id: 'utreds',
      revision: 1,
      deadline_on: expect.any(Date),
    });
    const mine = await one.citizen.call(getMyErrandEndpoint, { params: { errandId: one.errandId } });
    expect(mine.body.timeline.find(({ kind }) => kind === 'status_changed')?.text).toBe('Vi har börjat.');
    const notices = await world.sql(
      'norrvik',
      `SELECT template FROM notification WHERE errand_id = $1 ORDER BY 1`,
      [one.errandId],
    );
    expect(notices).toEqual([{ template: 'errand-received' }, { template: 'errand-updated' }]);
    const list = await hanna.call(listHandledErrandsEndpoint, {
      query: { view: 'all', search: one.registrationNumber },
    });
    expect(list.body.errands).toMatchObject([{ unread: false }]);

    expect(outcomes((await change(chosen([one.errandId], 1), 'avslutat')).body)).toEqual(['done']);
    expect((await rowOf(one.errandId))?.deadline_on).toBeNull();
    expect(outcomes((await change(chosen([one.errandId], 2), 'inkommet')).body)).toEqual(['not_allowed']);
    expect(outcomes((await change(chosen([one.errandId], 2), 'finns-inte')).body)).toEqual(['not_allowed']);
  });

  test('can be seen before: what the applicants will read, who of them has a mail, and what is left as it is', async () => {
    const preview = async (errands: { id: string; revision: number }[], staff = hanna) =>
      (await staff.call(previewManyEndpoint, { body: { errands, status: 'utreds' } })).body;
    const [one, two, silent, masked, foreign] = [
      await filed(),
      await filed(),
      await filed(),
      await filed(),
      await filed('annan'),
    ];
    await world.sql('norrvik', `UPDATE errand SET applicant = applicant || '{"email": null}' WHERE id = $1`, [
      silent.errandId,
    ]);
    await world.sql('norrvik', `UPDATE errand SET secret = TRUE WHERE id = $1`, [masked.errandId]);
    await world.sql(
      'norrvik',
      `UPDATE errand SET status_id = 'komplettering', status_content_type = 'waiting_for_completion' WHERE id = $1`,
      [two.errandId],
    );
    const all = [one, two, silent, masked, foreign].map(({ errandId }) => errandId);
    const before = await rowOf(one.errandId);
    expect(await preview([...chosen(all), ...chosen([crypto.randomUUID()])])).toEqual({
      shown: [
        {
          name: { sv: 'Utreds' },
          citizenText: { sv: 'En handläggare utreder ditt ärende.' },
          internalText: 'Utred',
          errands: 4,
        },
      ],
      mailed: 2,
      unreachable: 1,
      masked: 1,
      completions: 1,
      left: 2,
    });
    expect(await rowOf(one.errandId)).toEqual(before);
    expect((await preview(chosen([one.errandId], 1))).left).toBe(1);
    // Oskar is of the other group: of the first ones he learns nothing.
    const oskar = await world.staffSignedIn('norrvik', 'norrvik-oskar');
    expect(await preview(chosen(all), oskar)).toMatchObject({ mailed: 1, masked: 0, left: 4 });
  });
});

describe('the list as a file', () => {
  const fetched = async (query: string, staff = hanna) => {
    const reply = await staff.send('GET', `/api/management/errands/export?${query}`);
    return { status: reply.statusCode, headers: reply.headers, text: reply.body };
  };

  test('holds what the list does, harmless to a spreadsheet, and is audited', async () => {
    const [one, masked, foreign] = [await filed(), await filed(), await filed('annan')];
    await world.sql('norrvik', `UPDATE errand SET applicant_name = '=HYPERLINK("http://x")' WHERE id = $1`, [
      one.errandId,
    ]);
    await world.sql('norrvik', `UPDATE errand SET secret = TRUE WHERE id = $1`, [masked.errandId]);
    const { status, headers, text } = await fetched('view=all');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('attachment'),
    });
    expect(text.startsWith('\uFEFF"Ärendenummer";"E-tjänst";"Sökande"')).toBe(true);
    expect(text).toContain(
      `"${one.registrationNumber}";"Liten tjänst";"'=HYPERLINK(""http://x"")";"Inkommet"`,
    );
    expect(text).toContain(`"${masked.registrationNumber}";"Liten tjänst";"Skyddad"`);
    expect(text).toContain('"Kontaktcenter"');
    expect(text).not.toContain(foreign.registrationNumber);

    const some = await fetched(`view=all&errands=${one.errandId},${foreign.errandId},x`);
    expect(some.text.trim().split('\r\n')).toHaveLength(2);
    expect(
      (await fetched(`view=all&search=${one.registrationNumber}`)).text.trim().split('\r\n'),
    ).toHaveLength(2);
    expect((await fetched('view=nothing')).status).toBe(400);
    expect((await fetched('view=all', await world.signedIn('norrvik'))).status).toBe(403);
    const traces = await world.sql<{ details: object }>(
      'norrvik',
      `SELECT details FROM audit_event WHERE action = 'errands:exported' ORDER BY seq`,
    );
    expect(traces[1]?.details).toEqual({ errands: 1, view: 'all', chosen: true });
    expect(JSON.stringify(traces)).not.toContain(one.registrationNumber);
  });
});
