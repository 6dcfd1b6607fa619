import type { Tenant } from '@handslag/database/database';
import type { EidEvidence } from '@handslag/eid/provider';
import type { FilingFacts } from './signing-row.ts';

export type SignatureRow = {
  name: string;
  personalNumber: string;
  protected: boolean;
  eid: string;
  signedAt: Date;
  simulated: boolean;
  digest: string;
  /** The provider's own name for the order. */
  reference: string;
};

/** The signatures that an errand was filed with, in the order they were made. */
export async function listSignatures(tx: Tenant, errandId: string): Promise<SignatureRow[]> {
  return tx.$queryRaw`
    SELECT s.name, s.personal_number AS "personalNumber", p.protected, s.eid, s.signed_at AS "signedAt", s.simulated, s.digest,
      s.evidence ->> 'orderRef' AS reference
    FROM signature AS s JOIN person AS p ON p.municipality_id = s.municipality_id AND p.id = s.person_id
    WHERE s.errand_id = ${errandId}::uuid ORDER BY s.signed_at, s.position`;
}

export type KeptSignature = {
  id: string;
  errandId: string;
  registrationNumber: string;
  name: string;
  personalNumber: string;
  eid: string;
  simulated: boolean;
  signedAt: Date;
  /** The provider's answer as it came. */
  raw: string;
  digest: string;
  evidence: EidEvidence;
  frozen: string;
  visibleText: string;
  filing: Pick<FilingFacts, 'shortText'>;
  hiddenText: string;
  answersHash: string;
  attachments: { id: string; sha256: string }[];
};

/** Every kept signature with what was signed, some at a time, by id. */
export async function listKeptSignatures(
  tx: Tenant,
  after: string | null,
  most: number,
): Promise<KeptSignature[]> {
  return tx.$queryRaw`
    SELECT s.id, s.errand_id AS "errandId", e.registration_number AS "registrationNumber", s.name,
      s.personal_number AS "personalNumber", s.eid, s.simulated, s.signed_at AS "signedAt", s.raw, s.digest, s.evidence, g.frozen, g.visible_text AS "visibleText",
      jsonb_build_object('shortText', g.filing -> 'shortText') AS filing, g.hidden_text AS "hiddenText",
      m.answers_hash AS "answersHash", m.attachments
    FROM signature AS s
    JOIN signing AS g ON g.municipality_id = s.municipality_id AND g.id = s.signing_id
    JOIN errand AS e ON e.municipality_id = s.municipality_id AND e.id = s.errand_id
    JOIN submission AS m ON m.municipality_id = e.municipality_id AND m.id = e.submission_id
    WHERE ${after}::uuid IS NULL OR s.id > ${after}::uuid ORDER BY s.id LIMIT ${most}`;
}

type LackingSigning = { id: string; registrationNumber: string; parties: number; signatures: number };

/** What became errands without a signature of everyone in it. */
export async function listLacking(tx: Tenant): Promise<LackingSigning[]> {
  return tx.$queryRaw`
    SELECT g.id, e.registration_number AS "registrationNumber", p.parties, s.signatures
    FROM signing AS g
    JOIN errand AS e ON e.municipality_id = g.municipality_id AND e.id = g.errand_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS parties FROM signing_party AS p
      WHERE p.municipality_id = g.municipality_id AND p.signing_id = g.id) AS p
    CROSS JOIN LATERAL (SELECT count(*)::int AS signatures FROM signature AS s
      WHERE s.municipality_id = g.municipality_id AND s.signing_id = g.id) AS s
    WHERE g.state = 'submitted' AND p.parties <> s.signatures ORDER BY g.id`;
}
