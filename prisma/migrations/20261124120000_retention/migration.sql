-- CreateTable
CREATE TABLE "retention_hold" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "placed_by" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "lifted_by" UUID,
    "lifted_at" TIMESTAMPTZ(6),
    "lifted_reason" TEXT,

    CONSTRAINT "retention_hold_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "removal" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "decision_reference" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "planned_by" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(6) NOT NULL,
    "carry_out_after" TIMESTAMPTZ(6) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "removal_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "removed_errand" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,
    "removal_id" UUID NOT NULL,
    "registration_number" TEXT NOT NULL,
    "e_service_key" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "closed_at" TIMESTAMPTZ(6) NOT NULL,
    "files" INTEGER NOT NULL,
    "removed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "removed_errand_pkey" PRIMARY KEY ("municipality_id","errand_id")
);

-- CreateTable
CREATE TABLE "removed_receipt" (
    "municipality_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "code" TEXT,
    "errand_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL,
    "simulated" BOOLEAN NOT NULL,

    CONSTRAINT "removed_receipt_pkey" PRIMARY KEY ("municipality_id","sha256")
);

-- CreateIndex
CREATE INDEX "retention_hold_municipality_id_errand_id_idx" ON "retention_hold"("municipality_id", "errand_id");

-- CreateIndex
CREATE INDEX "removal_municipality_id_planned_at_idx" ON "removal"("municipality_id", "planned_at");

-- CreateIndex
CREATE INDEX "removed_errand_municipality_id_removal_id_registration_numb_idx" ON "removed_errand"("municipality_id", "removal_id", "registration_number");

