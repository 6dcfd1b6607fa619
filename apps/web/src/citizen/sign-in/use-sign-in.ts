import { cancelSignInEndpoint, pollSignInEndpoint, startSignInEndpoint } from '@handslag/contracts/sign-in';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { NoAnswer } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { signInMessages } from '../../i18n/sv/sign-in.ts';
import { sessionBegan } from '../../session/session.ts';
import type { Flow, SignInState, Waiting } from './sign-in-state.ts';

const pace = 1_000;
/** The order's random id, so that a phone whose tab is loaded anew on the way back from the app can go on. Only the browser that began may use it. */
const running = 'pagar';

type Asked = { returnTo: string; eService?: string | undefined };

/** A sign-in with BankID: starts on a press, asks each second how it goes, and is cancelled when the page is left. */
export function useSignIn({ returnTo, eService }: Asked) {
  const [search, setSearch] = useSearchParams();
  const [state, setState] = useState<SignInState>(() => resumed(search.get(running)));
  const transactionId = state.step === 'waiting' ? state.transactionId : null;

  const remember = useCallback(
    (id: string | null) =>
      setSearch(
        (now) => {
          if (id === null) now.delete(running);
          else now.set(running, id);
          return now;
        },
        { replace: true },
      ),
    [setSearch],
  );

  const start = async (flow: Flow) => {
    setState({ step: 'starting', flow });
    try {
      const order = await call(startSignInEndpoint, {
        body: { eid: 'bankid', flow, returnTo, ...(eService && { eService }) },
      });
      if (order.kind === 'redirect') {
        window.location.assign(order.url);
        return;
      }
      setState({ step: 'waiting', flow, ...order, unreachable: false });
      remember(order.transactionId);
    } catch (error) {
      setState({ step: 'failed', flow, sentence: problemSentence(error), retryable: true });
    }
  };

  const choose = () => {
    if (transactionId !== null) cancel(transactionId);
    remember(null);
    setState({ step: 'choosing' });
  };

  useEffect(() => {
    if (transactionId === null) return undefined;
    const stop = new AbortController();
    void follow(transactionId, stop.signal, (next) =>
      setState((now) => (now.step === 'waiting' ? next(now) : now)),
    );
    return () => stop.abort();
  }, [transactionId]);

  const over = state.step === 'failed' || state.step === 'done';
  useEffect(() => {
    if (over) remember(null);
  }, [over, remember]);

  useEffect(() => {
    if (transactionId === null) return undefined;
    const { pathname } = window.location;
    return () => {
      if (window.location.pathname !== pathname) cancel(transactionId);
    };
  }, [transactionId]);

  return { state, start, choose };
}

function resumed(transactionId: string | null): SignInState {
  if (transactionId === null) return { step: 'choosing' };
  return {
    step: 'waiting',
    flow: null,
    transactionId,
    launchUrl: null,
    qr: null,
    message: 'working',
    unreachable: false,
  };
}

/** Asks until the sign-in ends. A page that comes back to the front asks at once. */
async function follow(
  transactionId: string,
  signal: AbortSignal,
  update: (next: (now: Waiting) => SignInState) => void,
): Promise<void> {
  while (!signal.aborted) {
    const asked = Date.now();
    try {
      const progress = await call(pollSignInEndpoint, { params: { transactionId }, body: {} }, { signal });
      if (progress.state === 'complete') {
        await sessionBegan();
        update(() => ({ step: 'done', name: progress.name, returnTo: progress.returnTo }));
        return;
      }
      if (progress.state === 'failed') {
        update(({ flow }) => ({
          step: 'failed',
          flow,
          sentence: signInMessages[progress.message],
          retryable: progress.retryable,
        }));
        return;
      }
      if (progress.state === 'tested') return;
      update((now) => ({ ...now, message: progress.message, qr: progress.qr, unreachable: false }));
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof NoAnswer)) {
        update(({ flow }) => ({ step: 'failed', flow, sentence: problemSentence(error), retryable: true }));
        return;
      }
      update((now) => ({ ...now, unreachable: true }));
    }
    await pauseUntil(asked + pace, signal);
  }
}

function pauseUntil(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, time - Date.now()));
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
    document.addEventListener('visibilitychange', done, { once: true });
  });
}

function cancel(transactionId: string): void {
  // Nobody waits for the answer: an order that is over needs no cancelling.
  call(cancelSignInEndpoint, { params: { transactionId } }, { keepalive: true }).catch(() => undefined);
}
