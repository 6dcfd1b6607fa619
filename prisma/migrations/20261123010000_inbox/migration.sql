-- The inbox: whose an errand is to handle, what it waits for, and what it is found by.
ALTER TABLE errand ADD COLUMN handler_group text, ADD COLUMN expected_on date, ADD COLUMN answered_at timestamptz(6);

-- Search: the stem of a Swedish word, taken until there is nothing more to take, so that "skolskjutsen" and "skolskjuts" meet.
-- Empty for a word that says nothing ("och"). What a letter is, is the database's to say, whatever the column that the text is from.
CREATE FUNCTION search_stem(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  stem text := lower(word COLLATE "default");
  shorter text := (ts_lexize('pg_catalog.swedish_stem', stem))[1];
BEGIN
  IF shorter IS NULL THEN RETURN ''; END IF;
  WHILE shorter IS NOT NULL AND shorter <> stem LOOP
    stem := shorter;
    shorter := (ts_lexize('pg_catalog.swedish_stem', stem))[1];
  END LOOP;
  RETURN left(stem, 60);
END $$;
-- Of a text, in no order. Of what is longer than two thousand words, its beginning.
CREATE FUNCTION search_stems(given text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT stem FROM (
      SELECT search_stem(word) AS stem
      FROM unnest(regexp_split_to_array(normalize(given, NFC) COLLATE "default", '[^[:alnum:]]+')) AS word WHERE word <> '' LIMIT 2000) AS stemmed
    WHERE stem <> '');
END $$;

CREATE TABLE "errand_search" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "stems" tsvector NOT NULL,

    CONSTRAINT "errand_search_pkey" PRIMARY KEY ("municipality_id","errand_id")
);
CREATE TABLE "errand_stem" (
    "municipality_id" UUID NOT NULL,
    "stem" TEXT COLLATE "C" NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "errand_id" UUID NOT NULL,

    CONSTRAINT "errand_stem_pkey" PRIMARY KEY ("municipality_id","stem","received_at","errand_id")
);
CREATE TABLE "saved_inbox_view" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "staff_account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "start" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_inbox_view_pkey" PRIMARY KEY ("municipality_id","id")
);
CREATE UNIQUE INDEX "saved_inbox_view_municipality_id_staff_account_id_name_key" ON "saved_inbox_view"("municipality_id", "staff_account_id", "name");
CREATE UNIQUE INDEX saved_inbox_view_start ON saved_inbox_view (municipality_id, staff_account_id) WHERE start;
ALTER TABLE "errand_search" ADD CONSTRAINT "errand_search_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "saved_inbox_view" ADD CONSTRAINT "saved_inbox_view_municipality_id_staff_account_id_fkey" FOREIGN KEY ("municipality_id", "staff_account_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- The stems turned round follow what is known of the errand.
CREATE FUNCTION keep_errand_stems() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM errand_stem AS s USING unnest(tsvector_to_array(OLD.stems)) AS was
      WHERE s.municipality_id = OLD.municipality_id AND s.stem = was AND s.received_at = OLD.received_at AND s.errand_id = OLD.errand_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO errand_stem (municipality_id, stem, received_at, errand_id)
      SELECT NEW.municipality_id, stem, NEW.received_at, NEW.errand_id FROM unnest(tsvector_to_array(NEW.stems)) AS stem;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER errand_search_stems AFTER INSERT OR UPDATE OR DELETE ON errand_search
  FOR EACH ROW EXECUTE FUNCTION keep_errand_stems();

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['errand_search', 'errand_stem', 'saved_inbox_view'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_municipality ON %I USING (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON errand_search, errand_stem, saved_inbox_view TO handslag_app;

-- Errands from before: of the group of their service, and found by the texts of their answers.
DO $$
DECLARE
  place uuid;
BEGIN
  FOR place IN SELECT id FROM municipality LOOP
    PERFORM set_config('app.municipality', place::text, true);
    UPDATE errand AS e SET expected_on = e.deadline_on, deadline_on = CASE WHEN e.closed_at IS NULL THEN e.deadline_on END,
      handler_group = coalesce((SELECT s.settings ->> 'handlerGroup' FROM e_service AS s
                                WHERE s.municipality_id = e.municipality_id AND s.key = e.e_service_key), '');
    INSERT INTO errand_search (municipality_id, errand_id, received_at, stems)
      SELECT e.municipality_id, e.id, e.received_at, array_to_tsvector(search_stems(concat_ws(' ', e.registration_number, e.applicant_name,
          (SELECT string_agg(text #>> '{}', ' ') FROM jsonb_path_query(s.answers::jsonb, 'strict $.** ? (@.type() == "string")') AS text))))
      FROM errand AS e JOIN submission AS s ON s.municipality_id = e.municipality_id AND s.id = e.submission_id
      WHERE NOT EXISTS (SELECT FROM person AS p WHERE p.municipality_id = e.municipality_id AND p.id = e.person_id AND p.protected);
  END LOOP;
  PERFORM set_config('app.municipality', '', true);
END $$;
ALTER TABLE errand ALTER COLUMN handler_group SET NOT NULL;

-- Each list of the inbox is read in order through one of these, group by group. What is being worked on is a small part of all there is.
DROP INDEX "errand_municipality_id_e_service_key_status_content_type_re_idx", "errand_municipality_id_assignee_id_received_at_id_idx";
CREATE INDEX "errand_municipality_id_handler_group_received_at_id_idx" ON "errand"("municipality_id", "handler_group", "received_at" DESC, "id" DESC);
CREATE INDEX errand_open ON errand (municipality_id, handler_group, received_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX errand_open_by_deadline
  ON errand (municipality_id, handler_group, coalesce(deadline_on, DATE '9999-12-31'), id) WHERE closed_at IS NULL;
CREATE INDEX errand_answered ON errand (municipality_id, handler_group, answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX errand_assigned ON errand (municipality_id, assignee_id, received_at DESC, id DESC) WHERE assignee_id IS NOT NULL;

-- Since when the applicant waits for an answer to what they wrote. Whatever is told them answers it.
CREATE FUNCTION note_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE errand SET answered_at = CASE WHEN NEW.actor_kind = 'applicant' THEN NEW.created_at END
    WHERE municipality_id = NEW.municipality_id AND id = NEW.errand_id
      AND (answered_at IS NOT NULL OR NEW.actor_kind = 'applicant');
  RETURN NULL;
END $$;
CREATE TRIGGER errand_event_answered AFTER INSERT ON errand_event FOR EACH ROW
  WHEN (NEW.kind <> 'submitted' AND (NEW.actor_kind = 'applicant' OR NEW.actor_kind = 'staff' AND NEW.visible_to_citizen))
  EXECUTE FUNCTION note_answered();

-- Drafts of one municipality become errands, all of them or none: what was filed, its number and time, the errand, its files, the
-- first event, the notice, the trace, and the draft gone. One alone answers with what stood in its way (see errand_obstacle), or
-- `filed`. Of several, one that cannot be filed stops the transaction (HS003): then each is filed on its own.
--   p_filings: [{ draft, person, session, version, revision, submissionKey, errand, answersHash, attachments, identity, applicantName,
--                 applicant, followUpCodeHash, statusId, statusContentType, handlerGroup, expected, deadlines, notice, actorKind, actorId }]
--   expected, deadlines: what the applicant is told to expect and when someone must have acted, by the day of arrival
--   p_answers: what each of them files, as it was hashed
-- Everything that can be done before is done before the series of numbers is held; from then to the commit everyone else who files waits.
CREATE OR REPLACE FUNCTION errands_file(p_municipality uuid, p_series text, p_filings json, p_answers json)
RETURNS TABLE (outcome text, errand_id uuid, registration_number text, follow_up_code_hash text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  alone boolean := json_array_length(p_filings) = 1;
  given record;
  obstacle record;
  drafts uuid[] := '{}';
  services text[] := '{}';
  named uuid[];
  submissions uuid[] := '{}';
  numbers text[];
  taken record;
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  FOR given IN SELECT * FROM json_to_recordset(p_filings) AS filing(draft uuid, person uuid, session uuid, version integer,
                 revision integer, "submissionKey" uuid, "answersHash" text, attachments jsonb) LOOP
    IF NOT alone THEN
      PERFORM FROM draft AS d WHERE d.municipality_id = p_municipality AND d.id = given.draft FOR UPDATE SKIP LOCKED;
      IF NOT FOUND THEN RAISE EXCEPTION 'a draft is gone or in use' USING ERRCODE = 'HS003'; END IF;
    END IF;
    SELECT * INTO obstacle FROM errand_obstacle(p_municipality, given.draft, given.person, given.session, given.version,
      given.revision, given."submissionKey", given."answersHash", given.attachments);
    IF obstacle.outcome IS NOT NULL THEN
      IF NOT alone THEN RAISE EXCEPTION '%', obstacle.outcome USING ERRCODE = 'HS003'; END IF;
      RETURN QUERY SELECT obstacle.outcome, obstacle.errand_id, obstacle.registration_number, obstacle.follow_up_code_hash;
      RETURN;
    END IF;
    drafts := drafts || given.draft;
    services := services || obstacle.e_service_key;
    submissions := submissions || gen_random_uuid();
  END LOOP;

  -- Files of questions that are no longer asked go with the draft.
  SELECT coalesce(array_agg((file ->> 'id')::uuid), '{}') INTO named
    FROM json_to_recordset(p_filings) AS filing(attachments jsonb), jsonb_array_elements(filing.attachments) AS file;
  DELETE FROM attachment AS a WHERE a.municipality_id = p_municipality AND a.draft_id = ANY (drafts) AND a.id <> ALL (named);

  SELECT * INTO taken FROM take_registration_numbers(p_municipality, p_series, cardinality(drafts));
  SELECT array_agg(registration_number(p_series, taken.swedish_year, n) ORDER BY n) INTO numbers
    FROM generate_series(taken.last - cardinality(drafts) + 1, taken.last) AS n;

  INSERT INTO submission (municipality_id, id, submission_key, draft_id, person_id, session_id, e_service_key, version,
                          answers, answers_hash, attachments, identity, received_at)
    SELECT p_municipality, submissions[n], filing."submissionKey", filing.draft, filing.person, filing.session, services[n],
           filing.version, filing.answers, filing."answersHash",
           CASE WHEN filing.attachments = '[]' THEN '[]' ELSE
             (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'questionPath', a.question_path, 'name', a.name,
                                                  'size', a.size, 'kind', a.kind, 'sha256', a.sha256) ORDER BY a.created_at, a.id)
              FROM attachment AS a WHERE a.municipality_id = p_municipality AND a.draft_id = filing.draft) END,
           filing.identity, taken.received_at
    FROM ROWS FROM (
      json_to_recordset(p_filings) AS ("submissionKey" uuid, draft uuid, person uuid, session uuid, version integer, "answersHash" text,
                                       attachments jsonb, identity jsonb),
      json_array_elements(p_answers)
    ) WITH ORDINALITY AS filing("submissionKey", draft, person, session, version, "answersHash", attachments, identity, answers, n);
  INSERT INTO errand (municipality_id, id, registration_number, submission_id, e_service_key, person_id, session_id,
                      follow_up_code_hash, applicant_name, applicant, status_id, status_content_type, status_changed_at,
                      received_at, last_event_at, handler_group, expected_on, deadline_on)
    SELECT p_municipality, filing.errand, numbers[n], submissions[n], services[n], filing.person, filing.session,
           filing."followUpCodeHash", filing."applicantName", filing.applicant, filing."statusId", filing."statusContentType",
           taken.received_at, taken.received_at, taken.received_at,
           coalesce(filing."handlerGroup", (SELECT s.settings ->> 'handlerGroup' FROM e_service AS s
                                            WHERE s.municipality_id = p_municipality AND s.key = services[n]), ''),
           (filing.expected ->> to_char(taken.received_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD'))::date,
           (filing.deadlines ->> to_char(taken.received_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD'))::date
    FROM ROWS FROM (
      json_to_recordset(p_filings) AS (errand uuid, person uuid, session uuid, "followUpCodeHash" text, "applicantName" text,
                                       applicant jsonb, "statusId" text, "statusContentType" text, "handlerGroup" text, expected json,
                                       deadlines json)
    ) WITH ORDINALITY AS filing(errand, person, session, "followUpCodeHash", "applicantName", applicant, "statusId",
                                "statusContentType", "handlerGroup", expected, deadlines, n);
  INSERT INTO errand_event (municipality_id, errand_id, kind, actor_kind, actor_id, visible_to_citizen, content, created_at)
    SELECT p_municipality, filing.errand, 'submitted', 'applicant', filing.person, true,
           jsonb_build_object('status', filing."statusId"), taken.received_at
    FROM json_to_recordset(p_filings) AS filing(errand uuid, person uuid, "statusId" text);
  IF cardinality(named) > 0 THEN
    UPDATE attachment AS a SET draft_id = NULL, errand_id = filing.errand
      FROM json_to_recordset(p_filings) AS filing(errand uuid, draft uuid)
      WHERE a.municipality_id = p_municipality AND a.draft_id = filing.draft;
  END IF;
  DELETE FROM draft AS d WHERE d.municipality_id = p_municipality AND d.id = ANY (drafts);
  INSERT INTO notification (municipality_id, id, dedupe_key, errand_id, recipient, template, language)
    SELECT p_municipality, (filing.notice ->> 'id')::uuid, 'errand-received ' || filing.errand, filing.errand,
           filing.notice ->> 'recipient', 'errand-received', filing.notice ->> 'language'
    FROM json_to_recordset(p_filings) AS filing(errand uuid, notice json) WHERE json_typeof(filing.notice) = 'object';
  INSERT INTO audit_event (municipality_id, actor_kind, actor_id, action, object_kind, object_id)
    SELECT p_municipality, filing."actorKind", filing."actorId", 'errand:filed', 'errand', filing.errand::text
    FROM json_to_recordset(p_filings) AS filing("actorKind" text, "actorId" uuid, errand uuid);
  RETURN QUERY SELECT 'filed', filing.errand, numbers[n], filing."followUpCodeHash"
    FROM ROWS FROM (json_to_recordset(p_filings) AS (errand uuid, "followUpCodeHash" text))
      WITH ORDINALITY AS filing(errand, "followUpCodeHash", n) ORDER BY n;
END $$;
