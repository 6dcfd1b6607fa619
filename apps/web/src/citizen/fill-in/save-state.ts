import type { AnswerChange, Draft, DraftConflict } from '@handslag/contracts/drafts';
import type { Issue } from '@handslag/form-engine';

export type Position = NonNullable<Draft['position']>;
type SavedIssue = Pick<Issue, 'path' | 'questionId' | 'stepId' | 'message'>;

export type SaveRequest = {
  version: number;
  baseRevision: number;
  changes: AnswerChange[];
  position: Position | null;
};

export type SavedReply = {
  revision: number;
  savedAt: string;
  issues: SavedIssue[];
  changedElsewhere: AnswerChange[];
  deleteAfter: string | null;
};

/** Why only something outside the queue can help: a new sign-in, a newer form, the end of a request for signatures, or nothing at all. */
export type SaveEnd = 'signed-out' | 'version-changed' | 'being-signed' | 'gone';

/** How a save can fail, and what that asks of the queue. */
export type SaveFailure =
  | { kind: 'trouble'; retryAfterSeconds: number }
  | { kind: 'conflict'; conflict: DraftConflict }
  /** The server will not take it as it is: nothing is gained by sending the same again. `paths`: those it named. */
  | { kind: 'refused'; sentence: string; paths: string[] }
  | { kind: 'ended'; why: SaveEnd };

/** What a tab tells the others when it has saved. */
export type SavedElsewhere = { fromRevision: number; reply: SavedReply; changes: AnswerChange[] };

export type Conflict = { path: string; mine: AnswerChange['value']; theirs: AnswerChange['value'] };

export type SaveState = {
  /** `unsaved`: typed or being sent. `failing`: tried and not saved; trying again. */
  kind: 'saved' | 'unsaved' | 'failing';
  /** ISO time of the last acknowledged save. */
  savedAt: string;
  /** Saved answers that need correction. */
  issues: readonly SavedIssue[];
  deleteAfter: string | null;
  offline: boolean;
  refused: { sentence: string; paths: readonly string[] } | null;
  conflicts: readonly Conflict[];
  ended: SaveEnd | null;
};
