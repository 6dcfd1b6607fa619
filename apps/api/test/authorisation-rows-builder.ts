import { everyone, only, type Row } from './authorisation-expected.ts';
import type { Role } from './authorisation-world.ts';

const builders: readonly Role[] = ['service owner', 'administrator', 'administrator of another municipality'];
const service = '/api/management/e-services/skolskjuts';
/** Nobody has saved so many times: whoever is let in is told that they are not up to date, and nothing changes. */
const outOfDate = { revision: 100_000 };
const label = { sv: 'Fråga' };

const asked = (path: string, answer: string, body?: object): Row => ({
  expected: only(builders, answer),
  ask: () => ({ url: `${service}${path}`, ...(body && { body }) }),
});

/** Building and publishing services. */
export const builderRows: Record<string, Row> = {
  'GET /api/management/e-services': { expected: only(builders, '200') },
  'POST /api/management/e-services': {
    expected: only(builders, '201'),
    ask: () => ({ body: { name: 'Prov av behörighet' } }),
  },
  'POST /api/management/e-services/file': {
    expected: only(builders, '422 import_refused'),
    ask: () => ({ body: { text: '{}', replace: false } }),
  },
  'GET /api/management/e-services/:key/file': asked('/file', '200'),
  'GET /api/e-service-file.schema.json': { expected: everyone('200') },
  'GET /api/management/e-services/:key/work': asked('/work', '200'),
  'PUT /api/management/e-services/:key/work': asked('/work', '409 work_changed', {
    ...outOfDate,
    tab: 'prov',
    settings: {},
    definition: {},
  }),
  'POST /api/management/e-services/:key/work/editor': asked('/work/editor', '200', {
    tab: 'prov',
    takeOver: true,
  }),
  'POST /api/management/e-services/:key/work/release': asked('/work/release', '200', { tab: 'prov' }),
  'POST /api/management/e-services/:key/work/discard': asked('/work/discard', '409 work_changed', outOfDate),
  'POST /api/management/mail-preview': {
    expected: only(builders, '200'),
    ask: () => ({ body: { mail: 'received', language: 'sv', text: 'Hej {ärendenummer}' } }),
  },
  'GET /api/management/e-services/:key/publishing': asked('/publishing', '200'),
  'POST /api/management/e-services/:key/publishing': asked('/publishing', '409 work_changed', {
    ...outOfDate,
    note: '',
    at: null,
  }),
  'DELETE /api/management/e-services/:key/publishing': asked('/publishing', '200'),
  'GET /api/management/e-services/:key/versions': asked('/versions', '200'),
  'GET /api/management/e-services/:key/versions/:version': asked('/versions/1', '200'),
  'POST /api/management/e-services/:key/versions/:version/restore': asked(
    '/versions/1/restore',
    '409 work_changed',
    outOfDate,
  ),
  'POST /api/management/e-services/:key/closing': asked('/closing', '200', { closed: false }),
  'POST /api/management/e-services/:key/archiving': asked('/archiving', '200', { archived: false }),
  'GET /api/management/question-blocks': { expected: only(builders, '200') },
  'POST /api/management/question-blocks': {
    expected: only(builders, '201'),
    ask: () => ({ body: { name: 'Prov', questions: [{ type: 'text', id: 'a', label }] } }),
  },
  'DELETE /api/management/question-blocks/:blockId': {
    expected: only(builders, '404 not_found'),
    ask: () => ({ url: '/api/management/question-blocks/5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57' }),
  },
};
