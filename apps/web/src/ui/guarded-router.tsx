import { useEffect, useLayoutEffect, useMemo, useRef, useState, useTransition, type ReactNode } from 'react';
import { Router, type Navigator, type To } from 'react-router';

type Leave = { shouldAsk: (path: string) => boolean; ask: (leave: () => void) => void };
type Entry = { usr: unknown; key: string; idx: number };

let guard: Leave | null = null;

/**
 * Asks before the page is left with something unsaved: `shouldAsk` is read at the moment of leaving, with the
 * path one goes to ('' when the tab closes); `ask` shows the question and calls `leave` when the answer is yes.
 */
export function useLeaveGuard(shouldAsk: (path: string) => boolean, ask: (leave: () => void) => void): void {
  const latest = useRef<Leave>({ shouldAsk, ask });
  useLayoutEffect(() => {
    latest.current = { shouldAsk, ask };
  });
  useEffect(() => {
    const mine: Leave = {
      shouldAsk: (path) => latest.current.shouldAsk(path),
      ask: (leave) => latest.current.ask(leave),
    };
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (mine.shouldAsk('')) event.preventDefault();
    };
    guard = mine;
    window.addEventListener('beforeunload', beforeUnload);
    return () => {
      if (guard === mine) guard = null;
      window.removeEventListener('beforeunload', beforeUnload);
    };
  }, []);
}

/** The router of the whole app. Like the library's browser router, and it can ask before a page is left. */
export function GuardedRouter({ children }: { children: ReactNode }) {
  const [location, setLocation] = useState(readLocation);
  const [fetching, startTransition] = useTransition();
  const navigator = useMemo(
    () => browserNavigator(() => startTransition(() => setLocation(readLocation()))),
    [startTransition],
  );
  useLayoutEffect(() => navigator.listen(), [navigator]);
  return (
    <Router location={location} navigator={navigator}>
      {fetching && <div className="page-on-its-way" />}
      {children}
    </Router>
  );
}

function browserNavigator(moved: () => void): Navigator & { listen: () => () => void } {
  let { idx: index, usr } = entryNow();
  const write = (to: To, state: unknown, method: 'pushState' | 'replaceState', idx: number) => {
    index = idx;
    usr = state ?? null;
    window.history[method]({ usr, key: newKey(), idx } satisfies Entry, '', hrefOf(to));
    moved();
  };
  const pathOf = (to: To) =>
    typeof to === 'string' ? new URL(to, window.location.href).pathname : (to.pathname ?? '');
  const guarded = (path: string, leave: () => void) => (guard?.shouldAsk(path) ? guard.ask(leave) : leave());
  return {
    createHref: hrefOf,
    go: (delta) => window.history.go(delta),
    push: (to, state) => guarded(pathOf(to), () => write(to, state, 'pushState', index + 1)),
    replace: (to, state) => write(to, state, 'replaceState', index),
    listen() {
      if (!isOurs()) window.history.replaceState({ usr, key: newKey(), idx: index } satisfies Entry, '');
      let letPass = false;
      const popped = () => {
        // A link to a place on the page, such as the skip link, makes an entry of the browser's own.
        if (!isOurs())
          window.history.replaceState({ usr, key: newKey(), idx: index + 1 } satisfies Entry, '');
        const delta = entryNow().idx - index;
        if (letPass || delta === 0 || !guard?.shouldAsk(window.location.pathname)) {
          letPass = false;
          ({ idx: index, usr } = entryNow());
          moved();
          return;
        }
        // The browser has already moved: go back to where the question is asked, and forward again on yes.
        window.history.go(-delta);
        guard.ask(() => {
          letPass = true;
          window.history.go(delta);
        });
      };
      window.addEventListener('popstate', popped);
      return () => window.removeEventListener('popstate', popped);
    },
  };
}

function readLocation() {
  const { pathname, search, hash } = window.location;
  const entry = entryNow();
  return { pathname, search, hash, state: entry.usr, key: entry.key };
}

function entryNow(): Entry {
  const state = window.history.state as Partial<Entry> | null;
  return { usr: state?.usr ?? null, key: state?.key ?? 'default', idx: state?.idx ?? 0 };
}

function isOurs(): boolean {
  return typeof (window.history.state as Partial<Entry> | null)?.idx === 'number';
}

function hrefOf(to: To): string {
  return typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`;
}

const newKey = (): string => Math.random().toString(36).slice(2, 10);
