import type { SignInMessage } from '@handslag/contracts/sign-in';
import type { SignatureProgress } from '@handslag/contracts/signings';
import type { ChosenEid } from '../sign-in/eid-ways.ts';
import type { StepUpReason } from '../sign-in/sign-in-address.ts';

export type Signed = Extract<SignatureProgress, { state: 'signed' }>;

/** Where a signature is (eid.md, section 3): choice → waiting → signed or failed. */
export type SignatureState =
  | { step: 'choosing' }
  | { step: 'starting'; chosen: ChosenEid }
  | {
      step: 'waiting';
      /** Null when the page was loaded anew in the middle and does not know. */
      chosen: ChosenEid | null;
      launchUrl: string | null;
      qr: string | null;
      message: SignInMessage;
      unreachable: boolean;
    }
  | {
      step: 'failed';
      chosen: ChosenEid | null;
      sentence: string;
      retryable: boolean;
      /** The session is not one that the service takes in. */
      stepUp: StepUpReason | null;
    }
  | { step: 'signed'; outcome: Signed };

/** What asking how it goes answers, or that nothing does. */
export type Heard = SignatureProgress | 'unreachable';
export type Waiting = Extract<SignatureState, { step: 'waiting' }>;
