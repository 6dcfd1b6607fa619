import type { Answers, Issue } from '@handslag/form-engine';
import { ApiProblem, isProblem } from '../../api/api-problem.ts';
import { queryClient } from '../../api/query-client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { reviewTexts as texts } from '../../i18n/sv/review.ts';
import { hashReviewed } from './answers-hash.ts';
import { submitDraft } from './draft-queries.ts';
import type { OpenDraft } from './open-draft.ts';
import { forgetSubmissionKey, submissionKeyFor } from './submission-key.ts';

type Submitted = Awaited<ReturnType<typeof submitDraft>>;
export type SubmitOutcome =
  | { kind: 'submitted'; errand: Submitted }
  | { kind: 'incomplete'; issues: readonly Issue[] }
  | { kind: 'outdated' }
  | { kind: 'failed'; sentence: string };

const retryAfterMs = [1_000, 3_000] as const;

/**
 * Saves what is left, and submits exactly what was reviewed. Without an answer the same key is sent again, so that
 * however often it is sent it is in once.
 */
export async function submitReviewed(draft: OpenDraft, reviewed: Answers): Promise<SubmitOutcome> {
  const { form, autosave } = draft;
  const issues = form.issues('submit');
  if (issues.length > 0) return { kind: 'incomplete', issues };
  if (!(await autosave.flush())) return { kind: 'failed', sentence: texts.unsaved };
  if (form.answers() !== reviewed) return { kind: 'outdated' };
  const answersHash = await hashReviewed(form, reviewed);
  const submissionKey = submissionKeyFor(draft.id, answersHash);
  try {
    const request = { submissionKey, version: draft.version, revision: autosave.revision(), answersHash };
    const errand = await sendUntilAnswered(() => submitDraft(draft.id, request));
    forgetSubmissionKey(draft.id);
    draft.tabs.tellSubmitted(errand.errandId);
    await queryClient.invalidateQueries({ queryKey: ['my-drafts'] });
    return { kind: 'submitted', errand };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** No answer may still mean that it is in: the same key is sent again. */
async function sendUntilAnswered(send: () => Promise<Submitted>): Promise<Submitted> {
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

function outcomeOf(error: unknown): SubmitOutcome {
  if (isProblem(error, 'review_outdated', 'version_changed')) return { kind: 'outdated' };
  if (isProblem(error, 'submission_incomplete'))
    return { kind: 'incomplete', issues: (error.details['issues'] ?? []) as Issue[] };
  const unknown = !(error instanceof ApiProblem) || error.status >= 500;
  return { kind: 'failed', sentence: unknown ? texts.trouble : problemSentence(error) };
}
