-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "locked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "signing_id" UUID;

-- AlterTable
ALTER TABLE "receipt" ADD COLUMN     "code" TEXT;

-- CreateTable
CREATE TABLE "signing" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "draft_id" UUID NOT NULL,
    "submission_key" UUID NOT NULL,
    "initiator_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "e_service_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "answers_hash" TEXT NOT NULL,
    "frozen" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "visible_text" TEXT NOT NULL,
    "hidden_text" TEXT NOT NULL,
    "filing" JSONB NOT NULL,
    "several" BOOLEAN NOT NULL,
    "signing_order" TEXT NOT NULL,
    "lapses_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'open',
    "errand_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "signing_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "signing_party" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "signing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personal_number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "asked_at" TIMESTAMPTZ(6),
    "reminded_at" TIMESTAMPTZ(6),
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "reason" TEXT,
    "answer_id" UUID,
    "person_id" UUID,

    CONSTRAINT "signing_party_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "signing_link" (
    "municipality_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "party_id" UUID NOT NULL,

    CONSTRAINT "signing_link_pkey" PRIMARY KEY ("municipality_id","hash")
);

-- CreateTable
CREATE TABLE "signature_order" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "party_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "eid" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "handle" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "result" JSONB,
    "last_collected_at" TIMESTAMPTZ(6),
    "first_started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "signature_order_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "signature_answer" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "order_id" UUID NOT NULL,
    "raw" TEXT NOT NULL,
    "proven" JSONB,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "signature_answer_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "signature" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "signing_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "personal_number" TEXT NOT NULL,
    "eid" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "evidence" JSON NOT NULL,
    "raw" TEXT NOT NULL,
    "simulated" BOOLEAN NOT NULL,
    "signed_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "signing_municipality_id_initiator_id_idx" ON "signing"("municipality_id", "initiator_id");

-- CreateIndex
CREATE INDEX "signing_municipality_id_draft_id_idx" ON "signing"("municipality_id", "draft_id");

-- CreateIndex
CREATE INDEX "signing_municipality_id_errand_id_idx" ON "signing"("municipality_id", "errand_id");

-- CreateIndex
CREATE INDEX "signing_party_municipality_id_personal_number_idx" ON "signing_party"("municipality_id", "personal_number");

