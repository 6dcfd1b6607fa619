import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** On how many different days something was searched for before it is shown to anyone: what one person typed is nobody's to read. */
export const leastSearchDays = 3;

export const listSearchMissesEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/search-misses',
  summary: 'What people searched for on several days and did not find, most often first',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: false,
  reply: z.object({
    misses: z.array(z.object({ words: z.string(), times: z.int(), lastOn: z.string() })),
  }),
  errors: [],
});

export const forgetSearchMissEndpoint = endpoint({
  method: 'POST',
  path: '/api/management/search-misses/forget',
  summary: 'It is dealt with: a word was added, or it is nothing of ours',
  access: 'staff',
  permission: 'e-service:edit',
  keepsSessionAlive: true,
  body: z.strictObject({ words: z.string().max(100) }),
  reply: z.object({}),
  errors: [],
});
