import { randomUUID } from 'node:crypto';
import { reviewOf, uploadOf, type Ask, type Owner, type Role, type Thing } from './authorisation-world.ts';
import type { TestApp } from './test-app.ts';

export const abroad = 'the same citizen in another municipality';
export const staff: readonly Role[] = [
  'handler',
  'handler of another group',
  'service owner',
  'administrator',
  'administrator of another municipality',
];
export const citizens: readonly Role[] = ['citizen', 'other citizen', 'co-signer', abroad];
const applicants: readonly Role[] = [...citizens, 'anonymous owner', 'other anonymous'];
/** Who may know anything of whose errands, by handling them. */
export const handles: Partial<Record<Role, readonly Owner[]>> = {
  handler: ['citizen', 'anonymous owner'],
  administrator: ['citizen', 'anonymous owner'],
  'administrator of another municipality': [abroad],
};

type Expected = (role: Role, owner: Owner) => string;
export type Row = {
  expected: Expected;
  /** Once for each owner's thing; otherwise once. */
  things?: boolean;
  /** A good answer uses the thing up. */
  spends?: boolean;
  ask?: (thing: Thing, owner: Owner, world: TestApp) => Partial<Ask> | Promise<Partial<Ask>>;
};

/** Everyone the route lets in gets this. */
const everyone =
  (answer: string): Expected =>
  () =>
    answer;
const stranger = (role: Role): string =>
  role === 'disabled handler' ? '401 session_ended' : '401 not_signed_in';

/** Only whose it is; to others of its kind it does not exist; the rest have no business there. */
const ownersOnly =
  (good: string): Expected =>
  (role, owner) => {
    if (staff.includes(role)) return '403 forbidden';
    if (!applicants.includes(role)) return stranger(role);
    return role === owner ? good : '404 not_found';
  };
const handlersOnly =
  (good: string): Expected =>
  (role, owner) => {
    if (applicants.includes(role) || role === 'service owner') return '403 forbidden';
    if (!staff.includes(role)) return stranger(role);
    return handles[role]?.includes(owner) ? good : '404 not_found';
  };
const only =
  (who: readonly Role[], good: string): Expected =>
  (role) => {
    if (who.includes(role)) return good;
    return staff.includes(role) || applicants.includes(role) ? '403 forbidden' : stranger(role);
  };

/** Whoever made the request and whoever is to sign it; to other citizens it does not exist. */
const inSigning =
  (initiators: string, coSigners: string): Expected =>
  (role, owner) => {
    if (!citizens.includes(role)) return only(citizens, '')(role, owner);
    if (role === 'co-signer' && owner === 'citizen') return coSigners;
    return role === owner ? initiators : '404 not_found';
  };

async function standingOf(
  { sql }: Pick<TestApp, 'sql'>,
  { slug, errandId }: Thing,
): Promise<{ revision: number; status: string }> {
  const [row] = await sql<{ revision: number; status: string }>(
    slug,
    'SELECT revision, status_id AS status FROM errand WHERE id = $1',
    [errandId],
  );
  return row ?? { revision: 0, status: '' };
}

const tus = { 'tus-resumable': '1.0.0' };

