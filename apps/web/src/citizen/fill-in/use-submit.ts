import type { Answers } from '@handslag/form-engine';
import { useRef, useState } from 'react';
import type { OpenDraft } from './open-draft.ts';
import { submitReviewed, type SubmitOutcome } from './submit-reviewed.ts';

/** Submits what was reviewed, or has it frozen to be signed, once: a second press while it is on its way does nothing, and a retry has the same key. */
export function useSubmit(draft: OpenDraft) {
  const [submitting, setSubmitting] = useState(false);
  const running = useRef(false);
  const submit = async (reviewed: Answers, toBeSigned: boolean): Promise<SubmitOutcome | null> => {
    if (running.current) return null;
    running.current = true;
    setSubmitting(true);
    try {
      return await submitReviewed(draft, reviewed, toBeSigned);
    } finally {
      running.current = false;
      setSubmitting(false);
    }
  };
  return { submitting, submit };
}
