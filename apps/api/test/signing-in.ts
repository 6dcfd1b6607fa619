import type { ReplyOf } from '@handslag/contracts/endpoint';
import { pollSignInEndpoint, startSignInEndpoint, type SignInProgress } from '@handslag/contracts/sign-in';
import { expect } from 'vitest';
import type { Browser, Reply } from './browser.ts';
import type { RunningSimulator } from './simulator.ts';

/** Begins a sign-in with BankID, as the sign-in page does. */
export async function begin(
  browser: Browser,
  flow: 'this-device' | 'other-device' = 'other-device',
  returnTo = '/min-sida',
): Promise<Extract<ReplyOf<typeof startSignInEndpoint>, { kind: 'poll' }>> {
  const { status, body } = await browser.call(startSignInEndpoint, {
    body: { eid: 'bankid', flow, returnTo },
  });
  expect(status).toBe(201);
  if (body.kind !== 'poll') throw new Error('not a sign-in to be asked about');
  return body;
}

/** Goes all the way through the simulator. */
export async function signIn(
  eid: RunningSimulator,
  browser: Browser,
  personalNumber: string,
): Promise<Reply<SignInProgress>> {
  const started = await begin(browser);
  await eid.control('latest/complete', { personalNumber });
  return browser.call(pollSignInEndpoint, { params: started, body: {} });
}