-- CreateIndex
CREATE UNIQUE INDEX "signing_party_municipality_id_signing_id_position_key" ON "signing_party"("municipality_id", "signing_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "signing_party_municipality_id_signing_id_personal_number_key" ON "signing_party"("municipality_id", "signing_id", "personal_number");

-- CreateIndex
CREATE INDEX "signing_link_municipality_id_party_id_idx" ON "signing_link"("municipality_id", "party_id");

-- CreateIndex
CREATE INDEX "signature_order_municipality_id_party_id_idx" ON "signature_order"("municipality_id", "party_id");

-- CreateIndex
CREATE INDEX "signature_answer_municipality_id_order_id_idx" ON "signature_answer"("municipality_id", "order_id");

-- CreateIndex
CREATE INDEX "signature_municipality_id_errand_id_idx" ON "signature"("municipality_id", "errand_id");

-- CreateIndex
CREATE INDEX "signature_municipality_id_signing_id_idx" ON "signature"("municipality_id", "signing_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_municipality_id_party_id_key" ON "signature"("municipality_id", "party_id");

-- CreateIndex
CREATE INDEX "receipt_municipality_id_sha256_idx" ON "receipt"("municipality_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_municipality_id_code_key" ON "receipt"("municipality_id", "code");

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_municipality_id_initiator_id_fkey" FOREIGN KEY ("municipality_id", "initiator_id") REFERENCES "person"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_municipality_id_e_service_key_version_fkey" FOREIGN KEY ("municipality_id", "e_service_key", "version") REFERENCES "e_service_version"("municipality_id", "e_service_key", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signing_party" ADD CONSTRAINT "signing_party_municipality_id_signing_id_fkey" FOREIGN KEY ("municipality_id", "signing_id") REFERENCES "signing"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signing_link" ADD CONSTRAINT "signing_link_municipality_id_party_id_fkey" FOREIGN KEY ("municipality_id", "party_id") REFERENCES "signing_party"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature_order" ADD CONSTRAINT "signature_order_municipality_id_party_id_fkey" FOREIGN KEY ("municipality_id", "party_id") REFERENCES "signing_party"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature_answer" ADD CONSTRAINT "signature_answer_municipality_id_order_id_fkey" FOREIGN KEY ("municipality_id", "order_id") REFERENCES "signature_order"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_municipality_id_signing_id_fkey" FOREIGN KEY ("municipality_id", "signing_id") REFERENCES "signing"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_municipality_id_party_id_fkey" FOREIGN KEY ("municipality_id", "party_id") REFERENCES "signing_party"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_municipality_id_person_id_fkey" FOREIGN KEY ("municipality_id", "person_id") REFERENCES "person"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Values that the schema language cannot name.
ALTER TABLE signing
  ADD CONSTRAINT signing_state_check CHECK (state IN ('open', 'submitted', 'declined', 'withdrawn', 'outdated', 'lapsed')),
  ADD CONSTRAINT signing_end_check CHECK ((state = 'open') = (ended_at IS NULL)),
  ADD CONSTRAINT signing_errand_check CHECK ((state = 'submitted') = (errand_id IS NOT NULL)),
  ADD CONSTRAINT signing_order_check CHECK (signing_order IN ('parallel', 'in-order')),
  ADD CONSTRAINT signing_deadline_check CHECK (several = (lapses_on IS NOT NULL)),
  ADD CONSTRAINT signing_digest_check CHECK (digest = encode(sha256(convert_to(frozen, 'UTF8')), 'hex'));
ALTER TABLE signing_party
  ADD CONSTRAINT signing_party_decision_check CHECK (
    decision IN ('signed', 'declined') AND decided_at IS NOT NULL OR decision IS NULL AND decided_at IS NULL),
  ADD CONSTRAINT signing_party_signed_check CHECK ((coalesce(decision, '') = 'signed') = (answer_id IS NOT NULL));
ALTER TABLE signature_order
  ADD CONSTRAINT signature_order_state_check CHECK (state IN ('pending', 'answered', 'signed', 'failed', 'cancelled'));
ALTER TABLE draft ADD CONSTRAINT draft_lock_check CHECK (NOT locked OR signing_id IS NOT NULL AND session_id IS NULL);

-- One review is up for signing once at a time; a request that came to nothing does not stand in the way of the next.
CREATE UNIQUE INDEX signing_of_key ON signing (municipality_id, submission_key) WHERE state IN ('open', 'submitted');
CREATE UNIQUE INDEX signing_of_draft ON signing (municipality_id, draft_id) WHERE state = 'open';
CREATE UNIQUE INDEX signature_order_under_way ON signature_order (municipality_id, party_id) WHERE state = 'pending';
CREATE INDEX signing_open_until ON signing (municipality_id, lapses_on) WHERE state = 'open';
-- What is up for several signatures does not keep its owner from filling in the service once more.
DROP INDEX draft_one_for_person;
CREATE UNIQUE INDEX draft_one_for_person ON draft (municipality_id, person_id, e_service_key)
  WHERE session_id IS NULL AND signing_id IS NULL;

-- What is signed never changes; neither does what a provider answered, nor a signature.
CREATE TRIGGER signing_frozen BEFORE UPDATE ON signing FOR EACH ROW WHEN (
  OLD.state = 'submitted' OR (OLD.draft_id, OLD.submission_key, OLD.initiator_id, OLD.version, OLD.revision, OLD.answers_hash,
    OLD.frozen, OLD.digest, OLD.visible_text, OLD.hidden_text, OLD.filing) IS DISTINCT FROM
    (NEW.draft_id, NEW.submission_key, NEW.initiator_id, NEW.version, NEW.revision, NEW.answers_hash,
    NEW.frozen, NEW.digest, NEW.visible_text, NEW.hidden_text, NEW.filing))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_kept BEFORE DELETE ON signing FOR EACH ROW WHEN (OLD.state = 'submitted') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_answer_never_changes BEFORE UPDATE ON signature_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signature_never_changes BEFORE UPDATE OR DELETE ON signature FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- While several sign it nobody changes or removes a draft; a single signature is void by a change instead.
CREATE FUNCTION refuse_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the draft is being signed' USING ERRCODE = 'HS002';
END $$;
CREATE TRIGGER draft_locked_update BEFORE UPDATE ON draft FOR EACH ROW WHEN (OLD.locked AND NEW.locked) EXECUTE FUNCTION refuse_locked();
CREATE TRIGGER draft_locked_delete BEFORE DELETE ON draft FOR EACH ROW WHEN (OLD.locked) EXECUTE FUNCTION refuse_locked();

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['signing', 'signing_party', 'signing_link', 'signature_order', 'signature_answer', 'signature'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_municipality ON %I USING (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON signing TO handslag_app;
GRANT SELECT, INSERT, UPDATE ON signing_party, signature_order TO handslag_app;
GRANT SELECT, INSERT, DELETE ON signing_link TO handslag_app;
GRANT SELECT, INSERT ON signature_answer, signature TO handslag_app;

-- A draft says which request for signatures it is locked by.
DROP FUNCTION draft_read(uuid, uuid, uuid, uuid);
CREATE FUNCTION draft_read(
  p_municipality uuid, p_draft uuid, p_person uuid, p_session uuid,
  OUT id uuid, OUT e_service_key text, OUT version integer, OUT answers json, OUT revision integer,
  OUT field_revisions json, OUT "position" json, OUT submission_key uuid, OUT created_at timestamptz, OUT saved_at timestamptz,
  OUT delete_after timestamptz, OUT session_bound boolean, OUT locked_by uuid
) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  SELECT d.id, d.e_service_key, d.version, d.answers, d.revision, d.field_revisions, d.position, d.submission_key,
         d.created_at, d.saved_at, d.delete_after, d.session_id IS NOT NULL,
         CASE WHEN d.locked THEN d.signing_id END
    INTO id, e_service_key, version, answers, revision, field_revisions, "position", submission_key,
         created_at, saved_at, delete_after, session_bound, locked_by
    FROM draft AS d
    WHERE d.municipality_id = p_municipality AND d.id = p_draft
      AND CASE WHEN d.session_id IS NULL THEN d.person_id = p_person ELSE d.session_id = p_session END;
END $$;

-- A locked draft takes no saves.
CREATE OR REPLACE FUNCTION draft_save(
  p_municipality uuid, p_draft uuid, p_person uuid, p_session uuid, p_version integer, p_base integer,
  p_answers json, p_field_revisions json, p_position json, p_delete_after timestamptz,
  OUT revision integer, OUT saved_at timestamptz
) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  UPDATE draft AS d SET
      answers = p_answers, field_revisions = p_field_revisions, position = coalesce(p_position, d.position),
      revision = d.revision + 1, saved_at = clock_timestamp(), delete_after = p_delete_after
    WHERE d.municipality_id = p_municipality AND d.id = p_draft AND d.revision = p_base AND d.version = p_version AND NOT d.locked
      AND CASE WHEN d.session_id IS NULL THEN d.person_id = p_person ELSE d.session_id = p_session END
    RETURNING d.revision, d.saved_at INTO revision, saved_at;
END $$;

-- As before; besides, a locked draft is not filed past those who sign it, and files may be told by their checksum too.
CREATE OR REPLACE FUNCTION errand_file(
  p_municipality uuid, p_draft uuid, p_person uuid, p_session uuid, p_version integer, p_revision integer,
  p_submission_key uuid, p_errand uuid, p_series text, p_answers text, p_answers_hash text, p_attachments jsonb,
  p_identity jsonb, p_applicant_name text, p_applicant jsonb, p_follow_up_code_hash text, p_status_id text,
  p_status_content_type text, p_deadlines jsonb, p_notice jsonb, p_actor_kind text, p_actor_id uuid,
  OUT outcome text, OUT errand_id uuid, OUT registration_number text, OUT follow_up_code_hash text
) LANGUAGE plpgsql AS $$
DECLARE
  held record;
  earlier record;
  submission uuid := gen_random_uuid();
  received timestamptz;
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  SELECT d.e_service_key, d.version, d.revision, d.locked INTO held FROM draft AS d
    WHERE d.municipality_id = p_municipality AND d.id = p_draft
      AND CASE WHEN d.session_id IS NULL THEN d.person_id = p_person ELSE d.session_id = p_session END
    FOR UPDATE;

  SELECT s.answers_hash, s.draft_id, e.id, e.registration_number, e.follow_up_code_hash,
         CASE WHEN s.person_id IS NULL THEN s.session_id = p_session ELSE s.person_id = p_person END AS own
    INTO earlier
    FROM submission AS s JOIN errand AS e ON e.municipality_id = p_municipality AND e.submission_id = s.id
    WHERE s.municipality_id = p_municipality AND s.submission_key = p_submission_key;
  IF FOUND THEN
    IF earlier.own AND earlier.answers_hash = p_answers_hash AND earlier.draft_id = p_draft THEN
      outcome := 'repeated';
      errand_id := earlier.id;
      registration_number := earlier.registration_number;
      follow_up_code_hash := earlier.follow_up_code_hash;
    ELSE
      outcome := 'key_reused';
    END IF;
    RETURN;
  END IF;
  IF held.revision IS NULL THEN outcome := 'gone'; RETURN; END IF;
  IF held.revision <> p_revision OR held.version <> p_version OR held.locked THEN outcome := 'outdated'; RETURN; END IF;

  -- Files still being looked at, or not the ones the answers name.
  IF EXISTS (SELECT FROM attachment AS a WHERE a.municipality_id = p_municipality AND a.draft_id = p_draft
               AND a.state IN ('received', 'scanning'))
    OR EXISTS (SELECT FROM jsonb_to_recordset(p_attachments) AS named(id uuid, "questionPath" text, name text, size integer, kind text, sha256 text)
               WHERE NOT EXISTS (SELECT FROM attachment AS a WHERE a.municipality_id = p_municipality AND a.id = named.id
                                   AND a.draft_id = p_draft AND a.state = 'clean' AND a.question_path = named."questionPath"
                                   AND a.name = named.name AND a.size = named.size AND a.kind = named.kind
                                   AND a.sha256 = coalesce(named.sha256, a.sha256)))
  THEN outcome := 'attachments_not_ready'; RETURN; END IF;
  -- Files of questions that are no longer asked go with the draft.
  DELETE FROM attachment AS a WHERE a.municipality_id = p_municipality AND a.draft_id = p_draft
    AND a.id NOT IN (SELECT (named ->> 'id')::uuid FROM jsonb_array_elements(p_attachments) AS named);

  SELECT given.registration_number, given.received_at INTO errand_file.registration_number, received
    FROM next_registration_number(p_municipality, p_series) AS given;
  INSERT INTO submission (municipality_id, id, submission_key, draft_id, person_id, session_id, e_service_key, version,
                          answers, answers_hash, attachments, identity, received_at)
    SELECT p_municipality, submission, p_submission_key, p_draft, p_person, p_session, held.e_service_key, held.version,
           p_answers::json, p_answers_hash,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'questionPath', a.question_path, 'name', a.name,
                                                         'size', a.size, 'kind', a.kind, 'sha256', a.sha256) ORDER BY a.created_at, a.id)
                     FROM attachment AS a WHERE a.municipality_id = p_municipality AND a.draft_id = p_draft), '[]'),
           p_identity, received;
  INSERT INTO errand (municipality_id, id, registration_number, submission_id, e_service_key, person_id, session_id,
                      follow_up_code_hash, applicant_name, applicant, status_id, status_content_type, status_changed_at,
                      received_at, last_event_at, deadline_on)
    VALUES (p_municipality, p_errand, errand_file.registration_number, submission, held.e_service_key, p_person, p_session,
            p_follow_up_code_hash, p_applicant_name, p_applicant, p_status_id, p_status_content_type, received, received, received,
            (p_deadlines ->> to_char(received AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD'))::date);
  INSERT INTO errand_event (municipality_id, errand_id, kind, actor_kind, actor_id, visible_to_citizen, content, created_at)
    VALUES (p_municipality, p_errand, 'submitted', 'applicant', p_person, true, jsonb_build_object('status', p_status_id), received);
  UPDATE attachment AS a SET draft_id = NULL, errand_id = p_errand
    WHERE a.municipality_id = p_municipality AND a.draft_id = p_draft;
  DELETE FROM draft AS d WHERE d.municipality_id = p_municipality AND d.id = p_draft;
  IF p_notice IS NOT NULL THEN
    INSERT INTO notification (municipality_id, id, dedupe_key, errand_id, recipient, template, language)
      VALUES (p_municipality, (p_notice ->> 'id')::uuid, 'errand-received ' || p_errand, p_errand, p_notice ->> 'recipient',
              'errand-received', p_notice ->> 'language');
  END IF;
  INSERT INTO audit_event (municipality_id, actor_kind, actor_id, action, object_kind, object_id)
    VALUES (p_municipality, p_actor_kind, p_actor_id, 'errand:filed', 'errand', p_errand::text);
  outcome := 'filed';
  errand_id := p_errand;
  follow_up_code_hash := p_follow_up_code_hash;
END $$;

-- The last signature of a request, in the transaction that files the errand: run before errand_file, which it opens the way for.
-- Stops the transaction, as require_filed does, where the request is over or others are still to sign.
CREATE FUNCTION signing_complete(p_municipality uuid, p_signing uuid, p_party uuid, p_order uuid, p_answer uuid, p_person uuid, p_errand uuid)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held record;
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  SELECT g.state, g.draft_id INTO held FROM signing AS g WHERE g.municipality_id = p_municipality AND g.id = p_signing FOR UPDATE;
  IF held.state IS DISTINCT FROM 'open' THEN PERFORM require_filed('signing_over', NULL, NULL, NULL); END IF;
  IF EXISTS (SELECT FROM signing_party AS p WHERE p.municipality_id = p_municipality AND p.signing_id = p_signing
               AND p.id <> p_party AND p.decision IS DISTINCT FROM 'signed') THEN
    PERFORM require_filed('signing_not_last', NULL, NULL, NULL);
  END IF;
  UPDATE signing_party AS p SET decision = 'signed', decided_at = clock_timestamp(), answer_id = p_answer, person_id = p_person
    WHERE p.municipality_id = p_municipality AND p.id = p_party AND p.signing_id = p_signing AND p.decision IS NULL;
  IF NOT FOUND THEN PERFORM require_filed('signing_over', NULL, NULL, NULL); END IF;
  UPDATE signature_order AS o SET state = 'signed', handle = '{}' WHERE o.municipality_id = p_municipality AND o.id = p_order;
  UPDATE draft AS d SET locked = false WHERE d.municipality_id = p_municipality AND d.id = held.draft_id AND d.locked;
  UPDATE signing AS g SET state = 'submitted', ended_at = clock_timestamp(), errand_id = p_errand
    WHERE g.municipality_id = p_municipality AND g.id = p_signing;
END $$;

-- Binds the signatures to the errand that errand_file has just made, for ever, and tells the other parties.
-- p_notices: [{ id, recipient }], one mail each.
CREATE FUNCTION signatures_keep(p_municipality uuid, p_signing uuid, p_errand uuid, p_person uuid, p_notices jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO signature (municipality_id, errand_id, signing_id, party_id, position, person_id, name, personal_number, eid, connection,
                         digest, evidence, raw, simulated, signed_at)
    SELECT p_municipality, p_errand, p_signing, p.id, p.position, p.person_id, a.proven -> 'identity' ->> 'fullName', p.personal_number,
           o.eid, o.connection, g.digest, (a.proven -> 'evidence')::json, a.raw, (a.proven -> 'identity' ->> 'simulated')::boolean, a.received_at
    FROM signing AS g
    JOIN signing_party AS p ON p.municipality_id = g.municipality_id AND p.signing_id = g.id
    JOIN signature_answer AS a ON a.municipality_id = g.municipality_id AND a.id = p.answer_id
    JOIN signature_order AS o ON o.municipality_id = g.municipality_id AND o.id = a.order_id AND o.party_id = p.id
    WHERE g.municipality_id = p_municipality AND g.id = p_signing;
  IF (SELECT count(*) FROM signature AS s WHERE s.municipality_id = p_municipality AND s.signing_id = p_signing) <>
     (SELECT count(*) FROM signing_party AS p WHERE p.municipality_id = p_municipality AND p.signing_id = p_signing) THEN
    RAISE EXCEPTION 'a party without a proven signature';
  END IF;
  INSERT INTO notification (municipality_id, id, dedupe_key, errand_id, recipient, template)
    SELECT p_municipality, (told ->> 'id')::uuid, 'signing-complete ' || (told ->> 'id'), NULL, told ->> 'recipient', 'signing-complete'
    FROM jsonb_array_elements(p_notices) AS told;
  INSERT INTO audit_event (municipality_id, actor_kind, actor_id, action, object_kind, object_id, details)
    VALUES (p_municipality, 'citizen', p_person, 'signing:signed', 'signing', p_signing::text, jsonb_build_object('last', true));
END $$;
