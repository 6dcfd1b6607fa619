import { randomUUID } from 'node:crypto';
import {
  applicants,
  citizens,
  everyone,
  inSigning,
  only,
  ownersOnly,
  staff,
  type Row,
} from './authorisation-expected.ts';
import { decisionRows } from './authorisation-rows-decisions.ts';
import { searchRows } from './authorisation-rows-search.ts';
import { administrationRows } from './authorisation-rows-administration.ts';
import { builderRows } from './authorisation-rows-builder.ts';
import { applicantRows, handlingRows, withdrawRows } from './authorisation-rows-handling.ts';
import { portalRows } from './authorisation-rows-portal.ts';
import { inboxRows } from './authorisation-rows-inbox.ts';
import { reviewOf, uploadOf } from './authorisation-world.ts';

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
  'POST /api/e-services/search': {
    expected: everyone('200'),
    ask: () => ({ body: { words: 'skolskjuts', settled: false } }),
  },
  ...searchRows,
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
  'GET /api/sign-in/return/:connection': { expected: everyone('303') },
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

  'POST /api/surveys': {
    expected: only(applicants, '404 not_found'),
    ask: () => ({
      body: { errandId: 'c1f3f3a4-3c1e-4a6f-9d35-0a4d4c1f9b11', ease: 3, clarity: null, comment: '' },
    }),
  },
  'GET /api/my-data': { expected: only(citizens, '200') },
  'PATCH /api/my-data': {
    expected: only(citizens, '200'),
    ask: () => ({ body: { email: '', phone: '' } }),
  },
  'PUT /api/my-data/notices': {
    expected: only(citizens, '200'),
    ask: () => ({ body: { muted: [], channels: [] } }),
  },
  'POST /api/my-data/end-other-sessions': { expected: only(citizens, '200'), ask: () => ({ body: {} }) },
  'GET /api/my-data/file': { expected: only(citizens, '200') },
  'GET /api/my-data/file.pdf': { expected: only(citizens, '200') },
  'GET /api/errands': { expected: only(citizens, '200'), ask: () => ({ url: '/api/errands?state=ongoing' }) },
  'GET /api/errands/:errandId': { expected: ownersOnly('200'), things: true },
  'GET /api/errands/:errandId/receipt': { expected: ownersOnly('200'), things: true },
  'GET /api/errands/:errandId/attachments/:attachmentId': { expected: ownersOnly('200'), things: true },
  'GET /api/errands/:errandId/attachments/:attachmentId/view': { expected: ownersOnly('200'), things: true },
  'POST /api/errands/follow-up': {
    expected: everyone('404 follow_up_code_unknown'),
    things: true,
    ask: ({ registrationNumber }) => ({ body: { registrationNumber, code: '0000-0000-0000' } }),
  },

  ...administrationRows,
  ...applicantRows,
  ...handlingRows,
  ...inboxRows,
  ...builderRows,
  ...decisionRows,
  ...portalRows,
  ...withdrawRows,
  // Last, since it ends what the others need.
  'DELETE /api/session': { expected: everyone('200') },
};
