import { randomUUID } from 'node:crypto';
import { Problem } from '@handslag/contracts/problem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createAuthorisationWorld,
  reviewOf,
  uploadOf,
  type Answer,
  type Ask,
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

const abroad = 'the same citizen in another municipality';
const staff: readonly Role[] = [
  'handler',
  'handler of another group',
  'service owner',
  'administrator',
  'administrator of another municipality',
];
const citizens: readonly Role[] = ['citizen', 'other citizen', abroad];
const applicants: readonly Role[] = [...citizens, 'anonymous owner', 'other anonymous'];
/** Who may know anything of whose errands, by handling them. */
const handles: Partial<Record<Role, readonly Owner[]>> = {
  handler: ['citizen', 'anonymous owner'],
  administrator: ['citizen', 'anonymous owner'],
  'administrator of another municipality': [abroad],
};

type Expected = (role: Role, owner: Owner) => string;
type Row = {
  expected: Expected;
  /** Once for each owner's thing; otherwise once. */
  things?: boolean;
  /** A good answer uses the thing up. */
  spends?: boolean;
  ask?: (thing: Thing, owner: Owner) => Partial<Ask> | Promise<Partial<Ask>>;
};

/** Everyone the route lets in gets this. */
const everyone =
  (answer: string): Expected =>
  () =>
    answer;
const stranger = (role: Role): string =>
  role === 'disabled handler' ? '401 session_ended' : '401 not_signed_in';

/** Only whose it is; to others of its kind it does not exist; the rest have no business there. */
const ownersOnly =
  (good: string): Expected =>
  (role, owner) => {
    if (staff.includes(role)) return '403 forbidden';
    if (!applicants.includes(role)) return stranger(role);
    return role === owner ? good : '404 not_found';
  };
const handlersOnly =
  (good: string): Expected =>
  (role, owner) => {
    if (applicants.includes(role) || role === 'service owner') return '403 forbidden';
    if (!staff.includes(role)) return stranger(role);
    return handles[role]?.includes(owner) ? good : '404 not_found';
  };
const only =
  (who: readonly Role[], good: string): Expected =>
  (role) => {
    if (who.includes(role)) return good;
    return staff.includes(role) || applicants.includes(role) ? '403 forbidden' : stranger(role);
  };

async function standingOf({ slug, errandId }: Thing): Promise<{ revision: number; status: string }> {
  const [row] = await here.world.sql<{ revision: number; status: string }>(
    slug,
    'SELECT revision, status_id AS status FROM errand WHERE id = $1',
    [errandId],
  );
  return row ?? { revision: 0, status: '' };
}

const tus = { 'tus-resumable': '1.0.0' };

