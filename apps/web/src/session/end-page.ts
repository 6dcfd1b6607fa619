import { answersAtEnd } from './answers-at-end.ts';

const endPagePath = '/session-slut';
/** `finished`: someone who was not signed in said that they are done. */
export type EndReason = 'idle' | 'signed-out' | 'finished' | 'elsewhere';
type Ending = {
  reason: EndReason;
  /** What the sign-out did to the person's drafts. */
  drafts?: { draftsDeleted: number; draftsKept: number };
  /** There is someone who can sign in again and be back here. */
  canComeBack: boolean;
};

/**
 * Replaces the whole document, so that nothing of the person remains in memory or behind the back button.
 * The address carries only how it ended and where to come back: no name, no answer.
 */
export function showEndPage(ending: Ending): void {
  window.location.replace(endPageAddress(ending));
}

function endPageAddress({ reason, drafts, canComeBack }: Ending): string {
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
  // What was deleted with the session is nothing to come back to.
  if (canComeBack && answers?.policy !== 'session') search.set('atervand', window.location.pathname);
  return `${endPagePath}?${search.toString()}`;
}
