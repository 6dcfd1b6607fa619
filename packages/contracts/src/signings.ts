import { z } from 'zod';
import { Reviewed, reviewProblems } from './drafts.ts';
import { endpoint } from './endpoint.ts';
import { ErrandAttachment, SummaryStepJson } from './errands.ts';
import { EidName, Text } from './municipalities.ts';
import { SignInFlow, SignInMessage } from './sign-in.ts';
import { Withheld } from './withheld.ts';

/**
 * A request for signatures on answers frozen as they were reviewed. `open` until it is `submitted` by the last signature,
 * `declined` by a party, `withdrawn` by the initiator, `outdated` by a change of the answers, or `lapsed` at its deadline.
 */
export const SigningState = z.enum(['open', 'submitted', 'declined', 'withdrawn', 'outdated', 'lapsed']);
export type SigningState = z.infer<typeof SigningState>;

/** `waiting`: not one's turn yet. */
export const PartyState = z.enum(['waiting', 'asked', 'signed', 'declined']);
export type PartyState = z.infer<typeof PartyState>;

export const SigningParty = z.object({
  id: z.string(),
  name: z.string(),
  initiator: z.boolean(),
  me: z.boolean(),
  state: PartyState,
  /** When the party signed or declined. */
  decidedAt: z.string().nullable(),
  /** Why the party declined; to the initiator and the party itself. */
  reason: z.string().nullable(),
  /** To the initiator alone: where the request was mailed, and when; null for the initiator. */
  email: z.string().nullable(),
  askedAt: z.string().nullable(),
});
export type SigningParty = z.infer<typeof SigningParty>;

export const Signing = z.object({
  id: z.string(),
  state: SigningState,
  severalParties: z.boolean(),
  order: z.enum(['parallel', 'in-order']),
  eService: z.object({ key: z.string(), name: Text }),
  /** The name of whoever asked. */
  initiatedBy: z.string(),
  createdAt: z.string(),
  /** YYYY-MM-DD; null where only the applicant signs. */
  lapsesOn: z.string().nullable(),
  /** What the app will show; one that takes less text shows the headings in the place of the answers. */
  text: z.string(),
  summary: z.array(SummaryStepJson),
  attachments: z.array(ErrandAttachment),
  parties: z.array(SigningParty),
  /** Whether the one who asks may sign now. */
  maySign: z.boolean(),
  /** The draft that is locked by it; to the initiator alone. */
  draftId: z.string().nullable(),
  /** What it became. `id` to the initiator alone. */
  errand: z.object({ id: z.string().nullable(), registrationNumber: z.string() }).nullable(),
});
export type Signing = z.infer<typeof Signing>;

export const SigningListing = z.object({
  id: z.string(),
  state: SigningState,
  eService: z.object({ key: z.string(), name: Text }),
  initiatedBy: z.string(),
  iInitiated: z.boolean(),
  maySign: z.boolean(),
  createdAt: z.string(),
  lapsesOn: z.string().nullable(),
  signed: z.int(),
  parties: z.int(),
});
export type SigningListing = z.infer<typeof SigningListing>;

const signingParams = z.strictObject({ signingId: z.uuid() });
const partyParams = z.strictObject({ signingId: z.uuid(), partyId: z.uuid() });

/** Sent again with the same review it answers the same signing. */
export const startSigningEndpoint = endpoint({
  method: 'POST',
  path: '/api/drafts/:draftId/signing',
  summary:
    'Freeze exactly what was reviewed, to be signed. With several parties the draft is locked and they are asked',
  access: 'citizen',
  keepsSessionAlive: true,
  params: z.strictObject({ draftId: z.uuid() }),
  body: Reviewed,
  reply: Signing,
  status: 201,
  errors: [...reviewProblems, 'signing_parties_incomplete'],
});

export const listSigningsEndpoint = endpoint({
  method: 'GET',
  path: '/api/signings',
  summary:
    'Requests for signatures that are open: those put to me and those I have made with several parties',
  access: 'citizen',
  keepsSessionAlive: false,
  reply: z.object({ signings: z.array(SigningListing), withheld: z.array(Withheld) }),
  errors: [],
});

export const getSigningEndpoint = endpoint({
  method: 'GET',
  path: '/api/signings/:signingId',
  summary:
    'What is to be signed and who has done what. To its parties, known by their personal number, and its initiator',
  access: 'citizen',
  keepsSessionAlive: true,
  params: signingParams,
  reply: Signing,
  errors: ['loa_too_low'],
});

