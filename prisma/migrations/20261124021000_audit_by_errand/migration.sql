-- What was done with a decision or a disclosure names its errand among the details. A column of its own, since row level
-- security lets no index see into them.
ALTER TABLE "audit_event" ADD COLUMN "errand_id" TEXT GENERATED ALWAYS AS (details ->> 'errand') STORED;
CREATE INDEX audit_event_errand ON audit_event (municipality_id, errand_id, seq) WHERE errand_id IS NOT NULL;

-- An object is looked for by its id alone.
DROP INDEX "audit_event_municipality_id_object_kind_object_id_seq_idx";
CREATE INDEX "audit_event_municipality_id_object_id_seq_idx" ON "audit_event"("municipality_id", "object_id", "seq");
