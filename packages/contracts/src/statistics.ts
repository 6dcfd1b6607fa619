import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Text } from './municipalities.ts';

/** Fewer than this, in a month, are never told: they might be somebody. */
export const leastShown = 5;

/** One to four might be somebody; none at all is nobody. */
export const isFew = (count: number): boolean => count > 0 && count < leastShown;

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** How many; null where it is one to four. */
const Count = z.int().nullable();
/**
 * How many of a period, month by month, so that no two periods tell more together than each of them: what may not be told of a month is
 * not in the count, and then there are `more`.
 */
const Told = z.object({ count: z.int(), more: z.boolean() });
export type Told = z.infer<typeof Told>;
/** In hours, of months where at least `leastShown` have had it. Null where there is none. */
const Times = z.object({ median: z.number(), ninetyPercent: z.number() }).nullable();
export type Times = z.infer<typeof Times>;

export const ServiceStatistics = z.object({
  key: z.string(),
  name: Text,
  /** Errands that came in, for each month of the reply. */
  received: z.array(Count),
  total: Told,
  /** From arrival to the first that the applicant heard from a person. */
  firstAnswer: Times,
  /** From arrival to the decision, or to the end where there is none. */
  decision: Times,
  begun: Told,
  unsent: Told,
  /** Kept on Min sida at this moment. */
  saved: Count,
  /** What people answered after sending in, 1 to 5, in months where at least `leastShown` have; null where there is none. */
  satisfaction: z.object({ answers: z.int(), ease: z.number(), clarity: z.number().nullable() }).nullable(),
  /**
   * Where drafts stood that ended without being sent in, in the order of the form. A step's title is null where it is no more, a
   * question's label where they stood at none.
   */
  steps: z.array(
    z.object({
      id: z.string(),
      title: Text.nullable(),
      unsent: Told,
      questions: z.array(z.object({ id: z.string(), label: Text.nullable(), unsent: Told })),
    }),
  ),
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
