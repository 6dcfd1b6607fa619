-- Settings are changed by those who administer the municipality, each change counted.
ALTER TABLE "municipality" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- Everyone may know of every municipality; the application changes the name and the settings of the one whose transaction
-- it is, and never an address. Making one is for the owner of the tables.
REVOKE UPDATE ON municipality FROM handslag_app;
GRANT UPDATE (name, settings, revision, updated_at) ON municipality TO handslag_app;
ALTER TABLE municipality ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON municipality FOR SELECT USING (true);
CREATE POLICY own_municipality_changes ON municipality FOR UPDATE
  USING (id = nullif(current_setting('app.municipality', true), '')::uuid);

-- What one member of staff has done and read. Citizens' events, which come with every errand, are not in it.
CREATE INDEX audit_event_staff ON audit_event (municipality_id, actor_id, seq) WHERE actor_kind = 'staff';

-- CreateTable
CREATE TABLE "usage_count" (
    "municipality_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "e_service_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('begun', 'unsent')),
    "step" TEXT NOT NULL,
    "part" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "usage_count_pkey" PRIMARY KEY ("municipality_id","day","e_service_key","kind","step","part")
);
ALTER TABLE usage_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE usage_count FORCE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON usage_count
  USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON usage_count TO handslag_app;

-- One more of something, where the municipality keeps statistics. Who it was is nowhere in it.
CREATE FUNCTION count_usage(p_municipality uuid, p_key text, p_kind text, p_step text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO usage_count AS held (municipality_id, day, e_service_key, kind, step, part, count)
    SELECT p_municipality, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date, p_key, p_kind, p_step,
           floor(random() * 8)::smallint, 1
    FROM municipality WHERE id = p_municipality AND (settings ->> 'statistics')::boolean
    ON CONFLICT (municipality_id, day, e_service_key, kind, step, part) DO UPDATE SET count = held.count + 1
$$;

CREATE FUNCTION count_begun_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_usage(NEW.municipality_id, NEW.e_service_key, 'begun', '');
  RETURN NULL;
END $$;
CREATE TRIGGER draft_begun_counted AFTER INSERT ON draft FOR EACH ROW EXECUTE FUNCTION count_begun_draft();

-- A draft that goes because its errand is made is no drop-out. All others are, whoever or whatever removed them.
CREATE FUNCTION count_unsent_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM submission WHERE municipality_id = OLD.municipality_id AND draft_id = OLD.id) THEN
    PERFORM count_usage(OLD.municipality_id, OLD.e_service_key, 'unsent', coalesce(OLD.position ->> 'stepId', ''));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER draft_unsent_counted AFTER DELETE ON draft FOR EACH ROW EXECUTE FUNCTION count_unsent_draft();
