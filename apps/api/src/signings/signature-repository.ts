import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { Tenant } from '@handslag/database/database';
import type { EidEvidence } from '@handslag/eid/provider';
import type { FilingFacts, SigningRow } from './signing-row.ts';

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

type Service = { key: string; version: number };

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
  /** That answer, with what it proved, also stands where it was kept before it was a signature. */
  asAnswered: boolean;
  /** Who is said to have signed is the person with the number. */
  ofPerson: boolean;
  evidence: EidEvidence;
  digest: string;
  frozen: string;
  visibleText: string;
  hiddenText: string;
  filing: Pick<FilingFacts, 'shortText' | 'identity'>;
  signing: Pick<SigningRow, 'id' | 'errandId' | 'state' | 'several' | 'initiatorId' | 'submissionKey'> &
    Service;
  createdAt: Date;
  submission: Service & { submissionKey: string; personId: string | null; identity: Record<string, unknown> };
  receivedAt: Date;
  /** Canonical JSON, as it was stored. */
  answers: string;
  answersHash: string;
  attachments: object[];
  applicantId: string | null;
  /** Of the applicant. */
  applicantNumber: string | null;
  /** Personal numbers of all who have signed the same, in the order of the parties. */
  signers: string[];
  /** Of the version of the service; null where they were not kept. */
  settings: Pick<EServiceSettings, 'signing' | 'signingParties'> | null;
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
      jsonb_build_object('shortText', g.filing -> 'shortText', 'identity', g.filing -> 'identity') AS filing, g.hidden_text AS "hiddenText",
      coalesce(a.raw = s.raw AND a.proven -> 'evidence' = s.evidence::jsonb AND p.signing_id = s.signing_id AND p.position = s.position
        AND p.personal_number = s.personal_number, false) AS "asAnswered",
      k.personal_number IS NOT DISTINCT FROM s.personal_number AS "ofPerson",
      jsonb_build_object('id', g.id, 'errandId', g.errand_id, 'state', g.state, 'several', g.several, 'initiatorId', g.initiator_id,
        'submissionKey', g.submission_key, 'key', g.e_service_key, 'version', g.version) AS signing, g.created_at AS "createdAt",
      jsonb_build_object('key', m.e_service_key, 'version', m.version, 'submissionKey', m.submission_key, 'personId', m.person_id, 'identity', m.identity) AS submission,
      e.received_at AS "receivedAt",
      m.answers::text AS answers, m.answers_hash AS "answersHash", m.attachments, e.person_id AS "applicantId",
      (SELECT i.personal_number FROM person AS i WHERE i.municipality_id = e.municipality_id AND i.id = e.person_id) AS "applicantNumber",
      ARRAY(SELECT o.personal_number FROM signature AS o WHERE o.municipality_id = s.municipality_id AND o.signing_id = s.signing_id
        ORDER BY o.position) AS signers,
      coalesce(v.settings, CASE WHEN c.published_version = v.version THEN c.settings END) AS settings
    FROM signature AS s
    JOIN signing AS g ON g.municipality_id = s.municipality_id AND g.id = s.signing_id
    JOIN errand AS e ON e.municipality_id = s.municipality_id AND e.id = s.errand_id
    JOIN submission AS m ON m.municipality_id = e.municipality_id AND m.id = e.submission_id
    JOIN e_service_version AS v ON v.municipality_id = g.municipality_id AND v.e_service_key = g.e_service_key AND v.version = g.version
    JOIN e_service AS c ON c.municipality_id = v.municipality_id AND c.key = v.e_service_key
    JOIN person AS k ON k.municipality_id = s.municipality_id AND k.id = s.person_id
    LEFT JOIN signing_party AS p ON p.municipality_id = s.municipality_id AND p.id = s.party_id
    LEFT JOIN signature_answer AS a ON a.municipality_id = p.municipality_id AND a.id = p.answer_id
    WHERE ${after}::uuid IS NULL OR s.id > ${after}::uuid ORDER BY s.id LIMIT ${most}`;
}

type LackingSigning = { id: string; registrationNumber: string; parties: number; signatures: number };

/**
 * What became errands without a signature of everyone in it: everyone that is left, and as many as the trace says that there were. Also
 * where nothing but the trace says that all have signed.
 */
export async function listLacking(tx: Tenant): Promise<LackingSigning[]> {
  return tx.$queryRaw`
    WITH complete AS (
      SELECT g.municipality_id, g.id FROM signing AS g WHERE g.state = 'submitted'
      UNION SELECT t.municipality_id, t.object_id::uuid FROM audit_event AS t
        WHERE t.action = 'signing:signed' AND t.object_kind = 'signing' AND t.details ->> 'last' = 'true')
    SELECT f.id, coalesce(e.registration_number, '–') AS "registrationNumber", n.parties, n.signatures
    FROM complete AS f
    LEFT JOIN signing AS g ON g.municipality_id = f.municipality_id AND g.id = f.id
    LEFT JOIN errand AS e ON e.municipality_id = g.municipality_id AND e.id = g.errand_id
    CROSS JOIN LATERAL (SELECT greatest(1,
        (SELECT count(*)::int FROM signing_party AS p WHERE p.municipality_id = f.municipality_id AND p.signing_id = f.id),
        (SELECT max((t.details ->> 'parties')::int) FROM audit_event AS t WHERE t.municipality_id = f.municipality_id
           AND t.object_id = f.id::text AND t.action = 'signing:started')) AS parties,
      (SELECT count(*)::int FROM signature AS s WHERE s.municipality_id = f.municipality_id AND s.signing_id = f.id) AS signatures) AS n
    WHERE n.parties <> n.signatures ORDER BY f.id`;
}

type UnsignedErrand = { id: string; registrationNumber: string };

/** Errands that their applicants filed where a signature was demanded, and that no request or signature belongs to. */
export async function listUnsigned(tx: Tenant): Promise<UnsignedErrand[]> {
  return tx.$queryRaw`
    SELECT e.id, e.registration_number AS "registrationNumber"
    FROM errand AS e
    JOIN submission AS m ON m.municipality_id = e.municipality_id AND m.id = e.submission_id
    JOIN e_service_version AS v ON v.municipality_id = m.municipality_id AND v.e_service_key = m.e_service_key AND v.version = m.version
    JOIN e_service AS c ON c.municipality_id = v.municipality_id AND c.key = v.e_service_key
    WHERE coalesce(v.settings, CASE WHEN c.published_version = v.version THEN c.settings END) ->> 'signing' IN ('applicant', 'several-parties')
      AND (m.identity ->> 'kind' = 'citizen' OR EXISTS (SELECT FROM audit_event AS t
        WHERE t.municipality_id = e.municipality_id AND t.object_id = e.id::text AND t.action = 'errand:filed'))
      AND NOT EXISTS (SELECT FROM signature AS s WHERE s.municipality_id = e.municipality_id AND s.errand_id = e.id)
      AND NOT EXISTS (SELECT FROM signing AS g WHERE g.municipality_id = e.municipality_id AND g.errand_id = e.id AND g.state = 'submitted')
    ORDER BY e.id`;
}
