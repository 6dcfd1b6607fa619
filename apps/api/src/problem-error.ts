import type { FieldProblem, ProblemCode } from '@handslag/contracts/problem';

const statuses: Record<ProblemCode, number> = {
  validation_failed: 400,
  malformed_json: 400,
  unsupported_media_type: 415,
  body_too_large: 413,
  not_found: 404,
  method_not_allowed: 405,
  unknown_municipality: 404,
  not_signed_in: 401,
  session_ended: 401,
  forbidden: 403,
  request_not_from_this_site: 403,
  too_many_requests: 429,
  internal_error: 500,
  service_unavailable: 503,
  sign_in_not_found: 404,
  sign_in_unavailable: 503,
  eid_not_accepted: 422,
  loa_too_low: 422,
  account_not_known: 403,
  e_service_closed: 409,
  sign_in_required: 401,
  draft_already_started: 409,
  draft_conflict: 409,
  draft_gone: 410,
  draft_too_large: 413,
  answers_not_storable: 422,
  version_changed: 409,
  review_outdated: 409,
  submission_incomplete: 422,
  submission_key_reused: 422,
  attachments_not_ready: 409,
  attachment_refused: 422,
  too_many_attachments: 409,
  receipt_not_ready: 409,
  follow_up_code_unknown: 404,
  signature_required: 409,
  signing_not_open: 409,
  signing_parties_incomplete: 422,
  draft_being_signed: 409,
  not_your_turn_to_sign: 409,
  signing_link_unknown: 404,
  errand_changed: 409,
  status_change_not_allowed: 409,
  errand_closed: 409,
  too_late_to_undo: 409,
  completion_not_open: 409,
  completion_open_already: 409,
  completion_not_possible: 409,
  colleague_unknown: 422,
  related_errand_unknown: 422,
  work_changed: 409,
  editing_taken_over: 409,
  review_failed: 422,
  import_refused: 422,
  e_service_key_taken: 409,
  account_exists: 409,
  last_administrator: 409,
  directory_decides: 409,
  errand_masked: 409,
  secrecy_of_service: 409,
  decision_incomplete: 422,
  disclosure_incomplete: 422,
};

export type ProblemFacts = {
  fields?: FieldProblem[];
  /** Seconds. */
  retryAfter?: number;
  details?: Record<string, unknown>;
};

/** What a verb throws when it refuses: a code of the closed list, and facts the caller may know. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.status = statuses[code];
    this.facts = facts;
  }
}
