-- AlterTable
ALTER TABLE "errand" ADD COLUMN     "masked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "secret" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "decision_draft" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "edited_by" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "decision_draft_pkey" PRIMARY KEY ("municipality_id","errand_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "decided_by" UUID NOT NULL,
    "replaces" UUID,
    "decided_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "decision_document" (
    "municipality_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_document_pkey" PRIMARY KEY ("municipality_id","decision_id")
);

-- CreateTable
CREATE TABLE "secrecy_marking" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "staff_account_id" UUID NOT NULL,
    "marked" BOOLEAN NOT NULL,
    "paragraph" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "secrecy_marking_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "secrecy_opening" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "staff_account_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "open_until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "secrecy_opening_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "staff_account_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "requester" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "storage_key" TEXT,
    "sha256" TEXT,
    "size" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "decision_municipality_id_errand_id_decided_at_idx" ON "decision"("municipality_id", "errand_id", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_municipality_id_replaces_key" ON "decision"("municipality_id", "replaces");

-- CreateIndex
CREATE INDEX "secrecy_marking_municipality_id_errand_id_created_at_idx" ON "secrecy_marking"("municipality_id", "errand_id", "created_at");

-- CreateIndex
CREATE INDEX "secrecy_opening_municipality_id_errand_id_session_id_open_u_idx" ON "secrecy_opening"("municipality_id", "errand_id", "session_id", "open_until");

-- CreateIndex
CREATE INDEX "disclosure_municipality_id_errand_id_created_at_idx" ON "disclosure"("municipality_id", "errand_id", "created_at");

-- AddForeignKey
ALTER TABLE "decision_draft" ADD CONSTRAINT "decision_draft_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_document" ADD CONSTRAINT "decision_document_municipality_id_decision_id_fkey" FOREIGN KEY ("municipality_id", "decision_id") REFERENCES "decision"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "secrecy_marking" ADD CONSTRAINT "secrecy_marking_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "secrecy_marking" ADD CONSTRAINT "secrecy_marking_municipality_id_staff_account_id_fkey" FOREIGN KEY ("municipality_id", "staff_account_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "secrecy_opening" ADD CONSTRAINT "secrecy_opening_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "secrecy_opening" ADD CONSTRAINT "secrecy_opening_municipality_id_staff_account_id_fkey" FOREIGN KEY ("municipality_id", "staff_account_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_municipality_id_staff_account_id_fkey" FOREIGN KEY ("municipality_id", "staff_account_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Values that the schema language cannot name.
ALTER TABLE disclosure
  ADD CONSTRAINT disclosure_outcome_check CHECK (outcome IN ('disclosed', 'partly', 'refused')),
  ADD CONSTRAINT disclosure_file_check CHECK ((outcome = 'refused') = (storage_key IS NULL)
    AND (storage_key IS NULL) = (sha256 IS NULL) AND (storage_key IS NULL) = (size IS NULL));
ALTER TABLE secrecy_opening ADD CONSTRAINT secrecy_opening_time_check CHECK (open_until <= opened_at + interval '30 minutes');
ALTER TABLE errand ADD CONSTRAINT errand_masked_check CHECK (masked OR NOT secret);
-- An errand has one decision that nothing replaces to begin with; every other replaces one.
CREATE UNIQUE INDEX decision_first ON decision (municipality_id, errand_id) WHERE replaces IS NULL;

-- What never changes.
CREATE TRIGGER decision_never_changes BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_document_never_changes BEFORE UPDATE OR DELETE ON decision_document
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER secrecy_marking_never_changes BEFORE UPDATE OR DELETE ON secrecy_marking
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER disclosure_never_changes BEFORE UPDATE OR DELETE ON disclosure FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whoever has protected identity, and whatever a service always keeps secret, is masked from the moment it is filed.
CREATE FUNCTION mask_errand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.secret := NEW.secret OR EXISTS (
    SELECT FROM e_service AS s WHERE s.municipality_id = NEW.municipality_id AND s.key = NEW.e_service_key AND s.settings ? 'secrecy');
  NEW.masked := NEW.secret OR EXISTS (
    SELECT FROM person AS p WHERE p.municipality_id = NEW.municipality_id AND p.id = NEW.person_id AND p.protected);
  RETURN NEW;
END $$;
CREATE TRIGGER errand_masked BEFORE INSERT OR UPDATE OF secret, person_id ON errand FOR EACH ROW EXECUTE FUNCTION mask_errand();

-- Identity becomes protected, or is so no longer. The name stays out of what was filed meanwhile.
CREATE OR REPLACE FUNCTION unname_protected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE errand SET applicant_name = CASE WHEN NEW.protected THEN '' ELSE applicant_name END, masked = NEW.protected OR secret
    WHERE municipality_id = NEW.municipality_id AND person_id = NEW.id;
  RETURN NULL;
END $$;
DROP TRIGGER person_protected_unnamed ON person;
CREATE TRIGGER person_protected_unnamed AFTER UPDATE OF protected ON person
  FOR EACH ROW WHEN (NEW.protected <> OLD.protected) EXECUTE FUNCTION unname_protected();

-- A masked errand is found by its number alone: the words of the name are there only while it is not.
CREATE OR REPLACE FUNCTION keep_errand_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM errand_name_word WHERE municipality_id = NEW.municipality_id AND errand_id = NEW.id;
  INSERT INTO errand_name_word (municipality_id, word, errand_id)
    SELECT NEW.municipality_id, word, NEW.id FROM unnest(search_words(NEW.applicant_name)) AS word WHERE NOT NEW.masked;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION add_errand_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO errand_name_word (municipality_id, word, errand_id)
    SELECT f.municipality_id, word, f.id FROM filed AS f, unnest(search_words(f.applicant_name)) AS word WHERE NOT f.masked;
  RETURN NULL;
END $$;
DROP TRIGGER errand_name_words_changed ON errand;
CREATE TRIGGER errand_name_words_changed AFTER UPDATE OF applicant_name, masked, secret ON errand
  FOR EACH ROW EXECUTE FUNCTION keep_errand_name_words();

-- So is it in the search through all that is known: whoever writes there, of a masked errand only the number is kept.
CREATE FUNCTION mask_errand_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number text;
BEGIN
  SELECT e.registration_number INTO number FROM errand AS e
    WHERE e.municipality_id = NEW.municipality_id AND e.id = NEW.errand_id AND e.masked;
  IF FOUND THEN NEW.stems := array_to_tsvector(search_stems(number)); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER errand_search_masked BEFORE INSERT OR UPDATE ON errand_search FOR EACH ROW EXECUTE FUNCTION mask_errand_search();
CREATE FUNCTION mask_found_errand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE errand_search SET stems = stems WHERE municipality_id = NEW.municipality_id AND errand_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER errand_masked_unfound AFTER UPDATE ON errand FOR EACH ROW WHEN (NEW.masked AND NOT OLD.masked)
  EXECUTE FUNCTION mask_found_errand();

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['decision_draft', 'decision', 'decision_document', 'secrecy_marking', 'secrecy_opening', 'disclosure'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_municipality ON %I USING (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
-- Errands from before, of those whose identity is protected.
DO $$
DECLARE
  place uuid;
BEGIN
  FOR place IN SELECT id FROM municipality LOOP
    PERFORM set_config('app.municipality', place::text, true);
    UPDATE errand AS e SET masked = true FROM person AS p
      WHERE p.municipality_id = e.municipality_id AND p.id = e.person_id AND p.protected;
  END LOOP;
  PERFORM set_config('app.municipality', '', true);
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON decision_draft TO handslag_app;
GRANT SELECT, INSERT, UPDATE ON secrecy_opening TO handslag_app;
GRANT SELECT, INSERT ON decision, decision_document, secrecy_marking, disclosure TO handslag_app;

-- A paper or a telephone call becomes an errand: number, what was said, the errand, the first event and the trace, in the caller's
-- transaction. p_given: { submissionKey, errand, person, series, eService, version, answers, answersHash, identity, applicantName,
-- applicant, statusId, statusContentType, handlerGroup, expectedOn, deadlineOn, receivedAt, account, told }
CREATE FUNCTION errand_register(p_municipality uuid, p_given json, p_answers json, OUT registration_number text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  taken record;
  submission uuid := gen_random_uuid();
  errand uuid := (p_given ->> 'errand')::uuid;
  account uuid := (p_given ->> 'account')::uuid;
BEGIN
  SELECT n.registration_number, n.received_at INTO taken FROM next_registration_number(p_municipality, p_given ->> 'series') AS n;
  registration_number := taken.registration_number;
  INSERT INTO submission (municipality_id, id, submission_key, person_id, e_service_key, version, answers, answers_hash, identity, received_at)
    VALUES (p_municipality, submission, (p_given ->> 'submissionKey')::uuid, (p_given ->> 'person')::uuid, p_given ->> 'eService',
            (p_given ->> 'version')::integer, p_answers, p_given ->> 'answersHash', (p_given -> 'identity')::jsonb, taken.received_at);
  INSERT INTO errand (municipality_id, id, registration_number, submission_id, e_service_key, person_id, applicant_name, applicant,
                      status_id, status_content_type, status_changed_at, received_at, last_event_at, handler_group, expected_on,
                      deadline_on)
    VALUES (p_municipality, errand, taken.registration_number, submission, p_given ->> 'eService', (p_given ->> 'person')::uuid,
            p_given ->> 'applicantName', (p_given -> 'applicant')::jsonb, p_given ->> 'statusId', p_given ->> 'statusContentType',
            taken.received_at, least(coalesce((p_given ->> 'receivedAt')::timestamptz, taken.received_at), taken.received_at),
            taken.received_at, p_given ->> 'handlerGroup', (p_given ->> 'expectedOn')::date, (p_given ->> 'deadlineOn')::date);
  INSERT INTO errand_event (municipality_id, errand_id, kind, actor_kind, actor_id, visible_to_citizen, content, created_at)
    VALUES (p_municipality, errand, 'registered', 'staff', account, true,
            jsonb_build_object('status', p_given ->> 'statusId', 'message', p_given ->> 'told'), taken.received_at);
END $$;
