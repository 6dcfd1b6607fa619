-- Whoever has read nearly everything would wait while all that is open is looked through for what they have not: now it is known how
-- far they have read, and only what has been touched since is looked at.
ALTER TABLE "errand" ADD COLUMN "touched_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
CREATE INDEX errand_open_touched ON errand (municipality_id, touched_at) WHERE closed_at IS NULL;

-- CreateTable
CREATE TABLE "read_through" (
    "municipality_id" UUID NOT NULL,
    "staff_account_id" UUID NOT NULL,
    "every_group" BOOLEAN NOT NULL,
    "handler_groups" TEXT[],
    "until" TIMESTAMPTZ(6) NOT NULL,
    "unread" UUID[],

    CONSTRAINT "read_through_pkey" PRIMARY KEY ("municipality_id","staff_account_id")
);

-- AddForeignKey
ALTER TABLE "read_through" ADD CONSTRAINT "read_through_municipality_id_staff_account_id_fkey" FOREIGN KEY ("municipality_id", "staff_account_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "read_through" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "read_through" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON "read_through" USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "read_through" TO handslag_app;

-- Whatever can make an errand unread to somebody who has read it, or to whom it was not there to read.
CREATE FUNCTION touch_errand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.touched_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER errand_touched BEFORE UPDATE ON errand FOR EACH ROW
  WHEN (NEW.last_event_at IS DISTINCT FROM OLD.last_event_at OR NEW.handler_group IS DISTINCT FROM OLD.handler_group
    OR NEW.closed_at IS NULL AND OLD.closed_at IS NOT NULL)
  EXECUTE FUNCTION touch_errand();

CREATE FUNCTION touch_unread_errand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE errand SET touched_at = clock_timestamp() WHERE municipality_id = OLD.municipality_id AND id = OLD.errand_id;
  RETURN NULL;
END $$;
CREATE TRIGGER errand_read_deleted AFTER DELETE ON errand_read FOR EACH ROW EXECUTE FUNCTION touch_unread_errand();
