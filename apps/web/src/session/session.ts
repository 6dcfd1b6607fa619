import {
  endSessionEndpoint,
  getSessionEndpoint,
  keepSessionEndpoint,
  type SessionState,
} from '@handslag/contracts/sessions';
import { useSyncExternalStore } from 'react';
import { call } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { onSessionLost, onSessionTime } from '../api/session-signals.ts';
import { watchActivity } from './activity.ts';
import { showEndPage, type EndReason } from './end-page.ts';
import { cameFromSignIn, markLeaving } from './left-to-sign-in.ts';
import { SessionStore, type SessionView } from './session-store.ts';
import { listenToTabs, tellTabs } from './tabs.ts';
import { rememberSignedIn } from './was-signed-in.ts';

const pauseBeforeAskingAgain = 3_000;
const store = new SessionStore();
let ending = false;
let asking: Promise<SessionState> | null = null;

/** Who is signed in and how long; the same in every tab. */
export function useSession(): SessionView {
  return useSyncExternalStore(store.subscribe, store.read);
}

/** Starts the session's life in this tab: asks the server who is here, follows clicks, entries and the other tabs. */
export function startSession(): void {
  onSessionTime((left) => {
    // A session began with that reply, such as an anonymous one when a service without sign-in was started.
    if (store.read().session?.kind === 'none') void refreshSession().catch(() => undefined);
    store.setSecondsLeft(left);
    tellTabs({ kind: 'ends-at', endsAt: store.endsAt });
  });
  onSessionLost(() => {
    if (isSignedIn(store.read().session)) end('idle');
  });
  store.onRunOut = () => void endUnlessExtended();
  listenToTabs({
    endsAt: (endsAt) => store.setEndsAt(endsAt),
    ended: (reason) => (isSignedIn(store.read().session) ? end(reason) : undefined),
    // Another person may have signed in: nothing of the first may stay on the page.
    signedIn: () => (isSignedIn(store.read().session) ? window.location.reload() : void refreshSession()),
  });
  watchActivity(keepSession, () => store.read().idle.phase === 'active');
  document.addEventListener('visibilitychange', store.check);
  window.addEventListener('pageshow', (event) => (event.persisted ? window.location.reload() : undefined));
  void askUntilAnswered();
}

async function askUntilAnswered(): Promise<void> {
  while (store.read().session === null) {
    await refreshSession().catch((error: Error) => {
      store.setUnanswered(error);
      return new Promise((resolve) => setTimeout(resolve, pauseBeforeAskingAgain));
    });
  }
  if (cameFromSignIn() && isSignedIn(store.read().session)) tellTabs({ kind: 'signed-in' });
}

/** Asks the server who is signed in. Never counts as activity. Asked twice at once it asks once. */
export async function refreshSession(): Promise<SessionState> {
  asking ??= call(getSessionEndpoint, {}).finally(() => (asking = null));
  const session = await asking;
  rememberSignedIn(isSignedIn(session));
  store.setSession(session);
  return session;
}

/** After a finished sign-in: forgets what was cached for whoever was here before and tells the other tabs. */
export async function sessionBegan(): Promise<void> {
  queryClient.removeQueries({ predicate: (query) => query.meta?.['public'] !== true });
  await refreshSession();
  tellTabs({ kind: 'signed-in' });
}

/** Leaves for a provider's own page to sign in there. The other tabs are told when this one is back. */
export function leaveToSignIn(url: string): void {
  markLeaving();
  window.location.assign(url);
}

/** The person chose to stay, or did something: the idle limit starts over. */
export async function keepSession(): Promise<void> {
  store.setSession(await call(keepSessionEndpoint, { body: {} }));
}

/** One press in the warning. When the limit does not move, the page says so instead of warning again at once. */
export async function stay(): Promise<void> {
  await keepSession();
  if (store.read().idle.phase === 'warning') store.setCannotStay(true);
}

/** Ends the session here, in every tab and on the server, and shows what became of the drafts. */
export async function signOut(): Promise<void> {
  const reason = store.read().session?.kind === 'anonymous' ? 'finished' : 'signed-out';
  const drafts = await call(endSessionEndpoint, {});
  tellTabs({ kind: 'ended', reason });
  ending = true;
  showEndPage({ reason, drafts, canComeBack: false });
}

/** The server's clock decides: a sleeping computer or a changed clock must not end what is still alive. */
async function endUnlessExtended(): Promise<void> {
  const session = await call(getSessionEndpoint, {}).catch(() => null);
  if (session !== null && session.kind !== 'none' && session.endsInSeconds > 0) store.setSession(session);
  else end('idle');
}

function end(reason: EndReason): void {
  if (ending) return;
  ending = true;
  tellTabs({ kind: 'ended', reason });
  queryClient.clear();
  showEndPage({ reason, canComeBack: reason === 'idle' && store.read().session?.kind !== 'anonymous' });
}

function isSignedIn(session: SessionState | null): boolean {
  return session !== null && session.kind !== 'none';
}
