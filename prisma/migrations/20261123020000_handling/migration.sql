-- AlterTable
ALTER TABLE "errand" ADD COLUMN     "applicant_read_at" TIMESTAMPTZ(6),
ADD COLUMN     "latest_submission_id" UUID,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "asked" JSONB,
ADD COLUMN     "completion_id" UUID;

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "event_id" UUID,
ADD COLUMN     "outgoing_id" UUID,
ADD COLUMN     "uploader_id" UUID;

-- CreateTable
CREATE TABLE "completion_request" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "questions" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "status_before" JSONB NOT NULL,
    "submission_id" UUID,
    "receipt_key" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "ended_at" TIMESTAMPTZ(6),
    "reminded_at" TIMESTAMPTZ(6),

    CONSTRAINT "completion_request_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "errand_task" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "assignee_id" UUID,
    "due_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "done_by_id" UUID,
    "done_at" TIMESTAMPTZ(6),

    CONSTRAINT "errand_task_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "errand_link" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,
    "related_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "errand_link_pkey" PRIMARY KEY ("municipality_id","errand_id","related_id")
);

-- CreateTable
CREATE TABLE "errand_co_handler" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,
    "staff_account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "errand_co_handler_pkey" PRIMARY KEY ("municipality_id","errand_id","staff_account_id")
);

-- CreateTable
CREATE TABLE "errand_presence" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,
    "staff_account_id" UUID NOT NULL,
    "writing" BOOLEAN NOT NULL DEFAULT false,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "errand_presence_pkey" PRIMARY KEY ("municipality_id","errand_id","staff_account_id")
);