-- CreateIndex
CREATE INDEX "removed_errand_municipality_id_received_at_idx" ON "removed_errand"("municipality_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "removed_errand_municipality_id_registration_number_key" ON "removed_errand"("municipality_id", "registration_number");

-- CreateIndex
CREATE UNIQUE INDEX "removed_receipt_municipality_id_code_key" ON "removed_receipt"("municipality_id", "code");

-- AddForeignKey
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_municipality_id_placed_by_fkey" FOREIGN KEY ("municipality_id", "placed_by") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "removal" ADD CONSTRAINT "removal_municipality_id_planned_by_fkey" FOREIGN KEY ("municipality_id", "planned_by") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "removed_errand" ADD CONSTRAINT "removed_errand_municipality_id_removal_id_fkey" FOREIGN KEY ("municipality_id", "removal_id") REFERENCES "removal"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "removed_receipt" ADD CONSTRAINT "removed_receipt_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "removed_errand"("municipality_id", "errand_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE removal
  ADD CONSTRAINT removal_state_check CHECK (state IN ('planned', 'cancelled', 'done') AND (state = 'planned') = (ended_at IS NULL)),
  ADD CONSTRAINT removal_reference_check CHECK (btrim(decision_reference) <> ''),
  ADD CONSTRAINT removal_time_check CHECK (carry_out_after > planned_at);
ALTER TABLE retention_hold ADD CONSTRAINT retention_hold_lifted_check CHECK (
  (lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_reason IS NULL));
CREATE UNIQUE INDEX retention_hold_one ON retention_hold (municipality_id, errand_id) WHERE lifted_at IS NULL;
CREATE INDEX errand_closed ON errand (municipality_id, e_service_key, closed_at) WHERE closed_at IS NOT NULL;
-- Deleting what was filed asks which errand it is the latest of.
CREATE INDEX errand_latest ON errand (municipality_id, latest_submission_id) WHERE latest_submission_id IS NOT NULL;
-- Byte order, as of the errand's own.
ALTER TABLE removed_errand ALTER COLUMN registration_number TYPE text COLLATE "C";

-- What was decided never changes; it is carried out or cancelled once. A hold is lifted once.
CREATE TRIGGER removal_never_changes BEFORE UPDATE ON removal FOR EACH ROW WHEN (
  OLD.state <> 'planned' OR (OLD.municipality_id, OLD.id, OLD.decision_reference, OLD.rules, OLD.planned_by, OLD.planned_at, OLD.carry_out_after)
    IS DISTINCT FROM
    (NEW.municipality_id, NEW.id, NEW.decision_reference, NEW.rules, NEW.planned_by, NEW.planned_at, NEW.carry_out_after))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER retention_hold_never_changes BEFORE UPDATE ON retention_hold FOR EACH ROW WHEN (
  OLD.lifted_at IS NOT NULL OR (OLD.municipality_id, OLD.id, OLD.errand_id, OLD.reason, OLD.placed_by, OLD.placed_at) IS DISTINCT FROM
    (NEW.municipality_id, NEW.id, NEW.errand_id, NEW.reason, NEW.placed_by, NEW.placed_at))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER removed_errand_never_changes BEFORE UPDATE OR DELETE ON removed_errand FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER removed_receipt_never_changes BEFORE UPDATE OR DELETE ON removed_receipt FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What is for ever is so for as long as its errand is: it goes with an errand that stands in the protocol, and never otherwise.
CREATE FUNCTION refuse_unless_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM removed_errand AS r WHERE r.municipality_id = OLD.municipality_id AND r.errand_id = OLD.errand_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION refuse_document_unless_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM removed_errand AS r JOIN decision AS d ON d.municipality_id = r.municipality_id AND d.errand_id = r.errand_id
    WHERE d.municipality_id = OLD.municipality_id AND d.id = OLD.decision_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER decision_never_changes ON decision;
CREATE TRIGGER decision_never_changes BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_unless_removed();
DROP TRIGGER decision_document_never_changes ON decision_document;
CREATE TRIGGER decision_document_never_changes BEFORE UPDATE OR DELETE ON decision_document
  FOR EACH ROW EXECUTE FUNCTION refuse_document_unless_removed();
DROP TRIGGER secrecy_marking_never_changes ON secrecy_marking;
CREATE TRIGGER secrecy_marking_never_changes BEFORE UPDATE OR DELETE ON secrecy_marking
  FOR EACH ROW EXECUTE FUNCTION refuse_unless_removed();
DROP TRIGGER disclosure_never_changes ON disclosure;
CREATE TRIGGER disclosure_never_changes BEFORE UPDATE OR DELETE ON disclosure
  FOR EACH ROW EXECUTE FUNCTION refuse_unless_removed();
DROP TRIGGER signature_never_changes ON signature;
CREATE TRIGGER signature_never_changes BEFORE UPDATE OR DELETE ON signature
  FOR EACH ROW EXECUTE FUNCTION refuse_unless_removed();
DROP TRIGGER signing_kept ON signing;
CREATE TRIGGER signing_kept BEFORE DELETE ON signing FOR EACH ROW WHEN (OLD.state = 'submitted')
  EXECUTE FUNCTION refuse_unless_removed();

-- The one way an errand goes: by a removal that is planned, when its time has come by that removal and by what the service says now,
-- and nothing holds it. It is written into the protocol, and everything of it deleted, in the caller's transaction; its files are left
-- to the job that deletes abandoned ones. False: it is not to go, and nothing has been done.
CREATE FUNCTION remove_errand(p_errand uuid, p_removal uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  place uuid := nullif(current_setting('app.municipality', true), '')::uuid;
  going errand;
  filed uuid[];
  kept_files text[];
  attached int;
BEGIN
  -- Nobody cancels it meanwhile.
  PERFORM FROM removal AS r WHERE r.municipality_id = place AND r.id = p_removal AND r.state = 'planned' FOR SHARE;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT e.* INTO going FROM errand AS e WHERE e.municipality_id = place AND e.id = p_errand AND e.closed_at IS NOT NULL FOR UPDATE;
  IF NOT FOUND
    OR EXISTS (SELECT FROM retention_hold AS h WHERE h.municipality_id = place AND h.errand_id = p_errand AND h.lifted_at IS NULL)
    OR NOT EXISTS (
      SELECT FROM removal AS r, jsonb_array_elements(r.rules) AS rule, e_service AS s
      WHERE r.municipality_id = place AND r.id = p_removal
        AND rule ->> 'eServiceKey' = going.e_service_key AND going.closed_at < (rule ->> 'closedBefore')::timestamptz
        AND s.municipality_id = place AND s.key = going.e_service_key
        AND going.closed_at + make_interval(days => (s.settings ->> 'retentionDays')::int) < r.carry_out_after) THEN
    RETURN false;
  END IF;

  SELECT array_agg(one) INTO filed FROM (
    SELECT going.submission_id AS one UNION SELECT going.latest_submission_id
    UNION SELECT c.submission_id FROM completion_request AS c WHERE c.municipality_id = place AND c.errand_id = p_errand) AS each
    WHERE one IS NOT NULL;
  SELECT coalesce(array_agg(DISTINCT one), '{}') INTO kept_files FROM (
    SELECT storage_key AS one FROM receipt WHERE municipality_id = place AND errand_id = p_errand
    UNION SELECT receipt_key FROM completion_request WHERE municipality_id = place AND errand_id = p_errand
    UNION SELECT storage_key FROM disclosure WHERE municipality_id = place AND errand_id = p_errand
    UNION SELECT f.storage_key FROM decision_document AS f JOIN decision AS d ON d.municipality_id = place AND d.id = f.decision_id
      WHERE f.municipality_id = place AND d.errand_id = p_errand) AS each
    WHERE one IS NOT NULL;
  SELECT count(*) INTO attached FROM attachment
    WHERE municipality_id = place AND (errand_id = p_errand OR outgoing_id = p_errand) AND storage_key IS NOT NULL;

  INSERT INTO removed_errand (municipality_id, errand_id, removal_id, registration_number, e_service_key, received_at, closed_at, files)
    VALUES (place, p_errand, p_removal, going.registration_number, going.e_service_key, going.received_at, going.closed_at,
      attached + cardinality(kept_files));
  INSERT INTO removed_receipt (municipality_id, sha256, code, errand_id, received_at, issued_at, simulated)
    SELECT place, issued.sha256, issued.code, p_errand, issued.received_at, issued.issued_at,
      coalesce((going.applicant ->> 'simulated')::boolean, false)
        OR EXISTS (SELECT FROM signature AS t WHERE t.municipality_id = place AND t.errand_id = p_errand AND t.simulated)
    FROM (
      SELECT sha256, code, going.received_at, created_at AS issued_at FROM receipt WHERE municipality_id = place AND errand_id = p_errand
      UNION ALL SELECT c.receipt_sha256, c.receipt_code, s.received_at, c.receipt_at FROM completion_request AS c
        JOIN submission AS s ON s.municipality_id = place AND s.id = c.submission_id
        WHERE c.municipality_id = place AND c.errand_id = p_errand AND c.receipt_sha256 IS NOT NULL AND c.receipt_at IS NOT NULL) AS issued;
  INSERT INTO abandoned_file (municipality_id, storage_key) SELECT place, one FROM unnest(kept_files) AS one ON CONFLICT DO NOTHING;

  DELETE FROM notification WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM attachment WHERE municipality_id = place AND (errand_id = p_errand OR outgoing_id = p_errand);
  DELETE FROM signature WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM signing WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM secrecy_marking WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM secrecy_opening WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM disclosure WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM decision_document AS f USING decision AS d
    WHERE f.municipality_id = place AND d.municipality_id = place AND d.id = f.decision_id AND d.errand_id = p_errand;
  DELETE FROM decision WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM decision_draft WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM errand_task WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM errand_link WHERE municipality_id = place AND p_errand IN (errand_id, related_id);
  DELETE FROM errand_co_handler WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM errand_presence WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM errand_read WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM retention_hold WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM completion_request WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM receipt WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM errand_event WHERE municipality_id = place AND errand_id = p_errand;
  DELETE FROM errand WHERE municipality_id = place AND id = p_errand;
  DELETE FROM submission WHERE municipality_id = place AND id = ANY (filed);
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION remove_errand(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_errand(uuid, uuid) TO handslag_app;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['retention_hold', 'removal', 'removed_errand', 'removed_receipt'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_municipality ON %I USING (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON retention_hold, removal TO handslag_app;
GRANT UPDATE (lifted_by, lifted_at, lifted_reason) ON retention_hold TO handslag_app;
GRANT UPDATE (state, ended_at) ON removal TO handslag_app;
GRANT SELECT ON removed_errand, removed_receipt TO handslag_app;
-- Nothing that is filed goes in any other way.
REVOKE DELETE ON errand, errand_event, receipt FROM handslag_app;
