import type { SignInMessage } from '@handslag/contracts/sign-in';

export type Flow = 'this-device' | 'other-device';

/** Where a sign-in is (eid.md, section 3): choice → waiting → done or failed. */
export type SignInState =
  | { step: 'choosing' }
  | { step: 'starting'; flow: Flow }
  | {
      step: 'waiting';
      /** Null when the page was loaded anew in the middle, as when a phone comes back from the app. */
      flow: Flow | null;
      transactionId: string;
      launchUrl: string | null;
      qr: string | null;
      message: SignInMessage;
      unreachable: boolean;
    }
  | { step: 'failed'; flow: Flow | null; sentence: string; retryable: boolean }
  | { step: 'done'; name: string; returnTo: string };

export type Waiting = Extract<SignInState, { step: 'waiting' }>;
