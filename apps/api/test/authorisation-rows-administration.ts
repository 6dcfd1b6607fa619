import { everyone, only, staff, type Row } from './authorisation-expected.ts';
import type { Role } from './authorisation-world.ts';
import type { TestApp } from './test-app.ts';

const administrators: Role[] = ['administrator', 'administrator of another municipality'];
/** Norrvik's things: to Sörhamn's administrator they do not exist. */
const ofNorrvik =
  (good: string): Row['expected'] =>
  (role, owner) =>
    role === 'administrator of another municipality'
      ? '404 not_found'
      : only(['administrator'], good)(role, owner);

/** Someone at Norrvik whom nobody needs afterwards. */
async function anAccount({ sql, municipality }: TestApp): Promise<string> {
  const [row] = await sql<{ id: string }>(
    'norrvik',
    `INSERT INTO staff_account (municipality_id, issuer, subject, name, email, roles, groups)
     VALUES ($1, 'https://no-provider.example', gen_random_uuid()::text, 'Vikarien', gen_random_uuid() || '@norrvik.example', '{handler}', '{}')
     RETURNING id`,
    [municipality('norrvik').id],
  );
  return row?.id ?? '';
}

/** A removal in Norrvik that is about nothing. */
async function aRemoval({ sql, municipality }: TestApp): Promise<string> {
  const [row] = await sql<{ id: string }>(
    'norrvik',
    `INSERT INTO removal (municipality_id, decision_reference, rules, planned_by, planned_at, carry_out_after)
     SELECT $1, 'KS 2026/1 § 1', '[]', id, now(), now() + interval '1 day' FROM staff_account LIMIT 1 RETURNING id`,
    [municipality('norrvik').id],
  );
  return row?.id ?? '';
}

/** Settings, accounts, retention, the audit log and the statistics. */
export const administrationRows: Record<string, Row> = {
  'POST /api/installation': {
    expected: everyone('404 not_found'),
    ask: () => ({ body: { token: 'guessed' } }),
  },
  'POST /api/installation/retry-job': {
    expected: everyone('404 not_found'),
    ask: () => ({
      body: { token: 'guessed', queue: 'send-mail', job: '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57' },
    }),
  },
  'POST /api/installation/create-municipality': {
    expected: everyone('404 not_found'),
    ask: () => ({
      body: {
        token: 'guessed',
        municipality: {
          slug: 'kapad',
          name: 'Kapad kommun',
          host: 'kapad.example',
          email: 'a@kapad.example',
          administrator: { name: 'Kim Kapare', email: 'kim@kapad.example' },
        },
      },
    }),
  },
  'GET /api/pages/:page': { expected: everyone('200') },
  'GET /api/management/settings': { expected: only(administrators, '200') },
  'PATCH /api/management/settings': {
    expected: only(administrators, '409 work_changed'),
    ask: () => ({ body: { revision: 4711, changes: { brandColour: '#123456' } } }),
  },
  'GET /api/management/retention': { expected: only(administrators, '200') },
  'GET /api/management/retention/:key/errands': {
    expected: only(administrators, '404 not_found'),
    ask: () => ({ url: '/api/management/retention/no-such-service/errands' }),
  },
  'POST /api/management/retention/removals': {
    expected: only(administrators, '409 work_changed'),
    ask: () => ({ body: { decisionReference: 'KS 2026/1 § 1', eServices: [{ key: 'liten', due: 4711 }] } }),
  },
  'POST /api/management/retention/removals/:removalId/cancel': {
    expected: ofNorrvik('200'),
    ask: async (_thing, _owner, world) => ({
      url: `/api/management/retention/removals/${await aRemoval(world)}/cancel`,
      body: {},
    }),
  },
  'GET /api/management/retention/removals/:removalId/protocol': {
    expected: ofNorrvik('200'),
    ask: async (_thing, _owner, world) => ({
      url: `/api/management/retention/removals/${await aRemoval(world)}/protocol`,
    }),
  },
  'GET /api/management/processing-register': { expected: only(administrators, '200') },
  'GET /api/management/accounts': { expected: only(administrators, '200') },
  'POST /api/management/accounts': {
    expected: only(administrators, '503 sign_in_unavailable'),
    ask: () => ({
      body: { name: 'Inga Nilsson', email: 'inga@norrvik.example', roles: ['handler'], groups: [] },
    }),
  },
  'PATCH /api/management/accounts/:accountId': {
    expected: ofNorrvik('409 work_changed'),
    ask: async (_thing, _owner, world) => ({
      url: `/api/management/accounts/${await anAccount(world)}`,
      body: { revision: 'another', roles: ['administrator'], groups: [] },
    }),
  },
  'POST /api/management/accounts/:accountId/disable': {
    expected: ofNorrvik('200'),
    ask: async (_thing, _owner, world) => ({
      url: `/api/management/accounts/${await anAccount(world)}/disable`,
      body: {},
    }),
  },
  'POST /api/management/accounts/:accountId/enable': {
    expected: ofNorrvik('200'),
    ask: async (_thing, _owner, world) => ({
      url: `/api/management/accounts/${await anAccount(world)}/enable`,
      body: {},
    }),
  },
  'GET /api/management/statistics': {
    expected: only(staff, '200'),
    ask: () => ({ url: '/api/management/statistics?from=2026-01&to=2026-12' }),
  },
  'GET /api/management/audit': { expected: only(administrators, '200') },
  'GET /api/management/audit/export': { expected: only(administrators, '200') },
  'POST /api/management/audit/verify': { expected: only(administrators, '200'), ask: () => ({ body: {} }) },
};
