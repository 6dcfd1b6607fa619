import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Only an address of our own, as a path. */
export const ReturnTo = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/);

export const SignInFlow = z.enum(['this-device', 'other-device']);
export type SignInFlow = z.infer<typeof SignInFlow>;

/** Ids of eid.md section 3 in our own names; the sentences live in the web app and must cover the list. */
export const SignInMessage = z.enum([
  'scan-code',
  'app-missing',
  'replaced-by-another',
  'already-in-progress',
  'technical-problem',
  'cancelled-in-app',
  'timed-out',
  'enter-code',
  'starting-app',
  'looking-on-computer',
  'looking-on-phone',
  'blocked-or-too-old',
  'app-did-not-respond',
  'code-not-scanned',
  'working',
  'something-went-wrong',
  'scan-passport',
  'declined-call',
  'app-not-supported',
  'risk-blocked',
  'confirm-call',
  'identity-not-verified',
]);
export type SignInMessage = z.infer<typeof SignInMessage>;

export const SignInProgress = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), message: SignInMessage, qr: z.string().nullable() }),
  z.object({ state: z.literal('failed'), message: SignInMessage, retryable: z.boolean() }),
  z.object({ state: z.literal('complete'), returnTo: z.string(), name: z.string() }),
]);
export type SignInProgress = z.infer<typeof SignInProgress>;

/**
 * A person who used the app on this device comes back to `/logga-in?pagar=<transactionId>`. `sign_in_unavailable` says in
 * `details.message` which sentence to show, when the provider gave one.
 */
export const startSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Begin a sign-in with BankID. `qr` is an SVG picture; `launchUrl` opens the app on this device',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z.strictObject({
    eid: z.literal('bankid'),
    flow: SignInFlow,
    returnTo: ReturnTo,
    eService: z.string().max(60).optional(),
  }),
  reply: z.object({
    transactionId: z.string(),
    launchUrl: z.string().nullable(),
    qr: z.string().nullable(),
    message: SignInMessage,
  }),
  status: 201,
  errors: ['sign_in_unavailable', 'eid_not_accepted'],
});

const transaction = z.strictObject({ transactionId: z.uuid() });

/** Asked each second for a fresh code. Never user activity. Only the browser that began it gets an answer. */
export const pollSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/sign-in/:transactionId/poll',
  summary: 'How a sign-in is going; when complete, the reply carries the new session cookie',
  access: 'anyone',
  keepsSessionAlive: false,
  params: transaction,
  body: z.strictObject({}),
  reply: SignInProgress,
  errors: ['sign_in_not_found'],
});

export const cancelSignInEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/sign-in/:transactionId',
  summary: 'Stop a sign-in',
  access: 'anyone',
  keepsSessionAlive: false,
  params: transaction,
  reply: z.null(),
  status: 204,
  errors: ['sign_in_not_found'],
});

/**
 * A sign-in that fails on its way back ends at `/handlaggning?problem=…`: `account_not_known`, `sign_in_not_found`,
 * `sign_in_unavailable`, or `cancelled`.
 */
export const startStaffSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/staff-sign-in',
  summary:
    'Begin a staff sign-in; the browser then goes to `url`. It comes back to /api/staff-sign-in/callback',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z.strictObject({ returnTo: ReturnTo }),
  reply: z.object({ url: z.string() }),
  status: 201,
  errors: ['sign_in_unavailable'],
});
