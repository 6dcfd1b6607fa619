import { pollSignInEndpoint, type SignInProgress } from '@handslag/contracts/sign-in';
import { isProblem, NoAnswer } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { sessionBegan } from '../../session/session.ts';
import type { SignInState, Waiting } from './sign-in-state.ts';

const pace = 1_000;
/** `returnCode`: from the address that the app sent the person back to, where they came that way. */
type Followed = { transactionId: string; returnCode: string | null };
type Update = (next: (now: Waiting) => SignInState) => void;

/** Asks each second how a sign-in goes, until it ends or `signal` aborts. A page that comes back to the front asks at once. */
export async function followSignIn(
  { transactionId, returnCode }: Followed,
  signal: AbortSignal,
  update: Update,
): Promise<void> {
  const body = returnCode === null ? {} : { returnCode };
  while (!signal.aborted) {
    const asked = Date.now();
    try {
      const progress = await call(pollSignInEndpoint, { params: { transactionId }, body }, { signal });
      if (progress.state === 'complete') await sessionBegan();
      update((now) => stateAfter(progress, now));
      if (progress.state !== 'pending') return;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof NoAnswer)) {
        const why = isProblem(error, 'sign_in_not_found') ? 'over' : { sentence: problemSentence(error) };
        update(({ chosen }) => ({ step: 'failed', chosen, why, retryable: true }));
        return;
      }
      update((now) => ({ ...now, unreachable: true }));
    }
    await pauseUntil(asked + pace, signal);
  }
}

function stateAfter(progress: SignInProgress, now: Waiting): SignInState {
  switch (progress.state) {
    case 'pending':
      return { ...now, message: progress.message, qr: progress.qr, unreachable: false };
    case 'failed': {
      const { message, retryable } = progress;
      return { step: 'failed', chosen: now.chosen, why: { message }, retryable };
    }
    case 'tested':
      return { step: 'tested', report: progress.report };
    case 'complete':
      return { step: 'done', name: progress.name, returnTo: progress.returnTo };
  }
}

function pauseUntil(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, time - Date.now()));
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    signal.addEventListener('abort', done);
    document.addEventListener('visibilitychange', done);
  });
}
