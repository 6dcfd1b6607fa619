import type { FieldProblem } from '@handslag/contracts/problem';
import type { Signing } from '@handslag/contracts/signings';
import type { Answers, Issue } from '@handslag/form-engine';
import { ApiProblem, isProblem } from '../../api/api-problem.ts';
import { queryClient } from '../../api/query-client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { reviewTexts as texts } from '../../i18n/spoken/review.ts';
import type { FormStore } from '../../form/form-store.ts';
import { hashReviewed } from './answers-hash.ts';
import { submitDraft } from './draft-queries.ts';
import type { OpenDraft } from './open-draft.ts';
import { stepUpOf, type StepUpReason } from '../sign-in/sign-in-address.ts';
import { startSigning } from '../signing/signing-queries.ts';
import { forgetSubmissionKey, submissionKeyFor } from './submission-key.ts';

type Submitted = Awaited<ReturnType<typeof submitDraft>>;
export type SubmitOutcome =
  | { kind: 'submitted'; errand: Submitted }
  | { kind: 'to-be-signed'; signing: Signing }
  | { kind: 'incomplete'; issues: readonly Issue[] }
  | { kind: 'outdated' }
  | { kind: 'step-up'; why: StepUpReason }
  | { kind: 'failed'; sentence: string };

const retryAfterMs = [1_000, 3_000] as const;

/**
 * Saves what is left, and submits exactly what was reviewed, or has it frozen to be signed. Without an answer the same
 * key is sent again, so that however often it is sent it is in once.
 */
export async function submitReviewed(
  draft: OpenDraft,
  reviewed: Answers,
  toBeSigned = false,
): Promise<SubmitOutcome> {
  const { form, autosave } = draft;
  const issues = form.issues('submit');
  if (issues.length > 0) return { kind: 'incomplete', issues };
  if (!(await autosave.flush())) return { kind: 'failed', sentence: texts.unsaved };
  if (form.answers() !== reviewed) return { kind: 'outdated' };
  const answersHash = await hashReviewed(form, reviewed);
  const seen = { version: draft.version, revision: autosave.revision(), answersHash };
  try {
    if (toBeSigned) return { kind: 'to-be-signed', signing: await askForSignatures(draft.id, seen) };
    const request = { submissionKey: submissionKeyFor(draft.id, answersHash), ...seen };
    const errand = await sendUntilAnswered(() => submitDraft(draft.id, request));
    forgetSubmissionKey(draft.id);
    draft.tabs.tellSubmitted(errand.errandId);
    await queryClient.invalidateQueries({ queryKey: ['my-drafts'] });
    return { kind: 'submitted', errand };
  } catch (error) {
    if (isProblem(error, 'signing_parties_incomplete') && error.fields.length > 0)
      return { kind: 'incomplete', issues: error.fields.map((field) => issueOf(form, field)) };
    const why = stepUpOf(error);
    if (why) return { kind: 'step-up', why };
    if (isProblem(error, 'eid_not_accepted')) return { kind: 'failed', sentence: texts.cannotSign };
    return outcomeOf(error);
  }
}

/** Has what was reviewed frozen. The key is forgotten when the last signature has sent it in, or it came to nothing. */
async function askForSignatures(
  draftId: string,
  seen: { version: number; revision: number; answersHash: string },
): Promise<Signing> {
  const ask = () => {
    const submissionKey = submissionKeyFor(draftId, seen.answersHash);
    return sendUntilAnswered(() => startSigning(draftId, { submissionKey, ...seen }));
  };
  const signing = await ask();
  if (signing.state === 'open' || signing.state === 'submitted') return signing;
  // The same answers again, after a request that has ended: another intent.
  forgetSubmissionKey(draftId);
  return ask();
}

/** No answer may still mean that it is in: the same key is sent again. */
async function sendUntilAnswered<Answer>(send: () => Promise<Answer>): Promise<Answer> {
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

/** What the server says of a question, as the form itself says it. */
function issueOf({ compiled }: FormStore, { path, message }: FieldProblem): Issue {
  const questionId =
    path
      .split(/[.\]]+/)
      .at(-1)
      ?.replace(/\[.*$/, '') ?? path;
  const stepId = compiled.byId.get(questionId)?.step.step.id ?? '';
  return { path, questionId, stepId, level: 'submit', code: 'check_failed', message };
}

function outcomeOf(error: unknown): SubmitOutcome {
  if (isProblem(error, 'review_outdated', 'version_changed')) return { kind: 'outdated' };
  if (isProblem(error, 'submission_incomplete'))
    return { kind: 'incomplete', issues: (error.details['issues'] ?? []) as Issue[] };
  // The page that shows the draft then finds what locks it.
  if (isProblem(error, 'draft_being_signed')) void queryClient.invalidateQueries({ queryKey: ['my-drafts'] });
  // The review then says why, and when it opens.
  if (isProblem(error, 'e_service_closed')) void queryClient.invalidateQueries({ queryKey: ['e-services'] });
  const unknown = !(error instanceof ApiProblem) || error.status >= 500;
  return { kind: 'failed', sentence: unknown ? texts.trouble : problemSentence(error) };
}
