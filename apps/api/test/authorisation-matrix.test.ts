import { Problem } from '@handslag/contracts/problem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { abroad, citizens, handles, staff, type Row } from './authorisation-expected.ts';
import { rows } from './authorisation-table.ts';
import {
  createAuthorisationWorld,
  type Answer,
  type AuthorisationWorld,
  type Owner,
  type Role,
  type Thing,
} from './authorisation-world.ts';

let here: AuthorisationWorld;
beforeAll(async () => {
  here = await createAuthorisationWorld();
}, 120_000);
afterAll(() => here.close());

/** Mounted by the tests themselves. */
const probe = '/api/test/citizen';

function rowOf(method: string, url: string): Row | undefined {
  // Fastify mounts a HEAD beside every GET; it is the same without a body.
  return rows[`${method} ${url}`] ?? (method === 'HEAD' ? rows[`GET ${url}`] : undefined);
}

const addressOf = (
  path: string,
  { draftId, errandId, fileId, uploadId, signingId, partyId }: Thing,
): string =>
  path
    .replace(':draftId', draftId)
    .replace(':errandId', errandId)
    .replace(':attachmentId', path.includes(':errandId') ? fileId : uploadId)
    .replace(':signingId', signingId)
    .replace(':partyId', partyId)
    .replace(/:(eventId|taskId|completionId)/, '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57')
    .replace(':transactionId', '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57')
    .replace(':key', 'liten')
    .replace(':version', '1')
    .replace(':page', 'personal-data')
    .replace(':paperFormId', '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57')
    .replace(':accountId', '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57');

/** All of an answer but what differs from one request to the next. */
const passing = new Set([
  'date',
  'x-request-id',
  'x-session-ends-in',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
]);
const withoutId = ({ body, headers }: Answer): unknown => {
  const { id, ...rest } = JSON.parse(body) as { id: string };
  expect(id).toBe(headers['x-request-id']);
  return { rest, headers: Object.entries(headers).filter(([name]) => !passing.has(name)) };
};

function said({ status, body, headers }: Answer): string {
  const problem = String(headers['content-type']).startsWith('application/problem+json') && body !== '';
  return problem ? `${status} ${Problem.parse(JSON.parse(body)).code}` : String(status);
}

/** Nothing of what belongs to others, in any answer. */
function expectNothingOfOthers(role: Role, { body, headers }: Answer, what: string): void {
  for (const [owner, { canaries, shared }] of Object.entries(here.things) as [Owner, Thing][]) {
    if (role === owner || handles[role]?.includes(owner)) continue;
    const theirs = role === 'co-signer' ? canaries.filter((one) => !shared.includes(one)) : canaries;
    for (const canary of theirs) expect(body + JSON.stringify(headers), what).not.toContain(canary);
  }
}

/** No page may hold the answer within itself: only a PDF that staff look at may be framed, and no file here is one. */
function expectUnframed({ headers }: Answer, what: string): void {
  expect(headers['x-frame-options'], what).toBe('DENY');
  expect(headers['content-security-policy'], what).not.toContain("frame-ancestors 'self'");
}

/** No key beyond the contract. */
function expectAsPromised(
  method: string,
  path: string,
  { status, body, headers }: Answer,
  what: string,
): void {
  const endpoint = here.world.app.endpoints.find((one) => one.method === method && one.path === path);
  if (status === 204) return expect(body, what).toBe('');
  if (endpoint && status < 300) {
    const given: unknown = JSON.parse(body);
    expect(endpoint.reply.parse(given), what).toEqual(given);
  }
  if (endpoint || status >= 300 || !/\/(receipt|attachments\/:attachmentId)$/.test(path) || method !== 'GET')
    return;
  expect(headers['content-disposition'], what).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
  );
  expect(headers['content-security-policy'], what).toBe("sandbox; default-src 'none'");
  expect(headers['x-content-type-options'], what).toBe('nosniff');
}

const roles = (): Role[] => Object.keys(here.browsers) as Role[];

async function walk(key: string, method: string, path: string, row: Row): Promise<void> {
  const owners: Owner[] = row.things ? ['unknown', 'citizen', 'anonymous owner', abroad] : ['unknown'];
  const unknown = new Map<Role, unknown>();
  const cells = owners.flatMap((owner) =>
    roles().map((role) => ({ owner, role, expected: row.expected(role, owner) })),
  );
  // Whoever is refused tries first, so that what they try is still there for its owner.
  const good = (expected: string): number => Number(/^20\d$/.test(expected));
  for (const { owner, role, expected } of cells.sort(
    (one, other) => good(one.expected) - good(other.expected),
  )) {
    const what = `${key} by ${role} for a thing of ${owner}`;
    const thing = here.things[owner];
    const given = (await row.ask?.(thing, owner, here.world)) ?? {};
    const answer = await here.ask(here.browsers[role], { url: addressOf(path, thing), ...given, method });
    // Without a body only the status tells.
    if (method === 'HEAD') expect([what, String(answer.status)]).toEqual([what, expected.slice(0, 3)]);
    else expect([what, said(answer)]).toEqual([what, expected]);
    expectNothingOfOthers(role, answer, what);
    expectUnframed(answer, what);
    if (method !== 'HEAD') expectAsPromised(method, path, answer, what);
    if (expected.startsWith('404') && row.things && method !== 'HEAD') {
      if (owner === 'unknown') unknown.set(role, withoutId(answer));
      else expect(withoutId(answer), what).toEqual(unknown.get(role));
    }
    if (row.spends && good(expected)) await here.renew(owner);
  }
}

