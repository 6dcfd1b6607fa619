import type { MessageId } from '@handslag/eid/bankid-messages';
import type { SignInMessage } from '@handslag/contracts/sign-in';
import type { z } from 'zod';

export type Message = z.infer<typeof SignInMessage>;

const messages: Record<MessageId, Message> = {
  RFA1: 'scan-code',
  RFA2: 'app-missing',
  RFA3: 'replaced-by-another',
  RFA4: 'already-in-progress',
  RFA5: 'technical-problem',
  RFA6: 'cancelled-in-app',
  RFA8: 'timed-out',
  RFA9: 'enter-code',
  RFA13: 'starting-app',
  RFA14: 'working',
  RFA15A: 'looking-on-computer',
  RFA15B: 'looking-on-phone',
  RFA16: 'blocked-or-too-old',
  RFA17A: 'app-did-not-respond',
  RFA17B: 'code-not-scanned',
  RFA18: 'working',
  RFA19: 'working',
  RFA20: 'working',
  RFA21: 'working',
  RFA22: 'something-went-wrong',
  RFA23: 'scan-passport',
  callConfirm: 'confirm-call',
  callDeclined: 'declined-call',
  appTooOld: 'app-not-supported',
  riskBlocked: 'risk-blocked',
};

/** A provider's message by our own name for it; the sentence is the web app's. */
export function signInMessage(id: MessageId): Message {
  return messages[id];
}
