import type { AnswersAtEnd } from '../../session/answers-at-end.ts';
import type { EndReason } from '../../session/end-page.ts';

export type Ending = {
  reason: EndReason;
  answers: AnswersAtEnd | null;
  draftsDeleted: number;
  draftsKept: number;
  /** Where the person was, to come back after a new sign-in. */
  returnTo: string | null;
};

const reasons: readonly EndReason[] = ['idle', 'signed-out', 'finished', 'elsewhere'];

/** Reads what the ended page wrote in the address; whatever does not fit is left out. */
export function readEnding(search: URLSearchParams): Ending {
  const reason = search.get('skal');
  const policy = search.get('policy');
  const returnTo = search.get('atervand');
  return {
    reason: reasons.find((known) => known === reason) ?? 'idle',
    answers:
      policy === 'session' || policy === 'days'
        ? {
            policy,
            deleteAfter: time(search.get('till')),
            savedAt: time(search.get('sparat')),
            somethingUnsaved: search.has('osparat'),
          }
        : null,
    draftsDeleted: count(search.get('borttagna')),
    draftsKept: count(search.get('kvar')),
    returnTo: returnTo?.startsWith('/') && !returnTo.startsWith('//') ? returnTo : null,
  };
}

function time(given: string | null): string | null {
  return given !== null && !Number.isNaN(Date.parse(given)) ? given : null;
}

function count(given: string | null): number {
  const number = Number(given);
  return Number.isInteger(number) && number > 0 ? number : 0;
}
