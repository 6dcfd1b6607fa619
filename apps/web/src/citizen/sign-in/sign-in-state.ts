import type { SignInMessage, SignInReport } from '@handslag/contracts/sign-in';
import type { ChosenEid } from './eid-ways.ts';

/** Where a sign-in, or a test of one, is (eid.md, section 3): choice → waiting → done, tested or failed. */
export type SignInState =
  | { step: 'choosing' }
  | { step: 'starting'; chosen: ChosenEid }
  | {
      step: 'waiting';
      /** Null when the page was loaded anew in the middle, as when a phone comes back from the app. */
      chosen: ChosenEid | null;
      transactionId: string;
      launchUrl: string | null;
      qr: string | null;
      message: SignInMessage;
      unreachable: boolean;
    }
  | { step: 'failed'; chosen: ChosenEid | null; why: FailureReason; retryable: boolean }
  | { step: 'tested'; report: SignInReport }
  | { step: 'done'; name: string; returnTo: string };

/** A message whose words depend on the e-legitimation, a sentence that is ready, or that it was over already. */
export type FailureReason = { message: SignInMessage } | { sentence: string } | 'over';

export type Waiting = Extract<SignInState, { step: 'waiting' }>;
export type Failed = Extract<SignInState, { step: 'failed' }>;