test('every route says whom it is for, and is in the matrix', () => {
  const ours = here.routes.filter(({ url }) => url !== probe);
  expect(ours.filter(({ url }) => url.startsWith('/api/')).length).toBeGreaterThan(50);
  const unknown = ours.filter(({ method, url }) => url.startsWith('/api/') && !rowOf(method, url));
  expect(unknown).toEqual([]);
  const outside = ours.filter(
    ({ method, url }) => !url.startsWith('/api/') && !['GET', 'HEAD'].includes(method),
  );
  expect(outside).toEqual([]);
  const gone = Object.keys(rows).filter((key) => !ours.some(({ method, url }) => key === `${method} ${url}`));
  expect(gone).toEqual([]);
});

test.each(Object.entries(rows).filter(([key]) => key !== 'DELETE /api/session'))(
  '%s',
  async (key, row) => {
    const [method = '', path = ''] = key.split(' ');
    await walk(key, method, path, row);
    if (method === 'GET') await walk(`HEAD ${path}`, 'HEAD', path, { ...row, spends: false });
  },
  60_000,
);

test("a file of one errand is not to be had through another, one's own", async () => {
  const { citizen, 'anonymous owner': other } = here.things;
  for (const [role, base] of [
    ['citizen', '/api/errands'],
    ['handler', '/api/management/errands'],
  ] as const) {
    const answer = await here.ask(here.browsers[role], {
      method: 'GET',
      url: `${base}/${citizen.errandId}/attachments/${other.fileId}`,
    });
    expect(said(answer)).toBe('404 not_found');
  }
});

test('the right code shows the state of an errand, in its own municipality only, and nothing of who or what', async () => {
  const { registrationNumber, followUpCode: code } = here.things['anonymous owner'];
  const asked = { method: 'POST', url: '/api/errands/follow-up', body: { registrationNumber, code } };
  for (const role of roles()) {
    const answer = await here.ask(here.browsers[role], asked);
    const foreign = here.browsers[role].host.startsWith('sorhamn');
    expect([role, said(answer)]).toEqual([role, foreign ? '404 follow_up_code_unknown' : '200']);
    expect(answer.body).not.toMatch(/domherre|elsa@example|070-174/);
  }
});

test('a session is worth nothing in another municipality', async () => {
  for (const role of [...citizens, ...staff, 'anonymous owner'] as Role[]) {
    const browser = here.browsers[role];
    const elsewhere = here.world.browser(browser.host.startsWith('norrvik') ? 'sorhamn' : 'norrvik');
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
    for (const url of ['/api/drafts', '/api/errands?state=ongoing', '/api/management/errands'])
      expect([role, url, said(await here.ask(elsewhere, { method: 'GET', url }))]).toEqual([
        role,
        url,
        '401 not_signed_in',
      ]);
  }
});

test('every opening by staff leaves a trace, and so does every try to open what is not theirs', async () => {
  const { citizen, unknown } = here.things;
  const traces = async () =>
    (
      await here.world.sql<{ action: string }>(
        'norrvik',
        `SELECT action FROM audit_event WHERE actor_kind = 'staff' ORDER BY seq`,
      )
    ).map(({ action }) => action);
  const asked = async (role: Role, method: string, { errandId }: Thing, path: string, body?: unknown) => {
    const before = await traces();
    await here.ask(here.browsers[role], { method, url: `/api/management/errands/${errandId}${path}`, body });
    return (await traces()).slice(before.length);
  };
  for (const [path, action] of [
    ['', 'errand:opened'],
    ['/receipt', 'receipt:opened'],
    [`/attachments/${citizen.fileId}`, 'attachment:opened'],
  ] as const) {
    expect(await asked('handler', 'GET', citizen, path)).toEqual([action]);
    expect(await asked('administrator', 'GET', citizen, path)).toEqual([action]);
    expect(await asked('handler of another group', 'GET', citizen, path)).toEqual(['errand:refused']);
    expect(await asked('handler of another group', 'GET', unknown, path)).toEqual([]);
  }
  const body = { revision: 0, assignee: 'me' };
  expect(await asked('handler of another group', 'POST', citizen, '/assign', body)).toEqual([
    'errand:refused',
  ]);
});

test('DELETE /api/session, and then nobody is anyone', async () => {
  await walk('DELETE /api/session', 'DELETE', '/api/session', rows['DELETE /api/session'] as Row);
  for (const role of roles()) {
    expect(said(await here.ask(here.browsers[role], { method: 'GET', url: '/api/drafts' }))).toMatch(/^401 /);
  }
});
