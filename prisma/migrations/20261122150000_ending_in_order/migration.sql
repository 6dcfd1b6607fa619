-- The end of a session takes its drafts in hand before it touches what hangs on them. In the other order, a file being added made the
-- end fail on it, and a submission at the same moment stood against it: each held what the other wanted.
CREATE OR REPLACE FUNCTION end_working_copies() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held uuid[];
BEGIN
  SELECT array_agg(locked.id) INTO held FROM (
    SELECT d.id FROM draft AS d WHERE d.municipality_id = NEW.municipality_id AND d.session_id = NEW.id ORDER BY d.id FOR UPDATE
  ) AS locked;
  DELETE FROM attachment AS a WHERE a.municipality_id = NEW.municipality_id AND a.draft_id = ANY (held);
  DELETE FROM draft AS d WHERE d.municipality_id = NEW.municipality_id AND d.id = ANY (held);
  RETURN NULL;
END $$;

-- Whose identity becomes protected is no longer named in lists, or found by name, from what they filed before.
CREATE FUNCTION unname_protected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE errand SET applicant_name = ''
    WHERE municipality_id = NEW.municipality_id AND person_id = NEW.id AND applicant_name <> '';
  RETURN NULL;
END $$;
CREATE TRIGGER person_protected_unnamed AFTER UPDATE OF protected ON person
  FOR EACH ROW WHEN (NEW.protected AND NOT OLD.protected) EXECUTE FUNCTION unname_protected();
