import { getSessionEndpoint, keepSessionEndpoint, endSessionEndpoint } from '@handslag/contracts/sessions';
import { healthEndpoint } from '@handslag/contracts/health';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endOverdueSessions } from '../src/sessions/end-overdue-sessions.ts';
import type { Browser } from './browser.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let world: TestApp;
beforeAll(async () => {
  world = await createTestApp();
});
afterAll(() => world.close());
beforeEach(() =>
  world.sql(
    'norrvik',
    `UPDATE session SET ended_at = now(), ended_reason = 'signed-out' WHERE ended_at IS NULL`,
  ),
);

const kindOf = async (browser: Browser): Promise<string> =>
  (await browser.call(getSessionEndpoint)).body.kind;
const left = async (browser: Browser): Promise<number> =>
  Number((await browser.call(getSessionEndpoint)).headers['x-session-ends-in']);

test('an invented person’s session is worth nothing in production, whatever the database was used for before', async () => {
  const browsers = [
    await world.signedIn('norrvik'),
    await world.staffSignedIn('norrvik', await anyStaffSubject()),
  ];
  const { config } = world.context;
  config.production = true;
  try {
    for (const browser of browsers) expect(await kindOf(browser)).toBe('none');
  } finally {
    config.production = false;
  }
});

const anyStaffSubject = async (): Promise<string> => {
  const [account] = await world.sql<{ subject: string }>(
    'norrvik',
    'SELECT subject FROM staff_account LIMIT 1',
  );
  return account?.subject ?? '';
};

describe('idle end', () => {
  test('comes fifteen minutes after the last activity, and asking is no activity', async () => {
    const browser = await world.signedIn('norrvik');
    await world.idleFor('norrvik', 14);
    expect(await left(browser)).toBeLessThanOrEqual(60);
    expect(await kindOf(browser)).toBe('citizen');
    await world.idleFor('norrvik', 1);
    expect(await kindOf(browser)).toBe('none');
    const [row] = await world.sql(
      'norrvik',
      'SELECT ended_reason FROM session ORDER BY created_at DESC LIMIT 1',
    );
    expect(row).toEqual({ ended_reason: 'idle' });
  });

  test('moves when a person does something', async () => {
    const browser = await world.signedIn('norrvik');
    await world.idleFor('norrvik', 14);
    const kept = await browser.call(keepSessionEndpoint, { body: {} });
    expect(kept.body).toMatchObject({ kind: 'citizen' });
    expect(await left(browser)).toBeGreaterThan(890);
  });

  test('is no later than the longest life', async () => {
    const browser = await world.signedIn('norrvik');
    await world.sql(
      'norrvik',
      `UPDATE session SET absolute_end_at = now() + interval '30 seconds' WHERE ended_at IS NULL`,
    );
    await browser.call(keepSessionEndpoint, { body: {} });
    expect(await left(browser)).toBeLessThanOrEqual(30);
    await world.sql('norrvik', `UPDATE session SET absolute_end_at = now() WHERE ended_at IS NULL`);
    expect(await kindOf(browser)).toBe('none');
  });

  test('is told with a reason where a session is needed', async () => {
    const browser = await world.signedIn('norrvik');
    await world.idleFor('norrvik', 16);
    const { status, body } = await browser.call({ ...getSessionEndpoint, path: '/api/test/citizen' });
    expect([status, body]).toMatchObject([401, { code: 'session_ended', details: { reason: 'idle' } }]);
    const nobody = await world.browser('norrvik').call({ ...getSessionEndpoint, path: '/api/test/citizen' });
    expect([nobody.status, nobody.body]).toMatchObject([401, { code: 'not_signed_in' }]);
  });

  test('comes also when nobody asks any more, and takes the working copies along', async () => {
    const browser = await world.signedIn('sorhamn');
    await draftOf(world, 'sorhamn', 'session');
    await world.idleFor('sorhamn', 16);
    expect(await endOverdueSessions(world.context, world.municipality('sorhamn'))).toBe(1);
    expect(await world.sql('sorhamn', 'SELECT id FROM draft')).toEqual([]);
    expect(await world.sql('sorhamn', 'SELECT id FROM attachment')).toEqual([]);
    expect(await world.sql('sorhamn', 'SELECT storage_key FROM abandoned_file')).toEqual([
      { storage_key: 'a-file' },
    ]);
    expect(await kindOf(browser)).toBe('none');
  });
});

