-- Requests that arrive together are committed together (docs/decisions/0005): sessions are touched, drafts saved and errands
-- filed in one statement for those of one municipality that came while the statement before was under way.

-- An activity no longer touches an index, so that the row stays on its page. Who looks for sessions to end looks through the open ones.
DROP INDEX session_open;
CREATE INDEX session_open ON session (municipality_id, id) WHERE ended_at IS NULL;

-- Autosaves that came together: p_saves is [{ draft, person, session, version, base, answers, fieldRevisions, position, deleteAfter }],
-- in the order of their drafts. Each answers as draft_save does; `busy`, where somebody else has the draft in hand: then it is
-- saved on its own, so that nobody waits for a draft that is not theirs.
CREATE FUNCTION drafts_save(p_municipality uuid, p_saves json)
RETURNS TABLE (busy boolean, revision integer, saved_at timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  given record;
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  FOR given IN SELECT * FROM json_to_recordset(p_saves) AS save(draft uuid, person uuid, session uuid, version integer,
                 base integer, answers json, "fieldRevisions" json, position json, "deleteAfter" timestamptz) LOOP
    PERFORM FROM draft AS d WHERE d.municipality_id = p_municipality AND d.id = given.draft FOR NO KEY UPDATE SKIP LOCKED;
    busy := NOT FOUND;
    revision := NULL;
    saved_at := NULL;
    IF NOT busy THEN
      SELECT s.revision, s.saved_at INTO revision, saved_at
        FROM draft_save(p_municipality, given.draft, given.person, given.session, given.version, given.base, given.answers,
                        given."fieldRevisions", given.position, given."deleteAfter") AS s;
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;

-- As before, in a language whose plans are kept from one call to the next.
CREATE OR REPLACE FUNCTION search_words(given text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT word FROM unnest(regexp_split_to_array(lower(normalize(given, NFC)), '[[:space:],.;:()/-]+')) AS word
    WHERE word <> '');
END $$;
CREATE OR REPLACE FUNCTION audit_hash(event audit_event) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN encode(sha256(convert_to(jsonb_build_array(
    event.previous_hash, event.municipality_id, event.seq,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    event.actor_kind, event.actor_id, event.action, event.object_kind, event.object_id, event.details
  )::text, 'UTF8')), 'hex');
END $$;

-- The words of names that are new are written for all errands of a statement at once; those of a changed name as before.
DROP TRIGGER errand_name_words ON errand;
CREATE FUNCTION add_errand_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO errand_name_word (municipality_id, word, errand_id)
    SELECT named.municipality_id, word, named.id FROM filed AS named, unnest(search_words(named.applicant_name)) AS word;
  RETURN NULL;
END $$;
CREATE TRIGGER errand_name_words_added AFTER INSERT ON errand REFERENCING NEW TABLE AS filed
  FOR EACH STATEMENT EXECUTE FUNCTION add_errand_name_words();
CREATE TRIGGER errand_name_words_changed AFTER UPDATE OF applicant_name ON errand
  FOR EACH ROW EXECUTE FUNCTION keep_errand_name_words();

-- So many numbers of a series at once, in the Swedish year of the moment they are given: p_count of them, ending with `last`.
-- Holds the series until the transaction ends.
CREATE FUNCTION take_registration_numbers(
  p_municipality uuid, p_series text, p_count integer, OUT swedish_year integer, OUT last integer, OUT received_at timestamptz
) LANGUAGE plpgsql AS $$
BEGIN
  LOOP
    swedish_year := extract(year FROM clock_timestamp() AT TIME ZONE 'Europe/Stockholm');
    UPDATE registration_series AS r SET last_number = r.last_number + p_count
      WHERE r.municipality_id = p_municipality AND r.series = p_series AND r.year = swedish_year
      RETURNING r.last_number INTO last;
    IF FOUND THEN
      received_at := clock_timestamp();
      EXIT WHEN extract(year FROM received_at AT TIME ZONE 'Europe/Stockholm') = swedish_year;
      -- The wait for the row crossed New Year: they are given back, while nobody else can have seen them.
      UPDATE registration_series AS r SET last_number = r.last_number - p_count
        WHERE r.municipality_id = p_municipality AND r.series = p_series AND r.year = swedish_year;
    ELSE
      INSERT INTO registration_series (municipality_id, series, year, last_number)
        VALUES (p_municipality, p_series, swedish_year, 0) ON CONFLICT DO NOTHING;
    END IF;
  END LOOP;
END $$;
CREATE FUNCTION registration_number(p_series text, p_year integer, p_number integer) RETURNS text LANGUAGE sql IMMUTABLE
RETURN p_series || '-' || p_year || '-' || lpad(p_number::text, greatest(5, length(p_number::text)), '0');
CREATE OR REPLACE FUNCTION next_registration_number(
  p_municipality uuid, p_series text, OUT registration_number text, OUT received_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  taken record;
BEGIN
  SELECT * INTO taken FROM take_registration_numbers(p_municipality, p_series, 1);
  registration_number := registration_number(p_series, taken.swedish_year, taken.last);
  received_at := taken.received_at;
END $$;

-- What stands in the way of a draft becoming an errand: repeated (the same intent again: the same answer), key_reused, gone,
-- outdated, attachments_not_ready; null when nothing does, and then the draft is held until the transaction ends.
DROP FUNCTION errand_file;
CREATE FUNCTION errand_obstacle(
  p_municipality uuid, p_draft uuid, p_person uuid, p_session uuid, p_version integer, p_revision integer, p_submission_key uuid,
  p_answers_hash text, p_attachments jsonb,
  OUT outcome text, OUT errand_id uuid, OUT registration_number text, OUT follow_up_code_hash text, OUT e_service_key text
) LANGUAGE plpgsql AS $$
DECLARE
  held record;
  earlier record;
BEGIN
  SELECT d.e_service_key, d.version, d.revision, d.locked INTO held FROM draft AS d
    WHERE d.municipality_id = p_municipality AND d.id = p_draft
      AND CASE WHEN d.session_id IS NULL THEN d.person_id = p_person ELSE d.session_id = p_session END
    FOR UPDATE;

  SELECT s.id, s.answers_hash, s.draft_id, CASE WHEN s.person_id IS NULL THEN s.session_id = p_session ELSE s.person_id = p_person END AS own
    INTO earlier FROM submission AS s WHERE s.municipality_id = p_municipality AND s.submission_key = p_submission_key;
  IF FOUND THEN
    IF earlier.own AND earlier.answers_hash = p_answers_hash AND earlier.draft_id = p_draft THEN
      outcome := 'repeated';
      SELECT e.id, e.registration_number, e.follow_up_code_hash INTO errand_id, registration_number, follow_up_code_hash
        FROM errand AS e WHERE e.municipality_id = p_municipality AND e.submission_id = earlier.id;
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
  e_service_key := held.e_service_key;
END $$;

-- Drafts of one municipality become errands, all of them or none: what was filed, its number and time, the errand, its files, the
-- first event, the notice, the trace, and the draft gone. One alone answers with what stood in its way (see errand_obstacle), or
-- `filed`. Of several, one that cannot be filed stops the transaction (HS003): then each is filed on its own.
--   p_filings: [{ draft, person, session, version, revision, submissionKey, errand, answersHash, attachments, identity, applicantName,
--                 applicant, followUpCodeHash, statusId, statusContentType, deadlines, notice, actorKind, actorId }]
--   p_answers: what each of them files, as it was hashed
-- Everything that can be done before is done before the series of numbers is held; from then to the commit everyone else who files waits.
CREATE FUNCTION errands_file(p_municipality uuid, p_series text, p_filings json, p_answers json)
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
                      received_at, last_event_at, deadline_on)
    SELECT p_municipality, filing.errand, numbers[n], submissions[n], services[n], filing.person, filing.session,
           filing."followUpCodeHash", filing."applicantName", filing.applicant, filing."statusId", filing."statusContentType",
           taken.received_at, taken.received_at, taken.received_at,
           (filing.deadlines ->> to_char(taken.received_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD'))::date
    FROM ROWS FROM (
      json_to_recordset(p_filings) AS (errand uuid, person uuid, session uuid, "followUpCodeHash" text, "applicantName" text,
                                       applicant jsonb, "statusId" text, "statusContentType" text, deadlines json)
    ) WITH ORDINALITY AS filing(errand, person, session, "followUpCodeHash", "applicantName", applicant, "statusId",
                                "statusContentType", deadlines, n);
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
