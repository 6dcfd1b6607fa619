import type { Answers, Issue } from '@handslag/form-engine';
import { ApiProblem, isProblem } from '../../api/api-problem.ts';
import { queryClient } from '../../api/query-client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myErrandTexts } from '../../i18n/spoken/my-errand.ts';
import { hashReviewed } from '../fill-in/answers-hash.ts';
import type { OpenDraft } from '../fill-in/open-draft.ts';
import { forgetSubmissionKey, submissionKeyFor } from '../fill-in/submission-key.ts';
import { sendCompletion } from './completion-queries.ts';

type Outcome =
  | { kind: 'sent' }
  | { kind: 'gone' }
  | { kind: 'incomplete'; issues: readonly Issue[] }
  | { kind: 'failed'; sentence: string };

const retryAfterMs = [1_000, 3_000] as const;

/** Saves what is left and sends what was reviewed; without an answer the same key is sent again, so that it comes in once. */
export async function sendReviewed(errandId: string, draft: OpenDraft, reviewed: Answers): Promise<Outcome> {
  const { form, autosave } = draft;
  if (!(await autosave.flush())) return { kind: 'failed', sentence: myErrandTexts.complete.unsaved };
  if (form.answers() !== reviewed) return { kind: 'failed', sentence: myErrandTexts.complete.outdated };
  const answersHash = await hashReviewed(form, reviewed);
  const submissionKey = submissionKeyFor(draft.id, answersHash);
  const request = {
    draftId: draft.id,
    submissionKey,
    version: draft.version,
    revision: autosave.revision(),
    answersHash,
  };
  try {
    await untilAnswered(() => sendCompletion(errandId, request));
    forgetSubmissionKey(draft.id);
    await queryClient.invalidateQueries({ queryKey: ['my-errand', errandId] });
    return { kind: 'sent' };
  } catch (error) {
    if (isProblem(error, 'completion_not_open', 'draft_gone', 'not_found')) return { kind: 'gone' };
    if (isProblem(error, 'submission_incomplete'))
      return { kind: 'incomplete', issues: (error.details['issues'] ?? []) as Issue[] };
    if (isProblem(error, 'review_outdated'))
      return { kind: 'failed', sentence: myErrandTexts.complete.outdated };
    const unknown = !(error instanceof ApiProblem) || error.status >= 500;
    return { kind: 'failed', sentence: unknown ? myErrandTexts.complete.trouble : problemSentence(error) };
  }
}

async function untilAnswered<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (const wait of retryAfterMs) {
    try {
      return await send();
    } catch (error) {
      if (error instanceof ApiProblem && error.status < 500) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return send();
}
