import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Text } from './municipalities.ts';

/** Fewer than this are never told: they might be somebody. */
export const leastShown = 5;

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** How many; null where it is one to four. */
const Count = z.int().nullable();
/** In hours. Null where fewer than `leastShown` have had it. */
const Times = z.object({ median: z.number(), ninetyPercent: z.number() }).nullable();
export type Times = z.infer<typeof Times>;

export const ServiceStatistics = z.object({
  key: z.string(),
  name: Text,
  /** Errands that came in, for each month of the reply. */
  received: z.array(Count),
  /** All that can be told: months of one to four are not in it. */
  total: z.int(),
  /** Whether there are months that are not in the total. */
  moreThanTotal: z.boolean(),
  /** From arrival to the first that the applicant heard from a person. */
  firstAnswer: Times,
  /** From arrival to the decision, or to the end where there is none. */
  decision: Times,
  begun: Count,
  unsent: Count,
  /** Kept on Min sida at this moment. */
  saved: Count,
  /** What people answered after sending in, 1 to 5; null where fewer than `leastShown` have answered. */
  satisfaction: z.object({ answers: z.int(), ease: z.number(), clarity: z.number().nullable() }).nullable(),
  /** Where drafts stood that ended without being sent in, in the order of the form. A step's title is null where it is no more. */
  steps: z.array(z.object({ id: z.string(), title: Text.nullable(), unsent: Count })),
});
export type ServiceStatistics = z.infer<typeof ServiceStatistics>;

export const Statistics = z.object({
  /** False where the municipality keeps no statistics: then all is empty. */
  kept: z.boolean(),
  months: z.array(Month),
  /** By name. Those that nothing is known of are left out. */
  services: z.array(ServiceStatistics),
  all: z.object({ firstAnswer: Times, decision: Times }),
});
export type Statistics = z.infer<typeof Statistics>;

/** Errands are counted by the month they came in. At most three years at a time. */
export const getStatisticsEndpoint = endpoint({
  method: 'GET',
  path: '/api/management/statistics',
  summary: 'How many errands, how soon they are answered and where people stop; never about one person',
  access: 'staff',
  permission: 'statistics:read',
  keepsSessionAlive: true,
  query: z.strictObject({ from: Month, to: Month }),
  reply: Statistics,
  errors: [],
});
