import { eidSentence, waitingTexts as texts, type EidWords, type Purpose } from '../../i18n/spoken/eid.ts';
import { OrderWaiting } from './order-waiting.tsx';
import type { Waiting } from './sign-in-state.ts';

type SignInWaitingProps = { state: Waiting; words: EidWords; purpose: Purpose; onCancel: () => void };

/** Signing in, or trying an e-legitimation out, goes on in the app. */
export function SignInWaiting({ state, words, purpose, onCancel }: SignInWaitingProps) {
  const { message, unreachable } = state;
  return (
    <OrderWaiting
      state={state}
      words={words}
      title={titleOf(state, words, purpose)}
      sentence={unreachable ? texts.unreachable : eidSentence(message, words, purpose)}
      openHint={texts.openHint}
      steps={texts.qrSteps(words)}
      onCancel={onCancel}
    />
  );
}

function titleOf({ chosen, qr }: Waiting, words: EidWords, purpose: Purpose): string {
  if (chosen === null && qr === null) return texts.titleResumed[purpose];
  const elsewhere = chosen === null || chosen.flow === 'other-device';
  return (elsewhere ? texts.titleElsewhere : texts.titleHere)[purpose](words);
}
