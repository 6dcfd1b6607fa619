import { anyEid, waitingTexts } from '../../i18n/spoken/eid.ts';
import { signingSentence, signingTexts as texts } from '../../i18n/spoken/signing.ts';
import { OrderWaiting } from '../sign-in/order-waiting.tsx';
import type { Waiting } from './signature-state.ts';

/** Signing goes on in the app. */
export function SignatureWaiting({ state, onCancel }: { state: Waiting; onCancel: () => void }) {
  const { chosen, qr, message, unreachable } = state;
  const eid = chosen?.eid.words ?? anyEid;
  const elsewhere = chosen === null ? qr !== null : chosen.flow === 'other-device';
  return (
    <OrderWaiting
      state={state}
      words={eid}
      title={elsewhere ? texts.waitingElsewhere(eid.name) : texts.waitingHere(eid.name)}
      sentence={unreachable ? waitingTexts.unreachable : signingSentence(message, eid)}
      openHint={texts.openHint}
      steps={[...waitingTexts.qrSteps(eid), texts.qrLast]}
      onCancel={onCancel}
    />
  );
}
