-- Files whose row is gone. Written by the transaction that removes the row, whoever removes it; a job deletes the files.
CREATE TABLE "abandoned_file" (
    "municipality_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "abandoned_file_pkey" PRIMARY KEY ("municipality_id","storage_key")
);

ALTER TABLE abandoned_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE abandoned_file FORCE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON abandoned_file
  USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON abandoned_file TO handslag_app;

CREATE FUNCTION abandon_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO abandoned_file (municipality_id, storage_key) VALUES (OLD.municipality_id, OLD.storage_key)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER attachment_abandons_file AFTER DELETE ON attachment
  FOR EACH ROW WHEN (OLD.storage_key IS NOT NULL) EXECUTE FUNCTION abandon_file();

-- What belongs to a session goes with it, in the same transaction, however the session ends: by its holder, by the idle
-- limit, or by the sweep. Drafts sit above sessions in the application, so the database does it.
CREATE FUNCTION end_working_copies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM attachment AS a USING draft AS d
    WHERE a.municipality_id = NEW.municipality_id AND d.municipality_id = NEW.municipality_id
      AND d.session_id = NEW.id AND a.draft_id = d.id;
  DELETE FROM draft AS d WHERE d.municipality_id = NEW.municipality_id AND d.session_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER session_ends_working_copies AFTER UPDATE OF ended_at ON session
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION end_working_copies();
