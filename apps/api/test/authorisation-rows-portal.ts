import { everyone, only, type Row } from './authorisation-expected.ts';
import type { Role } from './authorisation-world.ts';

const administrators: readonly Role[] = ['administrator', 'administrator of another municipality'];
const described = {
  title: { sv: 'Ansökan' },
  category: 'Bygga och bo',
  language: 'sv',
  eService: null,
  published: true,
};

/** The pages around the services: forms to print, whole services on paper, what is not accessible. */
export const portalRows: Record<string, Row> = {
  'GET /api/paper-forms': { expected: everyone('200') },
  'GET /api/e-services/:key/blank-form.pdf': { expected: everyone('200') },
  'GET /api/paper-forms/:paperFormId/file': { expected: everyone('404 not_found') },
  'GET /api/accessibility': { expected: everyone('200') },
  'POST /api/accessibility/reports': {
    expected: everyone('200'),
    ask: () => ({ body: { page: '/', problem: 'Knappen syns inte.', email: '' } }),
  },
  'GET /api/management/paper-forms': { expected: only(administrators, '200') },
  'POST /api/management/paper-forms': {
    expected: only(administrators, '422 attachment_refused'),
    ask: () => ({ body: { ...described, file: Buffer.from('inte en PDF').toString('base64') } }),
  },
  'PUT /api/management/paper-forms/order': {
    expected: only(administrators, '409 work_changed'),
    ask: () => ({ body: { ids: ['5e3f8c8e-58b4-4fd0-b6ef-0d8f1c0f3b57'] } }),
  },
  'PATCH /api/management/paper-forms/:paperFormId': {
    expected: only(administrators, '404 not_found'),
    ask: () => ({ body: { published: false } }),
  },
  'DELETE /api/management/paper-forms/:paperFormId': { expected: only(administrators, '404 not_found') },
};
