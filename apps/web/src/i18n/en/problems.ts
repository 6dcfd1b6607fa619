import type * as sv from '../sv/problems.ts';

export const problemSentences: typeof sv.problemSentences = {
  validation_failed: 'Something you sent could not be received. Check the details and try again.',
  malformed_json: 'What you sent did not arrive in full. Try again.',
  unsupported_media_type: 'What you sent did not arrive in the right way. Reload the page and try again.',
  body_too_large: 'What you are trying to send is too large. Shorten the text or divide it and try again.',
  not_found: 'What you are looking for does not exist, or it belongs to someone else.',
  method_not_allowed: 'That cannot be done here. Go to the start page and try again.',
  unknown_municipality: 'No municipality has its e-services at this address. Check the address.',
  not_signed_in: 'You need to sign in to continue.',
  session_ended: 'You are signed out. Sign in again to continue.',
  forbidden: 'You are not allowed to do this.',
  request_not_from_this_site:
    'For security reasons we could not receive this. Reload the page and try again.',
  too_many_requests: 'There were too many attempts in a short time.',
  internal_error: 'Something went wrong on our side. Try again in a little while.',
  service_unavailable: 'The e-services are not answering right now.',
  sign_in_not_found: 'The sign-in had already ended. Start again.',
  sign_in_unavailable: 'It is not possible to sign in right now. Try again in a little while.',
  eid_not_accepted: 'That e-ID cannot be used here. Choose another one.',
  loa_too_low: 'This e-service requires a more secure e-ID. Sign in again with another one.',
  account_not_known: 'Your account does not exist here. Contact your administrator to get access.',
  e_service_closed: 'The e-service is closed right now.',
  sign_in_required: 'You need to sign in to use this e-service.',
  draft_already_started: 'You have already started this e-service.',
  draft_conflict: 'The same question has been changed in two places. Choose which answer applies.',
  draft_gone: 'The case is no longer here. It may have been sent in or deleted.',
  draft_too_large: 'The case has become too large to be saved. Shorten the longest texts.',
  answers_not_storable: 'An answer contains something that cannot be saved. Rewrite it.',
  version_changed: 'The e-service has been updated. Reload the page to continue in the latest version.',
  review_outdated:
    'Your answers have changed since you reviewed them. Review them again before you send them in.',
  submission_incomplete: 'Something is missing before you can send in the case.',
  submission_key_reused: 'The case has already been sent in with other answers. You find it on Min sida.',
  attachments_not_ready: 'An attachment is still being checked. Wait a moment and send in again.',
  attachment_refused: 'The file could not be received. Choose another file.',
  too_many_attachments: 'You have already added as many files as possible.',
  receipt_not_ready: 'The receipt is being created. It will be ready in a moment.',
  follow_up_code_unknown: 'We find no case with that number and that code. Check both and try again.',
  signature_required: 'The case needs to be signed before it is sent in.',
  signing_not_open: 'It is no longer possible to sign. The request has ended.',
  signing_parties_incomplete:
    'Everyone who is to sign needs a name, personal identity number and e-mail address, and nobody may be listed twice.',
  draft_being_signed:
    'The case is waiting for signatures and cannot be changed. Withdraw the request if you want to change something.',
  not_your_turn_to_sign: 'It is not your turn to sign yet. You will get an e-mail when it is time.',
  signing_link_unknown: 'The link is no longer valid. Sign in and look on Min sida.',
  errand_changed: 'Someone else has changed the case. Reload the page to see the latest.',
  status_change_not_allowed: 'The case cannot get that status from the one it has now.',
  errand_closed: 'The case is closed.',
  too_late_to_undo: 'More than a minute has passed, so the message can no longer be changed.',
  completion_not_open: 'The additions have already been sent or are no longer needed.',
  completion_open_already: 'The case is already waiting for additions.',
  completion_not_possible: 'Those additions cannot be requested. Write to the applicant instead.',
  colleague_unknown: 'The person or group does not exist here.',
  related_errand_unknown: 'There is no such case number among your cases.',
  work_changed: 'Someone else has saved a change. Reload to see it.',
  editing_taken_over: 'A colleague has taken over the editing.',
  review_failed: 'The e-service cannot be published yet. Correct what the review shows.',
  import_refused: 'The file could not be read. Nothing has been saved.',
  e_service_key_taken: 'There is already an e-service with that address. Choose another one.',
  errand_masked: 'The case is masked. Open it with a reason first.',
  secrecy_of_service:
    'All cases in this e-service are marked as secret. The marking cannot be removed from one of them.',
  decision_incomplete: 'The decision is not complete.',
  disclosure_incomplete: 'Something is missing before the disclosure can be made.',
  account_exists: 'The account already exists.',
  last_administrator: 'There must be at least one administrator.',
  directory_decides: "The municipality's directory decides this.",
};

export const noAnswerSentence = 'We cannot reach the server. Check your internet connection and try again.';
export const waitSentence = (seconds: number | null): string =>
  seconds === null
    ? 'Try again in a little while.'
    : seconds < 90
      ? `Try again in ${seconds <= 1 ? '1 second' : `${seconds} seconds`}.`
      : `Try again in ${Math.ceil(seconds / 60)} minutes.`;
export const supportSentence = (id: string): string => `Quote ${id} if you contact us.`;
