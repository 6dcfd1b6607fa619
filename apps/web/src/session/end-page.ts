import { answersAtEnd } from './answers-at-end.ts';

export const endPagePath = '/session-slut';
export type EndReason = 'idle' | 'signed-out' | 'elsewhere';

/**
 * Replaces the whole document, so that nothing of the person remains in memory or behind the back button.
 * The address carries only how it ended and where to come back: no name, no answer.
 */
export function showEndPage(reason: EndReason, drafts?: { draftsDeleted: number; draftsKept: number }): void {
  window.location.replace(endPageAddress(reason, drafts));
}

function endPageAddress(reason: EndReason, drafts?: { draftsDeleted: number; draftsKept: number }): string {
  const search = new URLSearchParams({ skal: reason });
  const answers = answersAtEnd();
  if (answers) {
    search.set('policy', answers.policy);
    if (answers.deleteAfter) search.set('till', answers.deleteAfter);
    if (answers.savedAt) search.set('sparat', answers.savedAt);
    if (answers.somethingUnsaved) search.set('osparat', '1');
  }
  if (drafts) {
    search.set('borttagna', String(drafts.draftsDeleted));
    search.set('kvar', String(drafts.draftsKept));
  }
  if (reason === 'idle') search.set('atervand', window.location.pathname);
  return `${endPagePath}?${search.toString()}`;
}
