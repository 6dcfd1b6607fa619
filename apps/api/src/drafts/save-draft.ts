import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { AnswerChange, saveDraftEndpoint } from '@handslag/contracts/drafts';
import type { Answers, Issue } from '@handslag/form-engine';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { compiledForm } from '../e-services/compiled-form.ts';
import { demandLevelOf } from '../e-services/demand-level.ts';
import { draftPolicyOf } from '../e-services/draft-policy-of.ts';
import { findEService } from '../e-services/find-e-service.ts';
import { outermost } from '../e-services/outermost.ts';
import { ProblemError } from '../problem-error.ts';
import { deletionTime } from './deletion-time.ts';
import { demandUnlocked } from './demand-unlocked.ts';
import { draftNotFound } from './draft-not-found.ts';
import { draftOwner } from './draft-owner.ts';
import { findDraft, updateDraft, type StoredDraft } from './draft-repository.ts';
import { issuesAfter } from './filled-forms.ts';
import type { FieldRevisions } from './field-revisions.ts';
import { knownPosition, type Position } from './known-position.ts';
import { mergeChanges, type Merge } from './merge-changes.ts';
import { recentDrafts } from './recent-drafts.ts';
import { surroundingsOf } from './surroundings-of.ts';

export type DraftChanges = {
  version: number;
  baseRevision: number;
  changes: AnswerChange[];
  position: Position | null;
};
type Saved = ReplyOf<typeof saveDraftEndpoint>;

const attempts = 6;

/**
 * Autosave: merges what was changed into the draft, as typed, valid or not, and tells what needs correction. Acknowledged
 * only when committed. `draft_conflict` where the same question was changed elsewhere; then nothing was saved.
 */
export async function saveDraft(
  ctx: Context,
  actor: Applicant,
  draftId: string,
  given: DraftChanges,
): Promise<Saved> {
  const owner = draftOwner(actor, draftId);
  const recent = recentDrafts(ctx);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // Only a save that writes finds out that what is remembered is old.
    const remembered = attempt === 0 && writes(given) ? recent.get(owner) : undefined;
    const draft = remembered ?? (await findDraft(ctx, owner));
    if (!draft) throw await draftNotFound(ctx, actor, draftId);
    await demandLevelOf(ctx, actor, draft.eServiceKey);
    demandUnlocked(draft);
    const found = await compiledForm(ctx, actor.municipality, draft.eServiceKey, draft.version);
    if (!found) throw new ProblemError('draft_gone');
    const { form } = found;
    demandAsked(draft, given);
    const merge =
      draft.version === given.version ? mergeChanges(form, draft, baseOf(given, draft), given.changes) : null;
    if (merge?.outcome !== 'merged') {
      recent.forget(owner);
      // What this process remembers may be old news: refuse only by what the database says.
      if (remembered) continue;
      throw refusal(merge, draft);
    }
    const position = knownPosition(form, given.position);
    const stored = await store(ctx, actor, draft, merge, { ...given, position });
    if (stored) {
      recent.put(owner, stored);
      const facts = surroundingsOf(ctx, actor);
      const issues = issuesAfter(form, { before: draft, after: stored }, given.changes, facts);
      return replyOf(stored, issues, merge.changedElsewhere);
    }
    recent.forget(owner);
  }
  throw new ProblemError('service_unavailable', { retryAfter: 1 });
}

/** Where an errand is completed, nothing but what is asked for is changed. */
function demandAsked({ asked }: StoredDraft, { changes }: DraftChanges): void {
  const others = asked === null ? [] : changes.filter(({ path }) => !asked.includes(outermost(path)));
  if (others.length === 0) return;
  const fields = others.map(({ path }) => ({ path, message: 'Det svaret är inte begärt.' }));
  throw new ProblemError('answers_not_storable', { fields: fields.slice(0, 50) });
}

function writes({ changes, position }: Pick<DraftChanges, 'changes' | 'position'>): boolean {
  return changes.length > 0 || position !== null;
}

/** A page cannot know more than the database; one that thinks so has seen nothing. */
function baseOf({ baseRevision }: DraftChanges, { revision }: StoredDraft): number {
  return baseRevision > revision ? 0 : baseRevision;
}

function refusal(merge: Merge | null, draft: StoredDraft): ProblemError {
  if (!merge || merge.outcome === 'merged')
    return new ProblemError('version_changed', { details: { version: draft.version } });
  if (merge.outcome === 'conflict') {
    const { conflicts, changedElsewhere } = merge;
    return new ProblemError('draft_conflict', {
      details: { revision: draft.revision, conflicts, changedElsewhere },
    });
  }
  if (merge.refused.some(({ reason }) => reason === 'too_large')) return new ProblemError('draft_too_large');
  const fields = merge.refused.map(({ path }) => ({
    path,
    message: 'Svaret passar inte till frågan och kunde inte sparas.',
  }));
  return new ProblemError('answers_not_storable', { fields: fields.slice(0, 50) });
}

/** Null when somebody has saved since `draft` was read. */
async function store(
  ctx: Context,
  actor: Applicant,
  draft: StoredDraft,
  { answers, fieldRevisions }: { answers: Answers; fieldRevisions: FieldRevisions },
  { changes, position }: DraftChanges,
): Promise<StoredDraft | null> {
  if (!writes({ changes, position })) return draft;
  const deleteAfter = draft.sessionBound ? null : await newDeletionTime(ctx, actor, draft);
  const { version, revision: base } = draft;
  const saved = await updateDraft(ctx, {
    ...draftOwner(actor, draft.id),
    version,
    base,
    answers,
    fieldRevisions,
    position: position && { ...position, language: actor.language ?? 'sv' },
    deleteAfter,
  });
  return (
    saved && {
      ...draft,
      ...saved,
      answers,
      fieldRevisions,
      position: position ?? draft.position,
      deleteAfter,
    }
  );
}

async function newDeletionTime(ctx: Context, actor: Applicant, draft: StoredDraft): Promise<Date | null> {
  const service = await findEService(ctx, actor.municipality, draft.eServiceKey);
  const policy = service && draftPolicyOf(actor.municipality, service);
  return policy?.kind === 'days' ? deletionTime(ctx.clock(), policy.days) : draft.deleteAfter;
}

function replyOf(draft: StoredDraft, issues: readonly Issue[], changedElsewhere: AnswerChange[]): Saved {
  return {
    revision: draft.revision,
    savedAt: draft.savedAt.toISOString(),
    issues: [...issues],
    changedElsewhere,
    deleteAfter: draft.deleteAfter?.toISOString() ?? null,
  };
}
