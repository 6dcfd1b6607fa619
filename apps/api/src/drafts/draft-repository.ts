import {
  Prisma,
  type DraftOwner,
  type DraftSave,
  type HeldDraft,
  type Tenant,
} from '@handslag/database/database';
import type { Answers } from '@handslag/form-engine';
import type { Applicant } from '../actor.ts';
import type { Context } from '../context.ts';
import { demandUnlocked } from './demand-unlocked.ts';
import type { FieldRevisions } from './field-revisions.ts';

export type StoredDraft = Omit<HeldDraft, 'answers' | 'fieldRevisions'> & {
  answers: Answers;
  fieldRevisions: FieldRevisions;
};

export type NewDraft = {
  municipalityId: string;
  personId: string | null;
  sessionId: string | null;
  eServiceKey: string;
  version: number;
  answers: Answers;
  createdAt: Date;
  deleteAfter: Date | null;
  /** Where it completes an errand. */
  completion?: { id: string; asked: readonly string[] };
};

/** A draft of this owner's, in one round trip; null when there is none. */
export async function findDraft(ctx: Pick<Context, 'db'>, owner: DraftOwner): Promise<StoredDraft | null> {
  return (await ctx.db.readDraft(owner)) as StoredDraft | null;
}

/** Replaces the answers, in one round trip; null when somebody has saved since `base`, or the draft is gone. */
export async function updateDraft(
  ctx: Pick<Context, 'db'>,
  save: Omit<DraftSave, 'answers' | 'fieldRevisions' | 'position'> & {
    answers: Answers;
    fieldRevisions: FieldRevisions;
    position: unknown;
  },
): Promise<{ revision: number; savedAt: Date } | null> {
  return ctx.db.saveDraft({
    ...save,
    answers: JSON.stringify(save.answers),
    fieldRevisions: JSON.stringify(save.fieldRevisions),
    position: save.position === null ? null : JSON.stringify(save.position),
  });
}

/** Puts answers carried to a newer form in the place of those there were; null when somebody has saved since `base`. */
export async function updateToVersion(
  tx: Tenant,
  draftId: string,
  {
    base,
    version,
    answers,
    fieldRevisions,
  }: { base: number; version: number; answers: Answers; fieldRevisions: FieldRevisions },
): Promise<{ revision: number; savedAt: Date } | null> {
  const [row] = await tx.$queryRaw<{ revision: number; savedAt: Date }[]>`
    UPDATE draft SET version = ${version}::int, answers = ${JSON.stringify(answers)}::json,
      field_revisions = ${JSON.stringify(fieldRevisions)}::json, revision = revision + 1
    WHERE id = ${draftId}::uuid AND revision = ${base}::int AND NOT locked RETURNING revision, saved_at AS "savedAt"`;
  return row ?? null;
}

/** Null when there already is one of the same service and owner. */
export async function insertDraft(tx: Tenant, draft: NewDraft): Promise<{ id: string } | null> {
  const { municipalityId, personId, sessionId, eServiceKey, version, answers, createdAt, deleteAfter } =
    draft;
  const { id: completionId = null, asked = null } = draft.completion ?? {};
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO draft (municipality_id, person_id, session_id, e_service_key, version, answers, created_at, saved_at, delete_after, completion_id, asked)
    VALUES (${municipalityId}::uuid, ${personId}::uuid, ${sessionId}::uuid, ${eServiceKey}, ${version}::int,
            ${JSON.stringify(answers)}::json, ${createdAt}, ${createdAt}, ${deleteAfter},
            ${completionId}::uuid, ${asked && JSON.stringify(asked)}::jsonb)
    ON CONFLICT DO NOTHING RETURNING id`;
  return row ?? null;
}

/** The draft that keeps another of the same service from being started; kept for the person, or for the session. */
export async function findStarted(
  tx: Tenant,
  draft: Pick<NewDraft, 'personId' | 'sessionId' | 'eServiceKey'>,
): Promise<{ id: string; savedAt: Date } | null> {
  const { personId, sessionId, eServiceKey } = draft;
  // One that is or was up for several signatures stands aside: it keeps nobody from beginning anew.
  const where =
    sessionId === null
      ? { personId, sessionId: null, signingId: null, completionId: null, eServiceKey }
      : { sessionId, completionId: null, eServiceKey };
  return tx.draft.findFirst({ where, select: { id: true, savedAt: true } });
}

/** The working copy in which an errand is completed: the person's, or for what belongs to a session, the session's. */
export async function findCompletionDraft(
  tx: Tenant,
  completionId: string,
  sessionId: string | null,
): Promise<{ id: string } | null> {
  return tx.draft.findFirst({ where: { completionId, sessionId }, select: { id: true } });
}

export type ListedDraft = {
  id: string;
  eServiceKey: string;
  savedAt: Date;
  createdAt: Date;
  deleteAfter: Date | null;
  signingId: string | null;
  locked: boolean;
};

/** The actor's own, last saved first; those that complete an errand stand with the errand. */
export async function listDrafts(tx: Tenant, actor: Applicant): Promise<ListedDraft[]> {
  return tx.draft.findMany({
    where: { ...ownedBy(actor), completionId: null },
    select: {
      id: true,
      eServiceKey: true,
      savedAt: true,
      createdAt: true,
      deleteAfter: true,
      signingId: true,
      locked: true,
    },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
  });
}

/**
 * Deletes a draft of the actor's with its attachments; their files are left for a job (a trigger's work). False: there is none.
 * Throws `draft_being_signed` for one that several are signing.
 */
export async function deleteOwnDraft(tx: Tenant, actor: Applicant, draftId: string): Promise<boolean> {
  // Taken in hand first, so that no file is added or submission made meanwhile.
  const [held] = await tx.$queryRaw<{ lockedBy: string | null }[]>`
    SELECT CASE WHEN locked THEN signing_id END AS "lockedBy" FROM draft
    WHERE id = ${draftId}::uuid AND ${ownedBySql(actor)} FOR UPDATE`;
  if (!held) return false;
  demandUnlocked(held);
  await tx.attachment.deleteMany({ where: { draftId } });
  return (await tx.draft.deleteMany({ where: { id: draftId } })).count === 1;
}

/** The errand that a draft of the actor's became; null when it became none. */
export async function findErrandOf(tx: Tenant, actor: Applicant, draftId: string): Promise<string | null> {
  const owner =
    actor.kind === 'citizen' ? { personId: actor.person.id } : { sessionId: actor.sessionId, personId: null };
  const found = await tx.submission.findFirst({
    where: { draftId, ...owner },
    select: { errand: { select: { id: true } } },
  });
  return found?.errand?.id ?? null;
}

function ownedBy(actor: Applicant): Prisma.DraftWhereInput {
  const { sessionId } = actor;
  if (actor.kind !== 'citizen') return { sessionId };
  return { OR: [{ sessionId }, { sessionId: null, personId: actor.person.id }] };
}

function ownedBySql(actor: Applicant): Prisma.Sql {
  const person = actor.kind === 'citizen' ? actor.person.id : null;
  return Prisma.sql`CASE WHEN session_id IS NULL THEN person_id = ${person}::uuid ELSE session_id = ${actor.sessionId}::uuid END`;
}
