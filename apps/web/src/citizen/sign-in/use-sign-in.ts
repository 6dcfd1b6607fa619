import { startSignInEndpoint } from '@handslag/contracts/sign-in';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { messageIn } from '../../i18n/spoken/eid.ts';
import { leaveToSignIn } from '../../session/session.ts';
import { cancelSignIn } from './cancel-sign-in.ts';
import type { ChosenEid } from './eid-ways.ts';
import { followSignIn } from './follow-sign-in.ts';
import type { FailureReason, SignInState } from './sign-in-state.ts';

/** The order's random id, so that a phone whose tab is loaded anew on the way back from the app can go on. Only the browser that began may use it. */
const running = 'pagar';
/** That the app sent the person back here. */
const code = 'kod';
/** Why a sign-in at a provider's own page came to nothing; the API sends the browser back with it. */
const failure = 'fel';
/** Which e-legitimation that was. */
const failedEid = 'eid';

type Asked = {
  returnTo: string;
  eService?: string | undefined;
  /** Tries the e-legitimation and tells what was found; nobody is signed in. */
  test?: boolean;
};
export type SignIn = ReturnType<typeof useSignIn>;

/**
 * A sign-in, or a test of one: starts on a press, then asks each second how it goes, or leaves for the provider's own page.
 * Cancelled when the page is left. `begun` tells that something has been tried here, now or before the page was loaded; `leftFor`
 * with which e-legitimation one came back from its provider with nothing done.
 */
export function useSignIn({ returnTo, eService, test = false }: Asked) {
  const [search, setSearch] = useSearchParams();
  const [state, setState] = useState<SignInState>(() => arrived(search));
  const [begun, setBegun] = useState(state.step !== 'choosing');
  const latest = useRef<ChosenEid | null>(null);
  const [returnCode] = useState(() => search.get(code));
  const [leftFor] = useState(() => search.get(failedEid));
  const transactionId = state.step === 'waiting' ? state.transactionId : null;

  const remember = useCallback(
    (id: string | null) =>
      setSearch(
        (now) => {
          now.delete(failure);
          now.delete(failedEid);
          now.delete(code);
          if (id === null) now.delete(running);
          else now.set(running, id);
          return now;
        },
        { replace: true },
      ),
    [setSearch],
  );

  const start = async (pressed: ChosenEid) => {
    // Each press is its own, even of the same button.
    const chosen = { ...pressed };
    const givenUp = () => latest.current !== chosen;
    latest.current = chosen;
    setBegun(true);
    setState({ step: 'starting', chosen });
    try {
      const order = await call(startSignInEndpoint, {
        body: {
          eid: chosen.eid.name,
          returnTo,
          ...(chosen.flow && { flow: chosen.flow }),
          ...(eService && { eService }),
          ...(test && { test }),
        },
      });
      if (order.kind === 'redirect') {
        if (!givenUp()) (test ? leave : leaveToSignIn)(order.url);
        return;
      }
      if (givenUp()) {
        cancelSignIn(order.transactionId);
        return;
      }
      const { launchUrl, qr, message } = order;
      setState({
        step: 'waiting',
        chosen,
        transactionId: order.transactionId,
        launchUrl,
        qr,
        message,
        unreachable: false,
      });
      remember(order.transactionId);
    } catch (error) {
      if (!givenUp()) setState({ step: 'failed', chosen, why: reasonOf(error), retryable: true });
    }
  };

  const choose = () => {
    latest.current = null;
    if (transactionId !== null) cancelSignIn(transactionId);
    remember(null);
    setState({ step: 'choosing' });
  };

  useEffect(() => {
    if (transactionId === null) return undefined;
    const stop = new AbortController();
    void followSignIn({ transactionId, returnCode }, stop.signal, (next) =>
      setState((now) => (now.step === 'waiting' ? next(now) : now)),
    );
    return () => stop.abort();
  }, [transactionId, returnCode]);

  const over = state.step === 'failed' || state.step === 'tested' || state.step === 'done';
  useEffect(() => {
    if (over) remember(null);
  }, [over, remember]);

  useEffect(() => {
    if (transactionId === null) return undefined;
    const { pathname } = window.location;
    return () => {
      if (window.location.pathname !== pathname) cancelSignIn(transactionId);
    };
  }, [transactionId]);

  // What is still being started when the page is left is cancelled when its answer comes.
  useEffect(() => () => void (latest.current = null), []);

  return { state, begun, leftFor, start, choose };
}

const leave = (url: string): void => window.location.assign(url);

function arrived(search: URLSearchParams): SignInState {
  const failed = search.get(failure);
  if (failed !== null)
    return { step: 'failed', chosen: null, why: { message: messageIn(failed) }, retryable: false };
  const transactionId = search.get(running);
  if (transactionId === null) return { step: 'choosing' };
  return {
    step: 'waiting',
    chosen: null,
    transactionId,
    launchUrl: null,
    qr: null,
    message: 'working',
    unreachable: false,
  };
}

/** The provider's own message where the server passed one on. */
function reasonOf(error: unknown): FailureReason {
  const message = isProblem(error, 'sign_in_unavailable') ? error.details['message'] : undefined;
  return message === undefined ? { sentence: problemSentence(error) } : { message: messageIn(message) };
}
