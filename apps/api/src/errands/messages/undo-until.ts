import type { EventRow } from '../errand-repository.ts';

/** How long a message can be put right or taken back, and so how long the mail about it waits. Seconds. */
export const undoSeconds = 60;
/** For the time it takes a press to reach us. */
const graceSeconds = 10;

type Sent = Pick<EventRow, 'kind' | 'createdAt' | 'content'>;

/** Until when (ISO) whoever reads it may put a message right or take it back; null when they may not. */
export function undoUntil<Event extends Sent>(
  event: Event,
  { didIt, now }: { didIt: (event: Event) => boolean; now: Date },
): string | null {
  const { kind, createdAt, content } = event;
  if (kind !== 'message' || content.withdrawnAt !== undefined || !didIt(event)) return null;
  const until = new Date(createdAt.getTime() + undoSeconds * 1000);
  return until > now ? until.toISOString() : null;
}

/** Whether a press that has just come still counts. */
export function mayStillUndo<Event extends Sent>(
  event: Event,
  { didIt, now }: { didIt: (event: Event) => boolean; now: Date },
): boolean {
  return undoUntil(event, { didIt, now: new Date(now.getTime() - graceSeconds * 1000) }) !== null;
}