-- CreateIndex
CREATE INDEX "completion_request_municipality_id_errand_id_created_at_idx" ON "completion_request"("municipality_id", "errand_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "completion_request_municipality_id_submission_id_key" ON "completion_request"("municipality_id", "submission_id");

-- CreateIndex
CREATE INDEX "errand_task_municipality_id_errand_id_created_at_idx" ON "errand_task"("municipality_id", "errand_id", "created_at");

-- CreateIndex
CREATE INDEX "errand_link_municipality_id_related_id_idx" ON "errand_link"("municipality_id", "related_id");

-- CreateIndex
CREATE INDEX "attachment_municipality_id_outgoing_id_idx" ON "attachment"("municipality_id", "outgoing_id");

-- AddForeignKey
ALTER TABLE "errand" ADD CONSTRAINT "errand_municipality_id_latest_submission_id_fkey" FOREIGN KEY ("municipality_id", "latest_submission_id") REFERENCES "submission"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_municipality_id_completion_id_fkey" FOREIGN KEY ("municipality_id", "completion_id") REFERENCES "completion_request"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_municipality_id_outgoing_id_fkey" FOREIGN KEY ("municipality_id", "outgoing_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "completion_request" ADD CONSTRAINT "completion_request_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "completion_request" ADD CONSTRAINT "completion_request_municipality_id_submission_id_fkey" FOREIGN KEY ("municipality_id", "submission_id") REFERENCES "submission"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_task" ADD CONSTRAINT "errand_task_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_link" ADD CONSTRAINT "errand_link_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_link" ADD CONSTRAINT "errand_link_municipality_id_related_id_fkey" FOREIGN KEY ("municipality_id", "related_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_co_handler" ADD CONSTRAINT "errand_co_handler_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_presence" ADD CONSTRAINT "errand_presence_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


ALTER TABLE completion_request
  ADD CONSTRAINT completion_request_state_check CHECK (
    state = 'open' AND ended_at IS NULL AND submission_id IS NULL
    OR state = 'answered' AND ended_at IS NOT NULL AND submission_id IS NOT NULL
    OR state = 'withdrawn' AND ended_at IS NOT NULL AND submission_id IS NULL);
ALTER TABLE errand_task ADD CONSTRAINT errand_task_done_check CHECK ((done_at IS NULL) = (done_by_id IS NULL));
ALTER TABLE errand_link ADD CONSTRAINT errand_link_order_check CHECK (errand_id < related_id);
ALTER TABLE draft ADD CONSTRAINT draft_completion_check CHECK ((completion_id IS NULL) = (asked IS NULL));
-- A file belongs to a draft, to an errand, or to a message that is being written in an errand.
ALTER TABLE attachment DROP CONSTRAINT attachment_place_check;
ALTER TABLE attachment
  ADD CONSTRAINT attachment_place_check CHECK (num_nonnulls(draft_id, errand_id, outgoing_id) = 1),
  ADD CONSTRAINT attachment_outgoing_check CHECK (outgoing_id IS NULL OR uploader_id IS NOT NULL),
  ADD CONSTRAINT attachment_event_check CHECK (event_id IS NULL OR errand_id IS NOT NULL);

-- An errand waits for one completion at a time, and each who completes has one working copy of it.
CREATE UNIQUE INDEX completion_request_open ON completion_request (municipality_id, errand_id) WHERE state = 'open';
CREATE INDEX completion_request_due ON completion_request (municipality_id, due_on) WHERE state = 'open';
DROP INDEX draft_one_for_person;
DROP INDEX draft_one_for_session;
CREATE UNIQUE INDEX draft_one_for_person ON draft (municipality_id, person_id, e_service_key)
  WHERE session_id IS NULL AND signing_id IS NULL AND completion_id IS NULL;
CREATE UNIQUE INDEX draft_one_for_session ON draft (municipality_id, session_id, e_service_key)
  WHERE session_id IS NOT NULL AND completion_id IS NULL;
CREATE UNIQUE INDEX draft_one_for_completion ON draft (municipality_id, completion_id) WHERE session_id IS NULL;
CREATE UNIQUE INDEX draft_one_for_completion_in_session ON draft (municipality_id, completion_id, session_id)
  WHERE session_id IS NOT NULL;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['completion_request', 'errand_task', 'errand_link', 'errand_co_handler', 'errand_presence'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_municipality ON %I USING (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON completion_request, errand_task TO handslag_app;
GRANT SELECT, INSERT, DELETE ON errand_link, errand_co_handler TO handslag_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON errand_presence TO handslag_app;

-- A draft says which questions it may change, where not all.
DROP FUNCTION draft_read(uuid, uuid, uuid, uuid);
CREATE FUNCTION draft_read(
  p_municipality uuid, p_draft uuid, p_person uuid, p_session uuid,
  OUT id uuid, OUT e_service_key text, OUT version integer, OUT answers json, OUT revision integer,
  OUT field_revisions json, OUT "position" json, OUT submission_key uuid, OUT created_at timestamptz, OUT saved_at timestamptz,
  OUT delete_after timestamptz, OUT session_bound boolean, OUT locked_by uuid, OUT asked jsonb, OUT completion_id uuid
) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  SELECT d.id, d.e_service_key, d.version, d.answers, d.revision, d.field_revisions, d.position, d.submission_key,
         d.created_at, d.saved_at, d.delete_after, d.session_id IS NOT NULL,
         CASE WHEN d.locked THEN d.signing_id END, d.asked, d.completion_id
    INTO id, e_service_key, version, answers, revision, field_revisions, "position", submission_key,
         created_at, saved_at, delete_after, session_bound, locked_by, asked, completion_id
    FROM draft AS d
    WHERE d.municipality_id = p_municipality AND d.id = p_draft
      AND CASE WHEN d.session_id IS NULL THEN d.person_id = p_person ELSE d.session_id = p_session END;
END $$;

-- An errand that no longer waits for a completion asks for none, whoever changed it and however: what was being written of it goes too.
CREATE FUNCTION end_completion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ended uuid;
  held uuid[];
BEGIN
  UPDATE completion_request AS c SET state = 'withdrawn', ended_at = clock_timestamp()
    WHERE c.municipality_id = NEW.municipality_id AND c.errand_id = NEW.id AND c.state = 'open' RETURNING c.id INTO ended;
  IF ended IS NULL THEN RETURN NULL; END IF;
  SELECT array_agg(locked.id) INTO held FROM (
    SELECT d.id FROM draft AS d WHERE d.municipality_id = NEW.municipality_id AND d.completion_id = ended ORDER BY d.id FOR UPDATE
  ) AS locked;
  DELETE FROM attachment AS a WHERE a.municipality_id = NEW.municipality_id AND a.draft_id = ANY (held);
  DELETE FROM draft AS d WHERE d.municipality_id = NEW.municipality_id AND d.id = ANY (held);
  RETURN NULL;
END $$;
CREATE TRIGGER errand_ends_completion AFTER UPDATE OF status_content_type ON errand FOR EACH ROW
  WHEN (OLD.status_content_type = 'waiting_for_completion' AND NEW.status_content_type <> 'waiting_for_completion')
  EXECUTE FUNCTION end_completion();
