import type { HandledErrandListing, InboxReason } from '@handslag/contracts/inbox';
import { addWorkingDays } from '@handslag/form-engine';
import type { Municipality } from '../../actor.ts';
import { closedDays } from '../../municipalities/closed-days.ts';
import { presentListing, type Services } from '../present-listing.ts';
import type { InboxLens } from './inbox-lens-repository.ts';
import type { InboxRow } from './inbox-repository.ts';

/** Working days are counted this far; beyond it the date says enough. */
const farthest = 60;

/** Errands as lines in the inbox, each with why it needs someone to act. */
export function presentRows(
  rows: readonly InboxRow[],
  services: Services,
  lens: Pick<InboxLens, 'today' | 'nearBy'>,
  municipality: Municipality,
): HandledErrandListing[] {
  const closed = closedDays(municipality);
  const daysLeft = new Map<string | null, number | null>([[null, null]]);
  for (const { deadlineOn } of rows) {
    if (deadlineOn === null || daysLeft.has(deadlineOn)) continue;
    daysLeft.set(deadlineOn, workingDaysBetween(lens.today, deadlineOn, closed));
  }
  return rows.map((row) => presentRow(row, services, lens, daysLeft.get(row.deadlineOn) ?? null));
}

function presentRow(
  row: InboxRow,
  services: Services,
  lens: Pick<InboxLens, 'today' | 'nearBy'>,
  workingDaysLeft: number | null,
): HandledErrandListing {
  return {
    ...presentListing(row, services),
    applicantName: row.masked ? '' : row.applicantName,
    masked: row.masked,
    unread: row.unread,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    handlerGroup: row.handlerGroup,
    deadlineOn: row.deadlineOn,
    workingDaysLeft,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    reasons: row.closedAt === null ? reasonsOf(row, lens) : [],
    revision: row.revision,
  };
}

function reasonsOf(
  { answeredAt, unread, deadlineOn }: InboxRow,
  { today, nearBy }: Pick<InboxLens, 'today' | 'nearBy'>,
): InboxReason[] {
  const reasons: InboxReason[] = [];
  if (answeredAt !== null) reasons.push('answered');
  if (unread) reasons.push('unread');
  if (deadlineOn !== null && deadlineOn < today) reasons.push('deadline_passed');
  if (deadlineOn !== null && deadlineOn >= today && deadlineOn <= nearBy) reasons.push('deadline_near');
  return reasons;
}

/** From one date to another, the first not counted; negative backwards, null when far away. */
function workingDaysBetween(from: string, to: string, closed: ReadonlySet<string>): number | null {
  const [first, last] = from < to ? [from, to] : [to, from];
  let day = first;
  for (let days = 0; days <= farthest; days += 1) {
    if (day >= last) return from <= to ? days : -days;
    day = addWorkingDays(day, 1, closed);
  }
  return null;
}
