import { pollSignatureEndpoint } from '@handslag/contracts/signings';
import { NoAnswer } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import type { Heard } from './signature-state.ts';

const pace = 1_000;

/**
 * Asks each second until the signature has ended, and tells of each answer. Without an answer it goes on asking.
 * Throws `ApiProblem` when the server will not say.
 */
export async function followSignature(
  signingId: string,
  signal: AbortSignal,
  heard: (progress: Heard) => void,
): Promise<void> {
  while (!signal.aborted) {
    const asked = Date.now();
    const progress = await call(pollSignatureEndpoint, { params: { signingId }, body: {} }, { signal }).catch(
      (error: unknown) => {
        if (signal.aborted || !(error instanceof NoAnswer)) throw error;
        return 'unreachable' as const;
      },
    );
    heard(progress);
    if (progress !== 'unreachable' && progress.state !== 'pending') return;
    await pauseUntil(asked + pace, signal);
  }
}

/** A page that comes back to the front does not wait. */
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