test('signing out deletes what belongs to the session, keeps what the policy keeps, and says how many', async () => {
  const browser = await world.signedIn('norrvik');
  await draftOf(world, 'norrvik', 'session');
  await draftOf(world, 'norrvik', 'person');
  const { body } = await browser.call(endSessionEndpoint);
  expect(body).toEqual({ draftsDeleted: 1, draftsKept: 1 });
  expect(await world.sql('norrvik', 'SELECT session_id FROM draft')).toEqual([{ session_id: null }]);
});

describe('token', () => {
  test('is renewed after ten minutes, and the one before is good until the new one has been seen', async () => {
    const browser = await world.signedIn('norrvik');
    const first = browser.cookies.get('__Host-session');
    expect(await kindOf(browser)).toBe('citizen');
    expect(browser.cookies.get('__Host-session')).toBe(first);
    world.clock.move(11 * 60_000);
    await kindOf(browser);
    const second = browser.cookies.get('__Host-session');
    expect(second).not.toBe(first);

    const lost = holding(first);
    await world.sql('norrvik', `UPDATE session SET rotated_at = rotated_at - interval '1 hour'`);
    expect(await kindOf(lost)).toBe('citizen');
    expect(await kindOf(browser)).toBe('citizen');

    const late = holding(first);
    expect(await kindOf(late)).toBe('citizen');
    // It is good for the rest of its minute, but worth no other: whoever has a copy gets no further with it.
    expect(late.cookies.get('__Host-session')).toBe(first);
  });

  test('that was replaced a minute ago ends the session when used', async () => {
    const browser = await world.signedIn('norrvik');
    const first = browser.cookies.get('__Host-session');
    world.clock.move(11 * 60_000);
    await kindOf(browser);
    await kindOf(browser);
    await world.sql(
      'norrvik',
      `UPDATE session SET rotated_at = rotated_at - interval '61 seconds' WHERE rotated_at IS NOT NULL`,
    );
    expect(await kindOf(holding(first))).toBe('none');
    expect(await kindOf(browser)).toBe('none');
    const [row] = await world.sql(
      'norrvik',
      'SELECT ended_reason FROM session ORDER BY created_at DESC LIMIT 1',
    );
    expect(row).toEqual({ ended_reason: 'token-reused' });
    const [event] = await world.sql(
      'norrvik',
      'SELECT action, details FROM audit_event ORDER BY seq DESC LIMIT 1',
    );
    expect(event).toEqual({ action: 'session:ended', details: { reason: 'token-reused' } });
  });

  function holding(token: string | undefined): Browser {
    const browser = world.browser('norrvik');
    browser.cookies.set('__Host-session', token ?? '');
    return browser;
  }
});

test("a cookie of one municipality is nobody on its sibling's host", async () => {
  const browser = await world.signedIn('norrvik');
  const sibling = world.browser('sorhamn');
  sibling.cookies.set('__Host-session', browser.cookies.get('__Host-session') ?? '');
  expect(await kindOf(sibling)).toBe('none');
  expect(await kindOf(browser)).toBe('citizen');
});

test('a lost database is a fault of ours, not the end of a session', async () => {
  const broken = await createTestApp();
  const browser = await broken.signedIn('norrvik');
  await browser.call(getSessionEndpoint);
  const { touchSession } = broken.context.db;
  broken.context.db.touchSession = () =>
    Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }));
  const { status, body, headers } = await browser.call(getSessionEndpoint);
  expect([status, body, headers['retry-after']]).toMatchObject([503, { code: 'service_unavailable' }, '5']);
  expect(browser.cookies.has('__Host-session')).toBe(true);
  expect((await browser.call(healthEndpoint)).status).toBe(200);
  broken.context.db.touchSession = touchSession;
  await broken.close();
});

async function draftOf(
  world: TestApp,
  slug: 'norrvik' | 'sorhamn',
  owner: 'session' | 'person',
): Promise<void> {
  const [row] = await world.sql<{ id: string }>(
    slug,
    `INSERT INTO draft (municipality_id, session_id, person_id, e_service_key, version)
     SELECT s.municipality_id, CASE WHEN $1 = 'session' THEN s.id END, s.person_id, 'bygglov', 1
     FROM session s WHERE ended_at IS NULL LIMIT 1 RETURNING id`,
    [owner],
  );
  await world.sql(
    slug,
    `INSERT INTO attachment (municipality_id, draft_id, question_path, name, size, kind, state, storage_key)
     SELECT municipality_id, id, 'ritning', 'ritning.pdf', 1, 'pdf', 'received', 'a-file' FROM draft WHERE id = $1`,
    [row?.id],
  );
}
