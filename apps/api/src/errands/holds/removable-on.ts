import { swedishDay } from '../../drafts/swedish-day.ts';

const day = 86_400_000;

/**
 * The first Swedish day (YYYY-MM-DD) that an errand may be removed: it is kept for so many whole days after the one it was closed on.
 * Null while it is open, and where errands are kept for ever.
 */
export function removableOn(closedAt: Date | null, retentionDays: number | null): string | null {
  if (closedAt === null || retentionDays === null) return null;
  return daysFrom(swedishDay(closedAt), retentionDays + 1);
}

/** So many days after (or before) a day, YYYY-MM-DD. */
function daysFrom(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