/** Answers the file, always as an attachment, to the initiator and the parties while the request is open. */
export const getSigningAttachmentPath = '/api/signings/:signingId/attachments/:attachmentId';

/** A person who used the app on this device comes back to the page that began: it polls. */
export const startSignatureEndpoint = endpoint({
  method: 'POST',
  path: '/api/signings/:signingId/signature',
  summary: 'Begin to sign. An order of the same person already under way is given up',
  access: 'citizen',
  keepsSessionAlive: true,
  params: signingParams,
  body: z.strictObject({ eid: EidName, flow: SignInFlow }),
  reply: z.object({ launchUrl: z.string().nullable(), qr: z.string().nullable(), message: SignInMessage }),
  status: 201,
  errors: [
    'sign_in_unavailable',
    'eid_not_accepted',
    'signing_not_open',
    'not_your_turn_to_sign',
    'loa_too_low',
  ],
});

export const SignatureProgress = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), message: SignInMessage, qr: z.string().nullable() }),
  z.object({ state: z.literal('failed'), message: SignInMessage, retryable: z.boolean() }),
  /** Signed and kept. `errand` when it was the last signature, or the only one; `id` to the initiator alone. */
  z.object({
    state: z.literal('signed'),
    errand: z.object({ id: z.string().nullable(), registrationNumber: z.string() }).nullable(),
  }),
]);
export type SignatureProgress = z.infer<typeof SignatureProgress>;

/** Asked each second. Never user activity, but a signing under way holds off the idle end (eid.md, section 4). */
export const pollSignatureEndpoint = endpoint({
  method: 'POST',
  path: '/api/signings/:signingId/signature/poll',
  summary: 'How my signature is going',
  access: 'citizen',
  keepsSessionAlive: false,
  params: signingParams,
  body: z.strictObject({}),
  reply: SignatureProgress,
  errors: ['signing_not_open', 'loa_too_low'],
});

export const cancelSignatureEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/signings/:signingId/signature',
  summary: 'Stop signing; nothing is signed',
  access: 'citizen',
  keepsSessionAlive: true,
  params: signingParams,
  reply: z.null(),
  status: 204,
  errors: ['loa_too_low'],
});

export const declineSigningEndpoint = endpoint({
  method: 'POST',
  path: '/api/signings/:signingId/decline',
  summary: 'A party will not sign, and says why. Ends the request and unlocks the draft',
  access: 'citizen',
  keepsSessionAlive: true,
  params: signingParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  reply: Signing,
  errors: ['signing_not_open', 'not_your_turn_to_sign', 'loa_too_low'],
});

export const withdrawSigningEndpoint = endpoint({
  method: 'POST',
  path: '/api/signings/:signingId/withdraw',
  summary:
    'The initiator takes the request back: signatures made are void, the parties are told, the draft is unlocked',
  access: 'citizen',
  keepsSessionAlive: true,
  params: signingParams,
  body: z.strictObject({}),
  reply: Signing,
  errors: ['signing_not_open', 'loa_too_low'],
});

export const changePartyEndpoint = endpoint({
  method: 'PATCH',
  path: '/api/signings/:signingId/parties/:partyId',
  summary: 'The initiator corrects where a party is reached; the request is mailed again with a new link',
  access: 'citizen',
  keepsSessionAlive: true,
  params: partyParams,
  body: z.strictObject({ email: z.email().max(254) }),
  reply: Signing,
  errors: ['signing_not_open', 'loa_too_low'],
});

/** Once an hour and party; more often is `too_many_requests`. */
export const remindPartyEndpoint = endpoint({
  method: 'POST',
  path: '/api/signings/:signingId/parties/:partyId/reminder',
  summary: 'The initiator has the request mailed once more',
  access: 'citizen',
  keepsSessionAlive: true,
  params: partyParams,
  body: z.strictObject({}),
  reply: Signing,
  errors: ['signing_not_open', 'loa_too_low'],
});

/** The mail leads to `/underskrift/<token>`: a random word that says nothing of anyone. */
export const openSigningLinkEndpoint = endpoint({
  method: 'POST',
  path: '/api/signing-links/open',
  summary: 'Which request a mailed link belongs to. Reading it takes signing in as the party',
  access: 'anyone',
  keepsSessionAlive: false,
  body: z.strictObject({ token: z.string().min(20).max(100) }),
  reply: z.object({ signingId: z.string(), eService: z.object({ name: Text }), state: SigningState }),
  errors: ['signing_link_unknown'],
});
