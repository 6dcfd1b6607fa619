import { addDays } from '@handslag/form-engine';
import { startOfSwedishDay, swedishDay } from './swedish-day.ts';

/**
 * When a draft last changed now is deleted: at midnight after the policy's number of whole days. Whole days, so that what
 * is said on Min sida is what happens, and so that most saves leave the value as it is.
 */
export function deletionTime(now: Date, days: number): Date {
  const today = swedishDay(now);
  return startOfSwedishDay(addDays(today, days + 1) ?? today);
}
