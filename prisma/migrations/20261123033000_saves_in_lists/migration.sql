-- Autosaves that came together, written by one statement and no longer one by one. p_saves is [{ draft, person, session, version,
-- base, position, deleteAfter }] in the order of their drafts; answers and field revisions come beside it, each as it is to be
-- stored. Each answers as draft_save does; `busy`, where somebody else has the draft in hand: then it is saved on its own, so that
-- nobody waits for a draft that is not theirs. Of two saves of one draft, one is taken.
DROP FUNCTION drafts_save(uuid, json);
CREATE FUNCTION drafts_save(p_municipality uuid, p_saves json, p_answers json[], p_field_revisions json[])
RETURNS TABLE (busy boolean, revision integer, saved_at timestamptz) LANGUAGE plpgsql
-- By their keys, whatever the statistics said when the plan was made: the table may have been empty then.
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  RETURN QUERY
  WITH given AS MATERIALIZED (
    SELECT * FROM ROWS FROM (
      json_to_recordset(p_saves) AS (draft uuid, person uuid, session uuid, version integer, base integer, position json, "deleteAfter" timestamptz),
      unnest(p_answers), unnest(p_field_revisions)
    ) WITH ORDINALITY AS save(draft, person, session, version, base, "position", delete_after, answers, field_revisions, n)
  ), held AS MATERIALIZED (
    SELECT d.id FROM draft AS d WHERE d.municipality_id = p_municipality AND d.id = ANY (ARRAY(SELECT given.draft FROM given))
    ORDER BY d.id FOR NO KEY UPDATE SKIP LOCKED
  ), saved AS (
    UPDATE draft AS d SET
        answers = g.answers, field_revisions = g.field_revisions, position = coalesce(g."position", d.position),
        revision = d.revision + 1, saved_at = clock_timestamp(), delete_after = g.delete_after
      FROM given AS g JOIN held ON held.id = g.draft
      WHERE d.municipality_id = p_municipality AND d.id = g.draft AND d.revision = g.base AND d.version = g.version AND NOT d.locked
        AND CASE WHEN d.session_id IS NULL THEN d.person_id = g.person ELSE d.session_id = g.session END
      RETURNING g.n, d.revision, d.saved_at
  )
  SELECT held.id IS NULL, saved.revision, saved.saved_at
    FROM given LEFT JOIN held ON held.id = given.draft LEFT JOIN saved ON saved.n = given.n ORDER BY given.n;
END $$;
