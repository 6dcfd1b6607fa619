import { formatClock } from '../../i18n/format.ts';
import { decisionTexts as texts } from '../../i18n/sv/decisions.ts';
import type { Saving } from './use-decision-draft.ts';

/** Whether what is typed is kept. Never says so of what is not. */
export function SavedLine({ saving }: { saving: Saving }) {
  return (
    <p
      className={saving.kind === 'failed' ? 'decision-saved decision-unsaved' : 'decision-saved'}
      role="status"
    >
      {saving.kind === 'saving' && texts.saving}
      {saving.kind === 'failed' && texts.notSaved}
      {saving.kind === 'rest' &&
        (saving.at === null ? texts.notBegun : texts.savedAt(formatClock(saving.at)))}
    </p>
  );
}
