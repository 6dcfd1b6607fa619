import { z } from 'zod';

/** Every error the API can answer, once. The Swedish sentence lives in the web app and must cover the list. */
export const ProblemCode = z.enum([
  'validation_failed',
  'malformed_json',
  'unsupported_media_type',
  'body_too_large',
  'not_found',
  'method_not_allowed',
  'unknown_municipality',
  'not_signed_in',
  'session_ended',
  'forbidden',
  'request_not_from_this_site',
  'too_many_requests',
  'internal_error',
  'service_unavailable',
  'sign_in_not_found',
  'sign_in_unavailable',
  'eid_not_accepted',
  'loa_too_low',
  'account_not_known',
  'e_service_closed',
  'sign_in_required',
  'draft_already_started',
  'draft_conflict',
  'draft_gone',
  'draft_too_large',
  'answers_not_storable',
  'version_changed',
  'review_outdated',
  'submission_incomplete',
  'submission_key_reused',
  'attachments_not_ready',
  'attachment_refused',
  'too_many_attachments',
  'receipt_not_ready',
  'follow_up_code_unknown',
  'signature_required',
  'signing_not_open',
  'signing_parties_incomplete',
  'draft_being_signed',
  'not_your_turn_to_sign',
  'signing_link_unknown',
  'errand_changed',
  'status_change_not_allowed',
  'errand_closed',
  'too_late_to_undo',
  'completion_not_open',
  'completion_open_already',
  'completion_not_possible',
  'colleague_unknown',
  'related_errand_unknown',
  'work_changed',
  'editing_taken_over',
  'review_failed',
  'import_refused',
  'e_service_key_taken',
  'account_exists',
  'last_administrator',
  'directory_decides',
  'errand_masked',
  'secrecy_of_service',
  'decision_incomplete',
  'disclosure_incomplete',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** A field that must change, by its path in the body or in the answers, with a sentence a person can act on. */
export const FieldProblem = z.object({ path: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** Problem details, RFC 9457. `id` is the request's, to quote to support; nothing internal is ever included. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  id: z.string(),
  fields: z.array(FieldProblem).optional(),
  /** Seconds to wait, with 429 and 503. */
  retryAfter: z.int().optional(),
  /** Facts that belong to the code, such as both values of a conflict; their schema stands beside the endpoint. */
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Any operation may answer these. */
export const generalProblems: readonly ProblemCode[] = [
  'validation_failed',
  'malformed_json',
  'unsupported_media_type',
  'body_too_large',
  'not_found',
  'unknown_municipality',
  'not_signed_in',
  'session_ended',
  'forbidden',
  'request_not_from_this_site',
  'too_many_requests',
  'internal_error',
  'service_unavailable',
];
