const mark = 'handslag-left-to-sign-in';

/** Remembers in this tab that it leaves for a provider's page. Says nothing of anyone. */
export function markLeaving(): void {
  try {
    sessionStorage.setItem(mark, '1');
  } catch {
    // A browser that keeps nothing for us: the other tabs find out at their next request.
  }
}

/** Whether this page is the first after that. True once. */
export function cameFromSignIn(): boolean {
  try {
    const left = sessionStorage.getItem(mark) !== null;
    sessionStorage.removeItem(mark);
    return left;
  } catch {
    return false;
  }
}
