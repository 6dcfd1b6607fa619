-- Whether a virus scanner looked at the file, and when. Null: there was none to look.
ALTER TABLE "attachment" ADD COLUMN "scanned_at" TIMESTAMPTZ(6);

-- The inbox asks service by service, as far as its reader may see, and takes the newest of all.
DROP INDEX "errand_municipality_id_received_at_id_idx";
DROP INDEX "errand_municipality_id_status_content_type_received_at_id_idx";
DROP INDEX errand_untaken;
CREATE INDEX errand_untaken ON errand (municipality_id, e_service_key, received_at DESC, id DESC)
  WHERE assignee_id IS NULL AND closed_at IS NULL;
CREATE INDEX "errand_municipality_id_e_service_key_status_content_type_re_idx" ON "errand"("municipality_id", "e_service_key", "status_content_type", "received_at" DESC, "id" DESC);
-- What a person has going on, and what is over.
DROP INDEX "errand_municipality_id_person_id_last_event_at_id_idx";
CREATE INDEX errand_of_person_ongoing ON errand (municipality_id, person_id, last_event_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX errand_of_person_closed ON errand (municipality_id, person_id, last_event_at DESC, id DESC) WHERE closed_at IS NOT NULL;

-- A draft becomes an errand. All of it or nothing: what was filed, its number and time, the errand, its files, the first
-- event, the notice, the trace, and the draft gone. Answers with what became of it:
--   filed, repeated (the same intent again: the same answer), key_reused, gone, outdated, attachments_not_ready
-- The draft's lock makes simultaneous attempts wait for one another; the number is taken as late as it can be.
CREATE FUNCTION errand_file(
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
  SELECT d.e_service_key, d.version, d.revision INTO held FROM draft AS d
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
  IF held.revision <> p_revision OR held.version <> p_version THEN outcome := 'outdated'; RETURN; END IF;

  -- Files still being looked at, or not the ones the answers name.
  IF EXISTS (SELECT FROM attachment AS a WHERE a.municipality_id = p_municipality AND a.draft_id = p_draft
               AND a.state IN ('received', 'scanning'))
    OR EXISTS (SELECT FROM jsonb_to_recordset(p_attachments) AS named(id uuid, "questionPath" text, name text, size integer, kind text)
               WHERE NOT EXISTS (SELECT FROM attachment AS a WHERE a.municipality_id = p_municipality AND a.id = named.id
                                   AND a.draft_id = p_draft AND a.state = 'clean' AND a.question_path = named."questionPath"
                                   AND a.name = named.name AND a.size = named.size AND a.kind = named.kind))
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