/** What every route answers to whom. One that is not here is not allowed to exist. */
const rows: Record<string, Row> = {
  'GET /api/health': { expected: everyone('200') },
  'GET /api/ready': { expected: everyone('200') },
  'GET /api/openapi.json': { expected: everyone('200') },
  'POST /api/csp-reports': {
    expected: everyone('204'),
    ask: () => ({ body: [], headers: { 'content-type': 'application/csp-report' } }),
  },
  'GET /api/municipality': { expected: everyone('200') },
  'GET /api/municipalities': { expected: everyone('404 not_found') },
  'GET /api/session': { expected: everyone('200') },
  'POST /api/session/keep': { expected: everyone('200'), ask: () => ({ body: {} }) },
  'GET /api/e-services': { expected: everyone('200') },
  'GET /api/e-services/:key': { expected: everyone('200') },
  'GET /api/e-services/:key/versions/:version': { expected: everyone('200') },
  'POST /api/sign-in': {
    expected: everyone('503 sign_in_unavailable'),
    ask: () => ({ body: { eid: 'bankid', flow: 'other-device', returnTo: '/' } }),
  },
  'POST /api/sign-in/:transactionId/poll': {
    expected: everyone('404 sign_in_not_found'),
    ask: () => ({ body: {} }),
  },
  'DELETE /api/sign-in/:transactionId': { expected: everyone('404 sign_in_not_found') },
  'POST /api/staff-sign-in': {
    expected: everyone('503 sign_in_unavailable'),
    ask: () => ({ body: { returnTo: '/' } }),
  },
  'GET /api/staff-sign-in/callback': { expected: everyone('303') },

  'POST /api/drafts': {
    expected: (role) => {
      if (citizens.includes(role)) return '201';
      return staff.includes(role) ? '403 forbidden' : '401 sign_in_required';
    },
    ask: () => ({ body: { eService: 'annan', startOver: true } }),
  },
  'GET /api/drafts': { expected: only(applicants, '200') },
  'GET /api/drafts/:draftId': { expected: ownersOnly('200'), things: true },
  'PATCH /api/drafts/:draftId': {
    expected: ownersOnly('200'),
    things: true,
    ask: ({ revision }) => ({
      body: {
        version: 1,
        baseRevision: revision,
        changes: [],
        position: { stepId: 'you', questionPath: null },
      },
    }),
  },
  'DELETE /api/drafts/:draftId': { expected: ownersOnly('204'), things: true, spends: true },
  'POST /api/drafts/:draftId/submit': {
    expected: ownersOnly('200'),
    things: true,
    spends: true,
    ask: async (thing, owner) => ({
      body:
        owner === 'unknown'
          ? { submissionKey: randomUUID(), version: 1, revision: 1, answersHash: 'a'.repeat(64) }
          : await reviewOf(thing),
    }),
  },

  'POST /api/attachments': {
    expected: ownersOnly('201'),
    things: true,
    spends: true,
    ask: ({ draftId }) => uploadOf(draftId),
  },
  'PATCH /api/attachments/:attachmentId': {
    expected: ownersOnly('204'),
    things: true,
    spends: true,
    ask: () => ({
      body: Buffer.from('text'),
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    }),
  },
  'HEAD /api/attachments/:attachmentId': {
    expected: ownersOnly('200'),
    things: true,
    ask: () => ({ headers: tus }),
  },
  'DELETE /api/attachments/:attachmentId': {
    expected: ownersOnly('204'),
    things: true,
    spends: true,
    ask: () => ({ headers: tus }),
  },
  'GET /api/attachments/:attachmentId/state': { expected: ownersOnly('200'), things: true },
  'POST /api/attachments/:attachmentId/remove': {
    expected: ownersOnly('204'),
    things: true,
    spends: true,
    ask: () => ({ body: {} }),
  },

  'GET /api/errands': { expected: only(citizens, '200'), ask: () => ({ url: '/api/errands?state=ongoing' }) },
  'GET /api/errands/:errandId': { expected: ownersOnly('200'), things: true },
  'GET /api/errands/:errandId/receipt': { expected: ownersOnly('200'), things: true },
  'GET /api/errands/:errandId/attachments/:attachmentId': { expected: ownersOnly('200'), things: true },
  'POST /api/errands/follow-up': {
    expected: everyone('404 follow_up_code_unknown'),
    things: true,
    ask: ({ registrationNumber }) => ({ body: { registrationNumber, code: '0000-0000-0000' } }),
  },

  'GET /api/management/errands': {
    expected: (role) => (role === 'service owner' ? '403 forbidden' : only(staff, '200')(role, 'unknown')),
    ask: () => ({ url: '/api/management/errands?view=all' }),
  },
  'GET /api/management/errands/:errandId': { expected: handlersOnly('200'), things: true },
  'GET /api/management/errands/:errandId/receipt': { expected: handlersOnly('200'), things: true },
  'GET /api/management/errands/:errandId/attachments/:attachmentId': {
    expected: handlersOnly('200'),
    things: true,
  },
  'POST /api/management/errands/:errandId/assign': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing) => ({ body: { revision: (await standingOf(thing)).revision, assignee: 'me' } }),
  },
  'POST /api/management/errands/:errandId/status': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing) => {
      const { revision, status } = await standingOf(thing);
      return { body: { revision, status: status === 'utreds' ? 'avslutat' : 'utreds', message: 'Hej' } };
    },
  },
  'POST /api/management/errands/:errandId/messages': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing) => ({ body: { revision: (await standingOf(thing)).revision, message: 'Hej' } }),
  },
  // Last, since it ends what the others need.
  'DELETE /api/session': { expected: everyone('200') },
};

/** Mounted by the tests themselves. */
const probe = '/api/test/citizen';

function rowOf(method: string, url: string): Row | undefined {
  // Fastify mounts a HEAD beside every GET; it is the same without a body.
  return rows[`${method} ${url}`] ?? (method === 'HEAD' ? rows[`GET ${url}`] : undefined);
}

const addressOf = (path: string, { draftId, errandId, fileId, uploadId }: Thing): string =>
  path
    .replace(':draftId', draftId)
    .replace(':errandId', errandId)
    .replace(':attachmentId', path.includes(':errandId') ? fileId : uploadId)
    .replace(':transactionId', '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57')
    .replace(':key', 'liten')
    .replace(':version', '1');

const withoutId = (answer: Answer): unknown => {
  const { id, ...rest } = JSON.parse(answer.body) as { id: string };
  expect(id).toBe(answer.headers['x-request-id']);
  const {
    date,
    'x-request-id': request,
    'x-session-ends-in': left,
    'set-cookie': cookies,
    ...headers
  } = answer.headers;
  expect([typeof date, typeof request, left === undefined, cookies].length).toBe(4);
  return { rest, headers };
};

function said({ status, body, headers }: Answer): string {
  const problem = String(headers['content-type']).startsWith('application/problem+json') && body !== '';
  return problem ? `${status} ${Problem.parse(JSON.parse(body)).code}` : String(status);
}

/** Nothing of what belongs to others, in any answer. */
function expectNothingOfOthers(role: Role, { body, headers }: Answer, what: string): void {
  for (const [owner, { canaries }] of Object.entries(here.things) as [Owner, Thing][]) {
    if (role === owner || handles[role]?.includes(owner)) continue;
    for (const canary of canaries) expect(body + JSON.stringify(headers), what).not.toContain(canary);
  }
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
    const given = (await row.ask?.(thing, owner)) ?? {};
    const answer = await here.ask(here.browsers[role], { url: addressOf(path, thing), ...given, method });
    const bare = method === 'HEAD' && path !== '/api/attachments/:attachmentId';
    if (bare || method === 'HEAD')
      expect([what, String(answer.status)]).toEqual([what, expected.slice(0, 3)]);
    else expect([what, said(answer)]).toEqual([what, expected]);
    expectNothingOfOthers(role, answer, what);
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
