import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EidName, Text } from './municipalities.ts';

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
  'come-back',
  'begun-elsewhere',
  'identity-not-verified',
]);
export type SignInMessage = z.infer<typeof SignInMessage>;

/** What a test of an e-legitimation found, for the person whose it is. */
export const SignInReport = z.object({
  eid: z.object({ name: EidName, label: Text }),
  /** Who vouches: the provider as it names itself. */
  issuer: z.string(),
  kind: z.enum(['file', 'card', 'mobile']).nullable(),
  loa: z.enum(['loa2', 'loa3', 'loa4', 'eidas-low', 'eidas-sub', 'eidas-high']),
  /** As delivered. */
  name: z.string(),
  /** ÅÅÅÅMMDD-****, or null for a person without a Swedish number. */
  maskedNumber: z.string().nullable(),
  country: z.string().nullable(),
  /** YYYY-MM-DD the e-legitimation was issued, where the provider tells. */
  issuedOn: z.string().nullable(),
  at: z.string(),
  simulated: z.boolean(),
});
export type SignInReport = z.infer<typeof SignInReport>;

export const SignInProgress = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), message: SignInMessage, qr: z.string().nullable() }),
  z.object({ state: z.literal('failed'), message: SignInMessage, retryable: z.boolean() }),
  z.object({ state: z.literal('complete'), returnTo: z.string(), name: z.string() }),
  /** The end of a test: nobody is signed in. */
  z.object({ state: z.literal('tested'), report: SignInReport }),
]);
export type SignInProgress = z.infer<typeof SignInProgress>;

/**
 * A person who used the app on this device comes back to `/logga-in?pagar=<transactionId>&kod=<returnCode>` (a test:
 * `/testa-e-legitimation?…`). Where BankID's app answered from another address than the browser, only that way back completes it
 * (`come-back`): the link that opens the app may have been sent to somebody else. Who comes back to a browser that began nothing is
 * told so (`begun-elsewhere`).
 * One who left for a provider comes back to `returnTo`, or after a failure to `/logga-in?fel=<SignInMessage>&till=<returnTo>&eid=<name>`
 * (with `&tjanst=<eService>` where one was given); a test to `/testa-e-legitimation?pagar=<transactionId>`, then polled once.
 * `sign_in_unavailable` says in `details.message` which sentence to show, when the provider gave one.
 */
export const startSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/sign-in',
  summary:
    'Begin a sign-in. `poll`: ask each second how it goes; `qr` is an SVG picture, `launchUrl` opens the app on this device. `redirect`: the browser goes to `url`',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z.strictObject({
    /** `bankid` is any kind of BankID that is accepted. */
    eid: EidName,
    flow: SignInFlow.optional(),
    returnTo: ReturnTo,
    eService: z.string().max(60).optional(),
    /** Tries the e-legitimation and reports; no session is opened and nothing about the person is kept. */
    test: z.boolean().default(false),
  }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('poll'),
      transactionId: z.string(),
      launchUrl: z.string().nullable(),
      qr: z.string().nullable(),
      message: SignInMessage,
    }),
    z.object({ kind: z.literal('redirect'), url: z.string() }),
  ]),
  status: 201,
  errors: ['sign_in_unavailable', 'eid_not_accepted'],
});

/** Where the browser fetches what another site's form has posted. */
export const signInReturnPath = '/api/sign-in/return';
/**
 * Where a provider over OpenID Connect sends the browser back, with the answer in the query. Each connection has an address of its own:
 * then an answer from one provider is never taken to another (RFC 9700, 4.4.2), also where a provider does not say who it is.
 */
export const oidcReturnPath = '/api/sign-in/return/:connection';
/** The same for staff. */
export const staffCallbackPath = '/api/staff-sign-in/callback';
/** SAML posts its answer here; the page metadata of each connection stand at `…/metadata`. */
export const samlConsumerPath = '/api/sign-in/saml/:connection';

const transaction = z.strictObject({ transactionId: z.uuid() });

/** Asked each second for a fresh code. Never user activity. Only the browser that began it gets an answer. */
export const pollSignInEndpoint = endpoint({
  method: 'POST',
  path: '/api/sign-in/:transactionId/poll',
  summary: 'How a sign-in is going; when complete, the reply carries the new session cookie',
  access: 'anyone',
  keepsSessionAlive: false,
  params: transaction,
  body: z.strictObject({
    /** `kod` of the address that the app sends the person back to. */
    returnCode: z.string().max(60).optional(),
  }),
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
