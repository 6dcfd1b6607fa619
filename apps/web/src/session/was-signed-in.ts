const mark = 'handslag-was-signed-in';

/** Remembers in this browser whether somebody was signed in when the server last told. Says nothing of who. */
export function rememberSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(mark, '1');
    else localStorage.removeItem(mark);
  } catch {
    // A browser that keeps nothing for us: its header moves a little when the server has told.
  }
}

/** Whether somebody was, so that a page can leave room for the name before the server tells. Decides nothing else. */
export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}
