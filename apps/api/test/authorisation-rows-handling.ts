import { handlersOnly, only, staff, type Row } from './authorisation-expected.ts';
import type { Thing } from './authorisation-world.ts';
import type { TestApp } from './test-app.ts';

async function standingOf(
  { sql }: Pick<TestApp, 'sql'>,
  { slug, errandId }: Thing,
): Promise<{ revision: number; status: string }> {
  const [row] = await sql<{ revision: number; status: string }>(
    slug,
    'SELECT revision, status_id AS status FROM errand WHERE id = $1',
    [errandId],
  );
  return row ?? { revision: 0, status: '' };
}

/** The handler's side of errands. */
export const handlingRows: Record<string, Row> = {
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
    ask: async (thing, _owner, world) => ({
      body: { revision: (await standingOf(world, thing)).revision, assignee: 'me' },
    }),
  },
  'POST /api/management/errands/:errandId/status': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing, _owner, world) => {
      const { revision, status } = await standingOf(world, thing);
      return { body: { revision, status: status === 'utreds' ? 'avslutat' : 'utreds', message: 'Hej' } };
    },
  },
  'POST /api/management/errands/:errandId/messages': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: { revision: (await standingOf(world, thing)).revision, message: 'Hej' },
    }),
  },
};
