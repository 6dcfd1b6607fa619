import { cancelSignInEndpoint } from '@handslag/contracts/sign-in';
import { call } from '../../api/client.ts';

/** Gives a sign-in up. Nobody waits for the answer: one that is over needs no cancelling. */
export function cancelSignIn(transactionId: string): void {
  call(cancelSignInEndpoint, { params: { transactionId } }, { keepalive: true }).catch(() => undefined);
}
