import { handlersOnly, only, ownersOnly, type Row } from './authorisation-expected.ts';
import type { Role, Thing } from './authorisation-world.ts';
import type { TestApp } from './test-app.ts';

async function revisionOf({ sql }: Pick<TestApp, 'sql'>, { slug, errandId }: Thing): Promise<number> {
  const [row] = await sql<{ revision: number }>(slug, 'SELECT revision FROM errand WHERE id = $1', [
    errandId,
  ]);
  return row?.revision ?? 0;
}

async function draftRevisionOf({ sql }: Pick<TestApp, 'sql'>, { slug, errandId }: Thing): Promise<number> {
  const [row] = await sql<{ revision: number }>(
    slug,
    'SELECT revision FROM decision_draft WHERE errand_id = $1',
    [errandId],
  );
  return row?.revision ?? 0;
}

const registrars: readonly Role[] = [
  'handler',
  'handler of another group',
  'administrator',
  'administrator of another municipality',
];
const someId = '5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57';
const nothingWritten = {
  outcome: null,
  ruling: '',
  reasons: '',
  legalReferences: '',
  decider: { kind: 'self', name: '', title: '' },
  appeal: '',
  status: null,
};

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

  // Nothing holds it.
  'POST /api/management/errands/:errandId/hold': {
    expected: handlersOnly('409 errand_changed'),
    things: true,
    ask: () => ({ body: { held: false, reason: 'Prövningen är avslutad' } }),
  },

  'GET /api/management/errands/:errandId/decisions': { expected: handlersOnly('200'), things: true },
  'GET /api/management/errands/:errandId/decision-draft': { expected: handlersOnly('200'), things: true },
  // Who saves first is right; whoever comes after with the same revision is told so.
  'PUT /api/management/errands/:errandId/decision-draft': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: { revision: await draftRevisionOf(world, thing), draft: nothingWritten },
    }),
  },
  'GET /api/management/errands/:errandId/decision-draft/preview': {
    expected: handlersOnly('200'),
    things: true,
  },
  'POST /api/management/errands/:errandId/decisions': {
    expected: handlersOnly('422 decision_incomplete'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: {
        revision: Math.max(1, await draftRevisionOf(world, thing)),
        errandRevision: await revisionOf(world, thing),
      },
    }),
  },
  // Nothing is decided in these errands.
  'GET /api/management/errands/:errandId/decisions/:decisionId/document': {
    expected: handlersOnly('404 not_found'),
    things: true,
    ask: ({ errandId }) => ({ url: `/api/management/errands/${errandId}/decisions/${someId}/document` }),
  },
  'GET /api/errands/:errandId/decisions': { expected: ownersOnly('200'), things: true },
  'GET /api/errands/:errandId/decisions/:decisionId/document': {
    expected: ownersOnly('404 not_found'),
    things: true,
    ask: ({ errandId }) => ({ url: `/api/errands/${errandId}/decisions/${someId}/document` }),
  },

  'GET /api/management/registrations/e-services': { expected: only(registrars, '200') },
  // Nothing filled in, and nothing said of what is missing.
  'POST /api/management/registrations': {
    expected: (role, owner) =>
      role === 'handler of another group'
        ? '404 not_found'
        : only(registrars, '422 submission_incomplete')(role, owner),
    ask: () => ({
      body: {
        submissionKey: someId,
        eService: 'liten',
        version: 1,
        channel: 'paper',
        receivedOn: '2026-01-02',
        applicant: { personalNumber: '', name: '', email: '', phone: '' },
        answers: [],
        acknowledged: [],
        mailReceipt: false,
      },
    }),
  },

  'GET /api/management/errands/:errandId/disclosures': { expected: handlersOnly('200'), things: true },
  'POST /api/management/errands/:errandId/disclosures': {
    expected: handlersOnly('422 disclosure_incomplete'),
    things: true,
    ask: () => ({
      body: {
        revision: 1,
        outcome: 'refused',
        requester: '',
        choice: { answers: false, receipt: false, decisions: [], attachments: [], messages: [] },
        maskedPaths: [],
        maskApplicant: false,
        review: '',
        ground: '',
        appeal: '',
      },
    }),
  },
  // Nothing is disclosed of these errands.
  'GET /api/management/errands/:errandId/disclosures/:disclosureId/file': {
    expected: handlersOnly('404 not_found'),
    things: true,
    ask: ({ errandId }) => ({ url: `/api/management/errands/${errandId}/disclosures/${someId}/file` }),
  },
};
