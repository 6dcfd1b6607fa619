import { only, type Row } from './authorisation-expected.ts';
import type { Role } from './authorisation-world.ts';

const editors: readonly Role[] = ['service owner', 'administrator', 'administrator of another municipality'];

/** What was searched for in vain. */
export const searchRows: Record<string, Row> = {
  'GET /api/management/search-misses': { expected: only(editors, '200') },
  'POST /api/management/search-misses/forget': {
    expected: only(editors, '200'),
    ask: () => ({ body: { words: 'tomtkö' } }),
  },
};
