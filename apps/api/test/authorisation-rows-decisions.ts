import { handlersOnly, type Row } from './authorisation-expected.ts';
import type { Thing } from './authorisation-world.ts';
import type { TestApp } from './test-app.ts';

async function revisionOf({ sql }: Pick<TestApp, 'sql'>, { slug, errandId }: Thing): Promise<number> {
  const [row] = await sql<{ revision: number }>(slug, 'SELECT revision FROM errand WHERE id = $1', [
    errandId,
  ]);
  return row?.revision ?? 0;
}

/** Secrecy, decisions, paper errands and disclosure. */
export const decisionRows: Record<string, Row> = {
  'POST /api/management/errands/:errandId/secrecy/open': {
    expected: handlersOnly('200'),
    things: true,
    ask: () => ({ body: { reason: 'Sökanden ringde om sitt ärende' } }),
  },
  'POST /api/management/errands/:errandId/secrecy/close': {
    expected: handlersOnly('204'),
    things: true,
    ask: () => ({ body: {} }),
  },
  // Lifting what was never marked: nothing is masked, so that the rows after it see all.
  'POST /api/management/errands/:errandId/secrecy': {
    expected: handlersOnly('204'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: {
        revision: await revisionOf(world, thing),
        marked: false,
        reason: 'Uppgifterna är inte känsliga',
      },
    }),
  },
};
