-- Where a draft stood is told by its browser. Only what its form has may become a row: else one who makes places up fills the
-- table, and what was typed there is kept for ever. '?' stands for a step that the form has not (any longer).
ALTER TABLE "usage_count" ADD COLUMN "question" TEXT NOT NULL DEFAULT '';
ALTER TABLE "usage_count" ALTER COLUMN "question" DROP DEFAULT;
ALTER TABLE "usage_count" DROP CONSTRAINT "usage_count_pkey";
ALTER TABLE "usage_count" ADD CONSTRAINT "usage_count_pkey"
  PRIMARY KEY ("municipality_id", "day", "e_service_key", "kind", "step", "question", "part");

DROP FUNCTION count_usage(uuid, text, text, text);
CREATE FUNCTION count_usage(p_municipality uuid, p_key text, p_kind text, p_step text, p_question text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO usage_count AS held (municipality_id, day, e_service_key, kind, step, question, part, count)
    SELECT p_municipality, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date, p_key, p_kind, p_step, p_question,
           floor(random() * 8)::smallint, 1
    FROM municipality WHERE id = p_municipality AND (settings ->> 'statistics')::boolean
    ON CONFLICT (municipality_id, day, e_service_key, kind, step, question, part) DO UPDATE SET count = held.count + 1
$$;
CREATE OR REPLACE FUNCTION count_begun_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_usage(NEW.municipality_id, NEW.e_service_key, 'begun', '', '');
  RETURN NULL;
END $$;

-- A draft that goes because its errand is made is no drop-out. All others are, whoever or whatever removed them.
CREATE OR REPLACE FUNCTION count_unsent_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  at_step text := coalesce(OLD.position ->> 'stepId', '');
  at_question text := substring(coalesce(OLD.position ->> 'questionPath', '') FROM '^[^.[]*');
  step jsonb;
BEGIN
  IF EXISTS (SELECT FROM submission WHERE municipality_id = OLD.municipality_id AND draft_id = OLD.id) THEN
    RETURN NULL;
  END IF;
  IF at_step NOT IN ('', 'granska') THEN
    SELECT jsonb_path_query_first(definition, '$.steps[*] ? (@.id == $id)', jsonb_build_object('id', at_step)) INTO step
      FROM e_service_version
      WHERE municipality_id = OLD.municipality_id AND e_service_key = OLD.e_service_key AND version = OLD.version;
    IF step IS NULL THEN
      at_step := '?';
    END IF;
  END IF;
  IF step IS NULL OR NOT jsonb_path_exists(step, '$.questions[*] ? (@.id == $id)', jsonb_build_object('id', at_question)) THEN
    at_question := '';
  END IF;
  PERFORM count_usage(OLD.municipality_id, OLD.e_service_key, 'unsent', at_step, at_question);
  RETURN NULL;
END $$;

-- What was counted under made-up places: how many they were is kept, what they were called is not.
DO $$
DECLARE
  each uuid;
BEGIN
  FOR each IN SELECT id FROM municipality LOOP
    PERFORM set_config('app.municipality', each::text, true);
    WITH made_up AS (
      DELETE FROM usage_count AS u WHERE u.kind = 'unsent' AND u.step NOT IN ('', 'granska') AND NOT EXISTS (
        SELECT FROM e_service_version AS v
        WHERE v.municipality_id = u.municipality_id AND v.e_service_key = u.e_service_key
          AND jsonb_path_exists(v.definition, '$.steps[*] ? (@.id == $id)', jsonb_build_object('id', u.step)))
      RETURNING *
    )
    INSERT INTO usage_count (municipality_id, day, e_service_key, kind, step, question, part, count)
      SELECT municipality_id, day, e_service_key, kind, '?', '', part, sum(count)::int FROM made_up GROUP BY 1, 2, 3, 4, part;
  END LOOP;
  PERFORM set_config('app.municipality', '', true);
END $$;
