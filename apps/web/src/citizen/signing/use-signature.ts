import { cancelSignatureEndpoint, startSignatureEndpoint } from '@handslag/contracts/signings';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { anyEid, messageIn } from '../../i18n/spoken/eid.ts';
import { signingSentence, signingTexts as texts } from '../../i18n/spoken/signing.ts';
import type { ChosenEid, EidWay } from '../sign-in/eid-ways.ts';
import { stepUpOf } from '../sign-in/sign-in-address.ts';
import { followSignature } from './follow-signature.ts';
import type { Heard, Signed, SignatureState } from './signature-state.ts';
import { chosenBy, keyOf } from './ways-to-sign.ts';

/** What was pressed, so that a phone whose tab is loaded anew on the way back from the app can go on. */
const running = 'pagar';

type Events = {
  onSigned: (signed: Signed) => void;
  /** The request is no longer as the page shows it. */
  onChanged: () => void;
};

/** A signature: starts on a press, asks each second how it goes, and is cancelled when the page is left. */
export function useSignature(signingId: string, ways: readonly EidWay[], events: Events) {
  const [search, setSearch] = useSearchParams();
  const [state, setState] = useState<SignatureState>(() => resumed(search.get(running), ways));
  const latest = useRef(events);
  useLayoutEffect(() => {
    latest.current = events;
  });
  const attempt = useRef(0);
  const waiting = state.step === 'waiting';

  const remember = useCallback(
    (chosen: ChosenEid | null) =>
      setSearch(
        (now) => {
          if (chosen === null) now.delete(running);
          else now.set(running, keyOf(chosen));
          return now;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const failed = useCallback((error: unknown, chosen: ChosenEid | null) => {
    if (isProblem(error, 'signing_not_open', 'not_your_turn_to_sign')) {
      setState({ step: 'choosing' });
      latest.current.onChanged();
      return;
    }
    const stepUp = stepUpOf(error) ?? null;
    setState({
      step: 'failed',
      chosen,
      sentence: sentenceOf(error, chosen),
      retryable: stepUp === null && !isProblem(error, 'eid_not_accepted'),
      stepUp,
    });
  }, []);

  const start = async (chosen: ChosenEid) => {
    attempt.current += 1;
    const mine = attempt.current;
    setState({ step: 'starting', chosen });
    try {
      const body = { eid: chosen.eid.name, flow: chosen.flow ?? ('this-device' as const) };
      const order = await call(startSignatureEndpoint, { params: { signingId }, body });
      if (mine !== attempt.current) {
        cancel(signingId);
        return;
      }
      setState({ step: 'waiting', chosen, ...order, unreachable: false });
      remember(chosen);
    } catch (error) {
      if (mine === attempt.current) failed(error, chosen);
    }
  };

  const choose = () => {
    attempt.current += 1;
    if (waiting) cancel(signingId);
    remember(null);
    setState({ step: 'choosing' });
  };

  const underWay = 'chosen' in state ? state.chosen : null;
  useEffect(() => {
    if (!waiting) return undefined;
    const stop = new AbortController();
    followSignature(signingId, stop.signal, (heard) => {
      if (heard === 'unreachable' || heard.state !== 'signed') {
        setState((now) => after(now, heard));
        return;
      }
      setState({ step: 'signed', outcome: heard });
    }).catch((error: unknown) => {
      if (!stop.signal.aborted) failed(error, underWay);
    });
    return () => stop.abort();
  }, [signingId, waiting, underWay, failed]);

  const over = state.step === 'failed' || state.step === 'signed';
  useEffect(() => {
    if (over) remember(null);
  }, [over, remember]);
  const outcome = state.step === 'signed' ? state.outcome : null;
  useEffect(() => {
    // Only when the address is as it should be: signing may lead elsewhere.
    if (outcome !== null) latest.current.onSigned(outcome);
  }, [outcome]);

  useEffect(() => {
    if (!waiting) return undefined;
    const { pathname } = window.location;
    return () => {
      if (window.location.pathname !== pathname) cancel(signingId);
    };
  }, [signingId, waiting]);

  return { state, start, choose };
}

function sentenceOf(error: unknown, chosen: ChosenEid | null): string {
  if (!isProblem(error, 'sign_in_unavailable')) return problemSentence(error);
  const { message } = error.details;
  return message === undefined
    ? texts.unavailable
    : signingSentence(messageIn(message), chosen?.eid.words ?? anyEid);
}

function resumed(key: string | null, ways: readonly EidWay[]): SignatureState {
  if (key === null) return { step: 'choosing' };
  const chosen = chosenBy(key, ways);
  return { step: 'waiting', chosen, launchUrl: null, qr: null, message: 'working', unreachable: false };
}

function after(now: SignatureState, heard: Exclude<Heard, Signed>): SignatureState {
  if (now.step !== 'waiting') return now;
  if (heard === 'unreachable') return { ...now, unreachable: true };
  const { message } = heard;
  if (heard.state === 'pending') return { ...now, message, qr: heard.qr, unreachable: false };
  const sentence = signingSentence(message, now.chosen?.eid.words ?? anyEid);
  return { step: 'failed', chosen: now.chosen, sentence, retryable: heard.retryable, stepUp: null };
}

function cancel(signingId: string): void {
  // Nobody waits for the answer: an order that is over needs no cancelling.
  call(cancelSignatureEndpoint, { params: { signingId } }, { keepalive: true }).catch(() => undefined);
}
