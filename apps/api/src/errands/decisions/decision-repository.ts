import type { DecisionDraft } from '@handslag/contracts/decisions';
import type { Tenant } from '@handslag/database/database';

/** All that a decision says, in the words of the day it was made. */
export type DecisionContent = {
  outcome: { id: string; sv: string };
  ruling: string;
  reasons: string;
  legalReferences: string[];
  decider: { name: string; title: string };
  appeal: string | null;
  statusId: string;
};
export type DecisionRow = {
  id: string;
  errandId: string;
  content: DecisionContent;
  replaces: string | null;
  decidedAt: Date;
  replacedAt: Date | null;
  storageKey: string | null;
};

/** The latest first. */
export async function listDecisions(tx: Tenant, errandId: string): Promise<DecisionRow[]> {
  return tx.$queryRaw`
    SELECT d.id, d.errand_id AS "errandId", d.content, d.replaces, d.decided_at AS "decidedAt", later.decided_at AS "replacedAt",
      f.storage_key AS "storageKey"
    FROM decision AS d
    LEFT JOIN decision AS later ON later.municipality_id = d.municipality_id AND later.replaces = d.id
    LEFT JOIN decision_document AS f ON f.municipality_id = d.municipality_id AND f.decision_id = d.id
    WHERE d.errand_id = ${errandId}::uuid ORDER BY d.decided_at DESC, d.id`;
}

/** For the job that draws it; null when there is none. */
export async function findDecision(
  tx: Tenant,
  id: string,
): Promise<{ errandId: string; content: DecisionContent; decidedAt: Date; drawn: boolean } | null> {
  const row = await tx.decision.findFirst({
    where: { id },
    select: { errandId: true, content: true, decidedAt: true, document: { select: { decisionId: true } } },
  });
  if (!row) return null;
  const { document, content, ...rest } = row;
  return { ...rest, content: content as DecisionContent, drawn: document !== null };
}

export async function insertDecision(
  tx: Tenant,
  decision: {
    municipalityId: string;
    errandId: string;
    content: DecisionContent;
    decidedBy: string;
    replaces: string | null;
  },
): Promise<{ id: string; decidedAt: Date }> {
  return tx.decision.create({ data: decision, select: { id: true, decidedAt: true } });
}

/** False: there already is one. */
export async function insertDecisionDocument(
  tx: Tenant,
  document: { municipalityId: string; decisionId: string; storageKey: string; sha256: string; size: number },
): Promise<boolean> {
  return (await tx.decisionDocument.createMany({ data: [document], skipDuplicates: true })).count === 1;
}

export type DraftRow = {
  content: DecisionDraft;
  revision: number;
  editedAt: Date;
  editedBy: string;
};

export async function findDecisionDraft(tx: Tenant, errandId: string): Promise<DraftRow | null> {
  const [row] = await tx.$queryRaw<DraftRow[]>`
    SELECT d.content, d.revision, d.edited_at AS "editedAt", coalesce(s.name, '') AS "editedBy"
    FROM decision_draft AS d LEFT JOIN staff_account AS s ON s.municipality_id = d.municipality_id AND s.id = d.edited_by
    WHERE d.errand_id = ${errandId}::uuid`;
  return row ?? null;
}

/** Null: someone has saved since `revision`. */
export async function upsertDecisionDraft(
  tx: Tenant,
  draft: {
    municipalityId: string;
    errandId: string;
    content: DecisionDraft;
    revision: number;
    accountId: string;
  },
): Promise<{ revision: number; savedAt: Date } | null> {
  const { municipalityId, errandId, revision, accountId } = draft;
  const content = JSON.stringify(draft.content);
  const saved =
    revision === 0
      ? await tx.$queryRaw<{ revision: number; savedAt: Date }[]>`
          INSERT INTO decision_draft (municipality_id, errand_id, content, revision, edited_by)
          VALUES (${municipalityId}::uuid, ${errandId}::uuid, ${content}::jsonb, 1, ${accountId}::uuid)
          ON CONFLICT DO NOTHING RETURNING revision, edited_at AS "savedAt"`
      : await tx.$queryRaw<{ revision: number; savedAt: Date }[]>`
          UPDATE decision_draft SET content = ${content}::jsonb, revision = revision + 1, edited_by = ${accountId}::uuid,
            edited_at = clock_timestamp()
          WHERE errand_id = ${errandId}::uuid AND revision = ${revision}::int RETURNING revision, edited_at AS "savedAt"`;
  return saved[0] ?? null;
}

/** It has become a decision. False: someone has saved since `revision`. */
export async function deleteDecisionDraft(tx: Tenant, errandId: string, revision: number): Promise<boolean> {
  const deleted = await tx.$executeRaw`
    DELETE FROM decision_draft WHERE errand_id = ${errandId}::uuid AND revision = ${revision}::int`;
  return deleted === 1;
}
