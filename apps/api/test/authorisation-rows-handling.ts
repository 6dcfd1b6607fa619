import { randomUUID } from 'node:crypto';
import { errandUploadPath } from '@handslag/contracts/errands';
import { handledUploadPath } from '@handslag/contracts/handling';
import {
  applicants,
  citizens,
  handlersOnly,
  only,
  ownersOnly,
  staff,
  type Row,
} from './authorisation-expected.ts';
import type { Ask, Thing } from './authorisation-world.ts';
import type { TestApp } from './test-app.ts';

const tus = { 'tus-resumable': '1.0.0' };
const onlyStaff: Row['expected'] = (role, owner) =>
  role === 'service owner' ? '403 forbidden' : only(staff, '404 not_found')(role, owner);

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
  'GET /api/management/errands/:errandId': { expected: handlersOnly('200'), things: true },
  'GET /api/management/errands/:errandId/receipt': { expected: handlersOnly('200'), things: true },
  'GET /api/management/errands/:errandId/attachments/:attachmentId': {
    expected: handlersOnly('200'),
    things: true,
  },
  'GET /api/management/errands/:errandId/attachments/:attachmentId/view': {
    expected: handlersOnly('200'),
    things: true,
  },
  'POST /api/management/errands/:errandId/papers': {
    expected: handlersOnly('409 attachments_not_ready'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: { revision: (await standingOf(world, thing)).revision, text: '', attachments: [randomUUID()] },
    }),
  },
  'POST /api/management/errands/:errandId/assign': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: { revision: (await standingOf(world, thing)).revision, assignee: 'me' },
    }),
  },
  'POST /api/management/errands/:errandId/completions': {
    expected: handlersOnly('409 completion_not_possible'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: {
        revision: (await standingOf(world, thing)).revision,
        questions: ['finns-inte'],
        reason: 'Mer',
        dueOn: '2099-01-01',
      },
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
  'POST /api/management/errands/:errandId/messages/:eventId/correct': {
    // Nobody has written there what they could take back.
    expected: handlersOnly('404 not_found'),
    things: true,
    ask: () => ({ body: { message: '' } }),
  },
  'GET /api/management/errands/:errandId/colleagues': { expected: handlersOnly('200'), things: true },
  'GET /api/management/errands/:errandId/completions/:completionId/receipt': {
    expected: handlersOnly('404 not_found'),
    things: true,
  },
  'POST /api/management/errands/:errandId/hand-over': {
    expected: handlersOnly('422 colleague_unknown'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: { revision: (await standingOf(world, thing)).revision, group: 'finns-inte', note: '' },
    }),
  },
  'POST /api/management/errands/:errandId/notes': {
    expected: handlersOnly('200'),
    things: true,
    ask: () => ({ body: { text: 'Hej' } }),
  },
  'POST /api/management/errands/:errandId/tasks': {
    expected: handlersOnly('200'),
    things: true,
    ask: () => ({ body: { text: 'Ring', assignee: null, dueOn: null } }),
  },
  'POST /api/management/errands/:errandId/tasks/:taskId': {
    expected: handlersOnly('404 not_found'),
    things: true,
    ask: () => ({ body: { done: true } }),
  },
  'POST /api/management/errands/:errandId/co-handlers': {
    expected: handlersOnly('422 colleague_unknown'),
    things: true,
    ask: () => ({ body: { account: randomUUID(), takesPart: true } }),
  },
  'POST /api/management/errands/:errandId/related': {
    expected: handlersOnly('422 related_errand_unknown'),
    things: true,
    ask: () => ({ body: { registrationNumber: 'NOR-2026-99999', related: true } }),
  },
  'POST /api/management/errands/:errandId/presence': {
    expected: handlersOnly('200'),
    things: true,
    ask: () => ({ body: { writing: false } }),
  },
  'POST /api/management/errands/:errandId/completions/:completionId/withdraw': {
    expected: handlersOnly('409 completion_not_open'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: { revision: (await standingOf(world, thing)).revision },
    }),
  },
  'POST /api/management/errand-files': {
    expected: handlersOnly('201'),
    things: true,
    ask: ({ errandId }) => messageFileOf(handledUploadPath, errandId),
  },
  ...noFilesOf(handledUploadPath, onlyStaff),
};

/** The applicant's side of messages and completions. */
export const applicantRows: Record<string, Row> = {
  'POST /api/errands/:errandId/messages': {
    expected: ownersOnly('200'),
    things: true,
    ask: () => ({ body: { message: 'Hej' } }),
  },
  'POST /api/errands/:errandId/messages/:eventId/correct': {
    expected: ownersOnly('404 not_found'),
    things: true,
    ask: () => ({ body: { message: '' } }),
  },
  'POST /api/errands/:errandId/completion': {
    expected: (role, owner) =>
      citizens.includes(role) && role === owner
        ? '409 completion_not_open'
        : only(citizens, '404 not_found')(role, owner),
    things: true,
    ask: () => ({ body: {} }),
  },
  'POST /api/errands/:errandId/completion/submit': {
    expected: (role, owner) =>
      citizens.includes(role) && role === owner
        ? '409 completion_not_open'
        : only(citizens, '404 not_found')(role, owner),
    things: true,
    ask: () => ({
      body: {
        draftId: randomUUID(),
        submissionKey: randomUUID(),
        version: 1,
        revision: 1,
        answersHash: 'a'.repeat(64),
      },
    }),
  },
  // Nothing has been completed there.
  'GET /api/errands/:errandId/completions/:completionId/receipt': {
    expected: ownersOnly('404 not_found'),
    things: true,
  },
  'GET /api/errands/:errandId/all.zip': { expected: ownersOnly('200'), things: true },
  'POST /api/errand-files': {
    expected: ownersOnly('201'),
    things: true,
    ask: ({ errandId }) => messageFileOf(errandUploadPath, errandId),
  },
  ...noFilesOf(errandUploadPath, only(applicants, '404 not_found')),
};

/** Takes errands back, so they come after all that asks for open ones. */
export const withdrawRows: Record<string, Row> = {
  'POST /api/errands/:errandId/withdraw': {
    expected: (role, owner) =>
      citizens.includes(role) && role === owner ? '200' : only(citizens, '404 not_found')(role, owner),
    things: true,
    ask: async ({ slug, errandId }, _owner, { sql }) => {
      await sql(
        slug,
        `UPDATE errand SET closed_at = NULL, status_id = 'utreds', status_content_type = 'in_progress' WHERE id = $1`,
        [errandId],
      );
      return { body: {} };
    },
  },
};

/** Of files that are nobody's: only who has begun one knows it. */
function noFilesOf(path: string, expected: Row['expected']): Record<string, Row> {
  const one = `${path}/:attachmentId`;
  return {
    [`PATCH ${one}`]: {
      expected,
      ask: () => ({
        body: Buffer.from('text'),
        headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      }),
    },
    [`HEAD ${one}`]: { expected, ask: () => ({ headers: tus }) },
    [`DELETE ${one}`]: { expected, ask: () => ({ headers: tus }) },
    [`GET ${one}/state`]: { expected },
  };
}

/** A tus creation of four bytes for a message. */
function messageFileOf(url: string, errand: string): Ask {
  const metadata = Object.entries({ errand, name: 'brev.txt' })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  return { method: 'POST', url, headers: { ...tus, 'upload-length': '4', 'upload-metadata': metadata } };
}
