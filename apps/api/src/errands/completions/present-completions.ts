import type { ErrandDescription } from '@handslag/contracts/errands';
import type { Language } from '@handslag/contracts/municipalities';
import { inLanguage, type CompiledForm } from '@handslag/form-engine';
import type { z } from 'zod';
import type { CompletionRow } from './completion-repository.ts';

type Shown = Pick<z.infer<typeof ErrandDescription>, 'completion' | 'completed' | 'answersVersion'>;

/** What is asked for now, and what has been answered, for whoever may see the errand. */
export function presentCompletions(
  form: CompiledForm,
  completions: readonly CompletionRow[],
  language: Language,
): Shown {
  const open = completions.find(({ state }) => state === 'open');
  const answered = completions.flatMap(({ id, receiptKey, submission }) =>
    submission === null
      ? []
      : [
          {
            id,
            at: submission.receivedAt.toISOString(),
            receipt: receiptKey === null ? ('being-made' as const) : ('ready' as const),
          },
        ],
  );
  return {
    completion: open
      ? {
          id: open.id,
          reason: open.reason,
          dueOn: open.dueOn,
          askedAt: open.createdAt.toISOString(),
          questions: open.questions.map((id) => ({ id, label: labelIn(form, id, language) })),
        }
      : null,
    completed: answered,
    answersVersion: 1 + answered.length,
  };
}

/** A question in the form's own words. */
export function labelIn(form: CompiledForm, id: string, language: Language = 'sv'): string {
  const question = form.byId.get(id)?.question;
  return question ? inLanguage(question.label, language) : id;
}
