import { only, staff, type Row } from './authorisation-expected.ts';

const handlers = staff.filter((role) => role !== 'service owner');
/** Those who handle errands get this; a service owner does not handle any. */
const onlyHandlers = (good: string) => only(handlers, good);
const nowhere = '11111111-1111-4111-8111-111111111111';
const errands = [{ id: nowhere, revision: 0 }];

/** Lists of errands, and what is done with many. Whose errands they hold is tested with the inbox itself. */
export const inboxRows: Record<string, Row> = {
  'GET /api/management/errands': { expected: onlyHandlers('200') },
  'GET /api/management/errands/export': { expected: onlyHandlers('200') },
  'GET /api/management/inbox': { expected: onlyHandlers('200') },
  'GET /api/management/inbox/arrivals': {
    expected: onlyHandlers('200'),
    ask: () => ({ url: '/api/management/inbox/arrivals?since=2026-11-01T00:00:00Z' }),
  },
  'POST /api/management/inbox/views': {
    expected: onlyHandlers('200'),
    ask: () => ({ body: { name: 'Mina sena', filters: { view: 'mine' }, start: false } }),
  },
  'DELETE /api/management/inbox/views/:viewId': {
    expected: onlyHandlers('404 not_found'),
    ask: () => ({ url: `/api/management/inbox/views/${nowhere}` }),
  },
  'POST /api/management/inbox/assign': {
    expected: onlyHandlers('200'),
    ask: () => ({ body: { errands, to: { assignee: 'nobody' } } }),
  },
  'POST /api/management/inbox/status/preview': {
    expected: onlyHandlers('200'),
    ask: () => ({ body: { errands, status: 'utreds' } }),
  },
  'POST /api/management/inbox/status': {
    expected: onlyHandlers('200'),
    ask: () => ({ body: { errands, status: 'utreds', message: '' } }),
  },
};
