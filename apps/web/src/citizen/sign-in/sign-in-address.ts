import { isProblem } from '../../api/api-problem.ts';

const ownPath = /^\/(?![/\\])[^\\\s]*$/;
const ownPages = ['/logga-in', '/testa-e-legitimation'];

/** Why someone who is signed in must sign in with something else: their e-legitimation is not taken, or not sure enough. */
export type StepUpReason = 'eid' | 'niva';

/**
 * The sign-in page, coming back to `returnTo` afterwards; `eService` when a service narrows which e-legitimations it takes,
 * `stepUp` when one is signed in already, but not as the service demands.
 * Those who work at the municipality have a door of their own, which stands where they were.
 */
export function signInAddress(returnTo: string, eService?: string, stepUp?: StepUpReason): string {
  if (returnTo.startsWith('/handlaggning')) return returnTo;
  const search = new URLSearchParams({ till: returnTo });
  if (eService !== undefined) search.set('tjanst', eService);
  if (stepUp !== undefined) search.set('varfor', stepUp);
  return `/logga-in?${search.toString()}`;
}

/** Where to go after signing in: only ever an address of our own. */
export function returnAddress(search: URLSearchParams): string {
  const given = search.get('till') ?? '';
  const allowed =
    given.length <= 500 && ownPath.test(given) && !ownPages.some((page) => given.startsWith(page));
  return allowed ? given : '/min-sida';
}

/** Why a refused call asks for another e-legitimation; undefined where it was refused for something else. */
export function stepUpOf(error: unknown): StepUpReason | undefined {
  if (isProblem(error, 'loa_too_low')) return 'niva';
  // With a reason of its own it is the person, not the e-legitimation, that will not do.
  const other = isProblem(error, 'eid_not_accepted') && error.details['reason'] === undefined;
  return other ? 'eid' : undefined;
}

/** Where one proves more before what a refused call asked for is shown; undefined where it was refused for something else. */
export function stepUpAddress(error: unknown, returnTo: string): string | undefined {
  const why = stepUpOf(error);
  if (why === undefined) return undefined;
  const eService = isProblem(error, 'loa_too_low') ? error.details['eService'] : undefined;
  return signInAddress(returnTo, typeof eService === 'string' ? eService : undefined, why);
}

/** Why one is asked to sign in again, if that is so. */
export function stepUpReason(search: URLSearchParams): StepUpReason | null {
  const given = search.get('varfor');
  return given === 'eid' || given === 'niva' ? given : null;
}