/** What every route answers to whom. One that is not here is not allowed to exist. */
export const rows: Record<string, Row> = {
  'GET /api/health': { expected: everyone('200') },
  'GET /api/ready': { expected: everyone('200') },
  'GET /api/openapi.json': { expected: everyone('200') },
  'POST /api/csp-reports': {
    expected: everyone('204'),
    ask: () => ({ body: [], headers: { 'content-type': 'application/csp-report' } }),
  },
  'GET /api/municipality': { expected: everyone('200') },
  'GET /api/municipalities': { expected: everyone('404 not_found') },
  'GET /api/session': { expected: everyone('200') },
  'POST /api/session/keep': { expected: everyone('200'), ask: () => ({ body: {} }) },
  'GET /api/e-services': { expected: everyone('200') },
  'GET /api/e-services/:key': { expected: everyone('200') },
  'GET /api/e-services/:key/versions/:version': { expected: everyone('200') },
  'POST /api/sign-in': {
    expected: everyone('503 sign_in_unavailable'),
    ask: () => ({ body: { eid: 'bankid', flow: 'other-device', returnTo: '/' } }),
  },
  'POST /api/sign-in/:transactionId/poll': {
    expected: everyone('404 sign_in_not_found'),
    ask: () => ({ body: {} }),
  },
  'DELETE /api/sign-in/:transactionId': { expected: everyone('404 sign_in_not_found') },
  'GET /api/sign-in/return': { expected: everyone('303') },
  'POST /api/sign-in/saml/:connection': {
    expected: everyone('303'),
    ask: () => ({
      body: 'RelayState=nobody&SAMLResponse=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  },
  'GET /api/sign-in/saml/:connection/metadata': { expected: everyone('404 not_found') },
  'POST /api/staff-sign-in': {
    expected: everyone('503 sign_in_unavailable'),
    ask: () => ({ body: { returnTo: '/' } }),
  },
  'GET /api/staff-sign-in/callback': { expected: everyone('303') },

  'POST /api/drafts': {
    expected: (role) => {
      if (citizens.includes(role)) return '201';
      return staff.includes(role) ? '403 forbidden' : '401 sign_in_required';
    },
    ask: () => ({ body: { eService: 'annan', startOver: true } }),
  },
  'GET /api/drafts': { expected: only(applicants, '200') },
  'GET /api/drafts/:draftId': { expected: ownersOnly('200'), things: true },
  'PATCH /api/drafts/:draftId': {
    expected: ownersOnly('200'),
    things: true,
    ask: ({ revision }) => ({
      body: {
        version: 1,
        baseRevision: revision,
        changes: [],
        position: { stepId: 'you', questionPath: null },
      },
    }),
  },
  'DELETE /api/drafts/:draftId': { expected: ownersOnly('204'), things: true, spends: true },
  'POST /api/drafts/:draftId/submit': {
    expected: ownersOnly('200'),
    things: true,
    spends: true,
    ask: async (thing, owner) => ({
      body:
        owner === 'unknown'
          ? { submissionKey: randomUUID(), version: 1, revision: 1, answersHash: 'a'.repeat(64) }
          : await reviewOf(thing),
    }),
  },

  'POST /api/attachments': {
    expected: ownersOnly('201'),
    things: true,
    spends: true,
    ask: ({ draftId }) => uploadOf(draftId),
  },
  'PATCH /api/attachments/:attachmentId': {
    expected: ownersOnly('204'),
    things: true,
    spends: true,
    ask: () => ({
      body: Buffer.from('text'),
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    }),
  },
  'HEAD /api/attachments/:attachmentId': {
    expected: ownersOnly('200'),
    things: true,
    ask: () => ({ headers: tus }),
  },
  'DELETE /api/attachments/:attachmentId': {
    expected: ownersOnly('204'),
    things: true,
    spends: true,
    ask: () => ({ headers: tus }),
  },
  'GET /api/attachments/:attachmentId/state': { expected: ownersOnly('200'), things: true },
  'POST /api/attachments/:attachmentId/remove': {
    expected: ownersOnly('204'),
    things: true,
    spends: true,
    ask: () => ({ body: {} }),
  },

  'POST /api/drafts/:draftId/signing': {
    // The services of these drafts ask for no signature; that others' are not found comes before that.
    expected: only(citizens, '404 not_found'),
    things: true,
    ask: async (thing, owner) => ({
      body:
        owner === 'unknown'
          ? { submissionKey: randomUUID(), version: 1, revision: 1, answersHash: 'a'.repeat(64) }
          : await reviewOf(thing),
    }),
  },
  'GET /api/signings': { expected: only(citizens, '200') },
  'GET /api/signings/:signingId': { expected: inSigning('200', '200'), things: true },
  'GET /api/signings/:signingId/attachments/:attachmentId': {
    expected: only(citizens, '404 not_found'),
    things: true,
  },
  'POST /api/signings/:signingId/signature': {
    expected: inSigning('422 eid_not_accepted', '422 eid_not_accepted'),
    things: true,
    ask: () => ({ body: { eid: 'bankid', flow: 'other-device' } }),
  },
  'POST /api/signings/:signingId/signature/poll': {
    expected: inSigning('200', '200'),
    things: true,
    ask: () => ({ body: {} }),
  },
  'DELETE /api/signings/:signingId/signature': { expected: inSigning('204', '204'), things: true },
  'POST /api/signings/:signingId/decline': {
    expected: inSigning('403 forbidden', '200'),
    things: true,
    spends: true,
    ask: () => ({ body: { reason: 'Nej' } }),
  },
  'POST /api/signings/:signingId/withdraw': {
    expected: inSigning('200', '403 forbidden'),
    things: true,
    spends: true,
    ask: () => ({ body: {} }),
  },
  'PATCH /api/signings/:signingId/parties/:partyId': {
    expected: inSigning('200', '403 forbidden'),
    things: true,
    ask: () => ({ body: { email: 'johan.ny@example.se' } }),
  },
  'POST /api/signings/:signingId/parties/:partyId/reminder': {
    expected: inSigning('429 too_many_requests', '403 forbidden'),
    things: true,
    ask: () => ({ body: {} }),
  },
  'POST /api/signing-links/open': {
    expected: everyone('404 signing_link_unknown'),
    ask: () => ({ body: { token: 'a'.repeat(43) } }),
  },
  'POST /api/receipts/verify': {
    expected: everyone('200'),
    things: true,
    ask: () => ({ body: { code: '0000-0000-0000-0000' } }),
  },

  'GET /api/errands': { expected: only(citizens, '200'), ask: () => ({ url: '/api/errands?state=ongoing' }) },
  'GET /api/errands/:errandId': { expected: ownersOnly('200'), things: true },
  'GET /api/errands/:errandId/receipt': { expected: ownersOnly('200'), things: true },
  'GET /api/errands/:errandId/attachments/:attachmentId': { expected: ownersOnly('200'), things: true },
  'POST /api/errands/follow-up': {
    expected: everyone('404 follow_up_code_unknown'),
    things: true,
    ask: ({ registrationNumber }) => ({ body: { registrationNumber, code: '0000-0000-0000' } }),
  },

  'GET /api/management/errands': {
    expected: (role) => (role === 'service owner' ? '403 forbidden' : only(staff, '200')(role, 'unknown')),
    ask: () => ({ url: '/api/management/errands?view=all' }),
  },
  'GET /api/management/errands/:errandId': { expected: handlersOnly('200'), things: true },
  'GET /api/management/errands/:errandId/receipt': { expected: handlersOnly('200'), things: true },
  'GET /api/management/errands/:errandId/attachments/:attachmentId': {
    expected: handlersOnly('200'),
    things: true,
  },
  'POST /api/management/errands/:errandId/assign': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: { revision: (await standingOf(world, thing)).revision, assignee: 'me' },
    }),
  },
  'POST /api/management/errands/:errandId/status': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing, _owner, world) => {
      const { revision, status } = await standingOf(world, thing);
      return { body: { revision, status: status === 'utreds' ? 'avslutat' : 'utreds', message: 'Hej' } };
    },
  },
  'POST /api/management/errands/:errandId/messages': {
    expected: handlersOnly('200'),
    things: true,
    ask: async (thing, _owner, world) => ({
      body: { revision: (await standingOf(world, thing)).revision, message: 'Hej' },
    }),
  },
  // Last, since it ends what the others need.
  'DELETE /api/session': { expected: everyone('200') },
};
