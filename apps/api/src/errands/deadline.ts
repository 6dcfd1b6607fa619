import type { EServiceSettings } from '@handslag/contracts/e-services';
import { addWorkingDays } from '@handslag/form-engine';
import type { Municipality } from '../actor.ts';
import { swedishDay } from '../drafts/swedish-day.ts';
import { closedDays } from '../municipalities/closed-days.ts';
import type { WholeErrand } from './errand-repository.ts';

type Status = Pick<EServiceSettings['statuses'][number], 'contentType' | 'deadlineWorkingDays'>;

/**
 * The day (YYYY-MM-DD) someone must have acted on an errand that is given a status now: so many of the municipality's working days
 * from today as the status says, else the day the applicant was told to expect an end by. Null when it is closed, or nothing says.
 */
export function deadlineWith(
  status: Status,
  { expectedOn }: Pick<WholeErrand, 'expectedOn'>,
  municipality: Municipality,
  now: Date,
): string | null {
  if (status.contentType === 'closed') return null;
  const { deadlineWorkingDays: days } = status;
  return days === undefined ? expectedOn : addWorkingDays(swedishDay(now), days, closedDays(municipality));
}
