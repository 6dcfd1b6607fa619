import {
  getDraftEndpoint,
  saveDraftEndpoint,
  submitErrandEndpoint,
  type Draft,
  type DraftConflict,
} from '@handslag/contracts/drafts';
import { deleteAttachmentEndpoint, getAttachmentEndpoint } from '@handslag/contracts/attachments';
import { getEServiceVersionEndpoint } from '@handslag/contracts/e-services';
import type { EServiceDefinition } from '@handslag/form-engine';
import { ApiProblem, isProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { SavedReply, SaveFailure, SaveRequest } from './save-state.ts';

/** A person is told within ten seconds that saving fails; the first of them is the rest after typing. */
const longestSaveMs = 8_000;

/** A draft and the form it is filled in on. */
export async function fetchDraft(
  draftId: string,
  signal: AbortSignal,
): Promise<{ draft: Draft; definition: EServiceDefinition }> {
  const draft = await call(getDraftEndpoint, { params: { draftId } }, { signal });
  const { key, version } = draft.eService;
  const form = await queryClient.fetchQuery({
    queryKey: ['e-service-version', key, version],
    queryFn: () => call(getEServiceVersionEndpoint, { params: { key, version } }),
    // A published version never changes.
    staleTime: Number.POSITIVE_INFINITY,
    meta: { public: true },
  });
  return { draft, definition: form.definition };
}

/** Saves changed answers; while leaving in a way that outlives the page. */
export function saveDraft(draftId: string, request: SaveRequest, leaving: boolean): Promise<SavedReply> {
  const options = leaving ? { keepalive: true } : { signal: AbortSignal.timeout(longestSaveMs) };
  return call(saveDraftEndpoint, { params: { draftId }, body: request }, options);
}

/** What a failed save asks of the page. */
export function whatFailed(error: unknown): SaveFailure {
  if (isProblem(error, 'draft_conflict'))
    return { kind: 'conflict', conflict: error.details as DraftConflict };
  if (isProblem(error, 'not_signed_in', 'session_ended')) return { kind: 'ended', why: 'signed-out' };
  if (isProblem(error, 'version_changed')) return { kind: 'ended', why: 'version-changed' };
  if (isProblem(error, 'draft_being_signed')) return { kind: 'ended', why: 'being-signed' };
  if (isProblem(error, 'draft_gone', 'not_found')) return { kind: 'ended', why: 'gone' };
  const temporary =
    !(error instanceof ApiProblem) || error.status >= 500 || error.status === 429 || error.status === 408;
  if (temporary)
    return { kind: 'trouble', retryAfterSeconds: error instanceof ApiProblem ? (error.retryAfter ?? 0) : 0 };
  return { kind: 'refused', sentence: problemSentence(error), paths: error.fields.map(({ path }) => path) };
}

/** Submits exactly what was reviewed. */
export const submitDraft = (
  draftId: string,
  reviewed: { submissionKey: string; version: number; revision: number; answersHash: string },
) => call(submitErrandEndpoint, { params: { draftId }, body: reviewed });

export const attachmentState = (attachmentId: string) =>
  call(getAttachmentEndpoint, { params: { attachmentId } });
export const removeAttachment = (attachmentId: string) =>
  call(deleteAttachmentEndpoint, { params: { attachmentId }, body: {} });
