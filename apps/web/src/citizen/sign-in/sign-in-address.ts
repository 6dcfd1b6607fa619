const ownPath = /^\/(?![/\\])[^\\\s]*$/;

/**
 * The sign-in page, coming back to `returnTo` afterwards; `eService` when a service narrows which e-legitimations it takes.
 * Those who work at the municipality have a door of their own, which stands where they were.
 */
export function signInAddress(returnTo: string, eService?: string): string {
  if (returnTo.startsWith('/handlaggning')) return returnTo;
  const search = new URLSearchParams({ till: returnTo });
  if (eService !== undefined) search.set('tjanst', eService);
  return `/logga-in?${search.toString()}`;
}

/** Where to go after signing in: only ever an address of our own. */
export function returnAddress(search: URLSearchParams): string {
  const given = search.get('till') ?? '';
  return given.length <= 500 && ownPath.test(given) && !given.startsWith('/logga-in') ? given : '/min-sida';
}
