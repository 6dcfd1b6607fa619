import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { StatusContentType } from './e-services.ts';
import { Cursor, ErrandListing } from './errands.ts';
import { Text } from './municipalities.ts';

export const HandledErrandListing = ErrandListing.extend({
  /** Empty where masked. */
  applicantName: z.string(),
  /** Secret, or the applicant has protected identity. */
  masked: z.boolean(),
  unread: z.boolean(),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type HandledErrandListing = z.infer<typeof HandledErrandListing>;

export const listHandledErrandsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/errands',
  summary:
    'The inbox. Only errands of services whose handler group the account belongs to; administrators see all',
  access: 'staff',
  permission: 'errand:read',
  keepsSessionAlive: false,
  query: z.strictObject({
    view: z.enum(['new', 'mine', 'all']).default('new'),
    eService: z.string().max(60).optional(),
    status: StatusContentType.optional(),
    search: z.string().trim().max(100).optional(),
    order: z.enum(['newest', 'oldest']).default('newest'),
    cursor: Cursor,
  }),
  reply: z.object({
    errands: z.array(HandledErrandListing),
    next: z.string().nullable(),
    counts: z.object({ new: z.int(), mine: z.int() }),
    eServices: z.array(z.object({ key: z.string(), name: Text })),
  }),
  errors: [],
});
