-- The application's role: owns nothing, bypasses nothing. It is made here where the migrating user may make roles;
-- otherwise somebody who may does it first (docs/operations.md).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'handslag_app') THEN
    CREATE ROLE handslag_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  IF NOT pg_has_role(CURRENT_USER, 'handslag_app', 'SET') THEN
    EXECUTE format('GRANT handslag_app TO %I', CURRENT_USER);
  END IF;
END $$;

-- CreateTable
CREATE TABLE "attachment" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "draft_id" UUID,
    "errand_id" UUID,
    "question_path" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" TEXT,
    "state" TEXT NOT NULL DEFAULT 'receiving',
    "reason" TEXT,
    "storage_key" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "municipality_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "object_kind" TEXT,
    "object_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("municipality_id","seq")
);

-- CreateTable
CREATE TABLE "draft" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID,
    "session_id" UUID,
    "e_service_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answers" JSON NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "field_revisions" JSON NOT NULL DEFAULT '{}',
    "position" JSON,
    "submission_key" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delete_after" TIMESTAMPTZ(6),
    "reminded_at" TIMESTAMPTZ(6),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "e_service" (
    "municipality_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "published_version" INTEGER,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "e_service_pkey" PRIMARY KEY ("municipality_id","key")
);

-- CreateTable
CREATE TABLE "e_service_version" (
    "municipality_id" UUID NOT NULL,
    "e_service_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "e_service_version_pkey" PRIMARY KEY ("municipality_id","e_service_key","version")
);

-- CreateTable
CREATE TABLE "errand" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "registration_number" TEXT NOT NULL,
    "submission_id" UUID NOT NULL,
    "e_service_key" TEXT NOT NULL,
    "person_id" UUID,
    "session_id" UUID,
    "follow_up_code_hash" TEXT,
    "applicant_name" TEXT NOT NULL DEFAULT '',
    "applicant" JSONB NOT NULL DEFAULT '{}',
    "status_id" TEXT NOT NULL,
    "status_content_type" TEXT NOT NULL,
    "status_changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assignee_id" UUID,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "first_opened_at" TIMESTAMPTZ(6),
    "last_event_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline_on" DATE,
    "closed_at" TIMESTAMPTZ(6),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "errand_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "errand_event" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "errand_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "visible_to_citizen" BOOLEAN NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "errand_event_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "errand_read" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,
    "staff_account_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "errand_read_pkey" PRIMARY KEY ("municipality_id","errand_id","staff_account_id")
);

-- CreateTable
CREATE TABLE "errand_name_word" (
    "municipality_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "errand_id" UUID NOT NULL,

    CONSTRAINT "errand_name_word_pkey" PRIMARY KEY ("municipality_id","word","errand_id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("municipality_id","errand_id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hosts" TEXT[],
    "settings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dedupe_key" TEXT NOT NULL,
    "errand_id" UUID,
    "recipient" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "payload" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "staff_account_id" UUID,
    "loa" TEXT,
    "eid" TEXT,
    "issuer" TEXT,
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_activity_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "absolute_end_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "ended_reason" TEXT,
    "token_generation" INTEGER NOT NULL DEFAULT 1,
    "previous_generation" INTEGER,
    "rotated_at" TIMESTAMPTZ(6),

    CONSTRAINT "session_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_transaction" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "purpose" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "eid" TEXT NOT NULL,
    "flow" TEXT,
    "handle" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "result" JSONB,
    "return_to" TEXT NOT NULL,
    "last_collected_at" TIMESTAMPTZ(6),
    "first_started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "consumed_at" TIMESTAMPTZ(6),

    CONSTRAINT "sign_in_transaction_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "registration_series" (
    "municipality_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "registration_series_pkey" PRIMARY KEY ("municipality_id","series","year")
);

-- CreateTable
CREATE TABLE "submission" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "submission_key" UUID NOT NULL,
    "draft_id" UUID,
    "person_id" UUID,
    "session_id" UUID,
    "e_service_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answers" JSON NOT NULL,
    "answers_hash" TEXT NOT NULL,
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "identity" JSONB NOT NULL DEFAULT '{}',
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "given_name" TEXT,
    "family_name" TEXT,
    "personal_number" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "protected" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateTable
CREATE TABLE "staff_account" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT[],
    "groups" TEXT[],
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_account_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "attachment_municipality_id_draft_id_idx" ON "attachment"("municipality_id", "draft_id");

-- CreateIndex
CREATE INDEX "attachment_municipality_id_errand_id_idx" ON "attachment"("municipality_id", "errand_id");

-- CreateIndex
CREATE INDEX "audit_event_municipality_id_object_kind_object_id_seq_idx" ON "audit_event"("municipality_id", "object_kind", "object_id", "seq");

-- CreateIndex
CREATE INDEX "draft_municipality_id_person_id_idx" ON "draft"("municipality_id", "person_id");

-- CreateIndex
CREATE INDEX "draft_municipality_id_session_id_idx" ON "draft"("municipality_id", "session_id");

-- CreateIndex
CREATE INDEX "draft_municipality_id_delete_after_idx" ON "draft"("municipality_id", "delete_after");

-- CreateIndex
CREATE INDEX "errand_municipality_id_person_id_last_event_at_id_idx" ON "errand"("municipality_id", "person_id", "last_event_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "errand_municipality_id_received_at_id_idx" ON "errand"("municipality_id", "received_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "errand_municipality_id_e_service_key_received_at_id_idx" ON "errand"("municipality_id", "e_service_key", "received_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "errand_municipality_id_status_content_type_received_at_id_idx" ON "errand"("municipality_id", "status_content_type", "received_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "errand_municipality_id_assignee_id_received_at_id_idx" ON "errand"("municipality_id", "assignee_id", "received_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "errand_municipality_id_registration_number_key" ON "errand"("municipality_id", "registration_number");

-- CreateIndex
CREATE UNIQUE INDEX "errand_municipality_id_submission_id_key" ON "errand"("municipality_id", "submission_id");

-- CreateIndex
CREATE INDEX "errand_event_municipality_id_errand_id_created_at_id_idx" ON "errand_event"("municipality_id", "errand_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "errand_name_word_municipality_id_errand_id_idx" ON "errand_name_word"("municipality_id", "errand_id");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_slug_key" ON "municipality"("slug");

-- CreateIndex
CREATE INDEX "notification_municipality_id_state_created_at_idx" ON "notification"("municipality_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "notification_municipality_id_errand_id_idx" ON "notification"("municipality_id", "errand_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_municipality_id_dedupe_key_key" ON "notification"("municipality_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "session_municipality_id_person_id_idx" ON "session"("municipality_id", "person_id");

-- CreateIndex
CREATE INDEX "session_municipality_id_staff_account_id_idx" ON "session"("municipality_id", "staff_account_id");

-- CreateIndex
CREATE INDEX "sign_in_transaction_municipality_id_expires_at_idx" ON "sign_in_transaction"("municipality_id", "expires_at");

-- CreateIndex
CREATE INDEX "submission_municipality_id_draft_id_idx" ON "submission"("municipality_id", "draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_municipality_id_submission_key_key" ON "submission"("municipality_id", "submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "person_municipality_id_person_key_key" ON "person"("municipality_id", "person_key");

-- CreateIndex
CREATE UNIQUE INDEX "staff_account_municipality_id_issuer_subject_key" ON "staff_account"("municipality_id", "issuer", "subject");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_municipality_id_draft_id_fkey" FOREIGN KEY ("municipality_id", "draft_id") REFERENCES "draft"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_municipality_id_person_id_fkey" FOREIGN KEY ("municipality_id", "person_id") REFERENCES "person"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_municipality_id_session_id_fkey" FOREIGN KEY ("municipality_id", "session_id") REFERENCES "session"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_municipality_id_e_service_key_version_fkey" FOREIGN KEY ("municipality_id", "e_service_key", "version") REFERENCES "e_service_version"("municipality_id", "e_service_key", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "e_service" ADD CONSTRAINT "e_service_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "e_service_version" ADD CONSTRAINT "e_service_version_municipality_id_e_service_key_fkey" FOREIGN KEY ("municipality_id", "e_service_key") REFERENCES "e_service"("municipality_id", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand" ADD CONSTRAINT "errand_municipality_id_submission_id_fkey" FOREIGN KEY ("municipality_id", "submission_id") REFERENCES "submission"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand" ADD CONSTRAINT "errand_municipality_id_person_id_fkey" FOREIGN KEY ("municipality_id", "person_id") REFERENCES "person"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand" ADD CONSTRAINT "errand_municipality_id_assignee_id_fkey" FOREIGN KEY ("municipality_id", "assignee_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_event" ADD CONSTRAINT "errand_event_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_read" ADD CONSTRAINT "errand_read_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_read" ADD CONSTRAINT "errand_read_municipality_id_staff_account_id_fkey" FOREIGN KEY ("municipality_id", "staff_account_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "errand_name_word" ADD CONSTRAINT "errand_name_word_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_municipality_id_person_id_fkey" FOREIGN KEY ("municipality_id", "person_id") REFERENCES "person"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_municipality_id_staff_account_id_fkey" FOREIGN KEY ("municipality_id", "staff_account_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sign_in_transaction" ADD CONSTRAINT "sign_in_transaction_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration_series" ADD CONSTRAINT "registration_series_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_municipality_id_e_service_key_version_fkey" FOREIGN KEY ("municipality_id", "e_service_key", "version") REFERENCES "e_service_version"("municipality_id", "e_service_key", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "staff_account" ADD CONSTRAINT "staff_account_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;


-- Values that the schema language cannot name.
ALTER TABLE session
  ADD CONSTRAINT session_kind_check CHECK (kind IN ('citizen', 'anonymous', 'staff')),
  ADD CONSTRAINT session_subject_check CHECK (
    CASE kind
      WHEN 'citizen' THEN person_id IS NOT NULL AND staff_account_id IS NULL
      WHEN 'staff' THEN staff_account_id IS NOT NULL AND person_id IS NULL
      ELSE person_id IS NULL AND staff_account_id IS NULL
    END),
  ADD CONSTRAINT session_end_check CHECK ((ended_at IS NULL) = (ended_reason IS NULL));
ALTER TABLE sign_in_transaction
  ADD CONSTRAINT sign_in_transaction_purpose_check CHECK (purpose IN ('citizen', 'staff')),
  ADD CONSTRAINT sign_in_transaction_state_check CHECK (state IN ('pending', 'complete', 'failed', 'cancelled'));
ALTER TABLE draft ADD CONSTRAINT draft_owner_check CHECK (num_nonnulls(person_id, session_id) > 0);
ALTER TABLE attachment
  ADD CONSTRAINT attachment_place_check CHECK (num_nonnulls(draft_id, errand_id) = 1),
  ADD CONSTRAINT attachment_state_check CHECK (
    state IN ('receiving', 'received', 'scanning', 'clean', 'infected', 'unscannable', 'refused')),
  ADD CONSTRAINT attachment_clean_check CHECK (state <> 'clean' OR (sha256 IS NOT NULL AND storage_key IS NOT NULL)),
  ADD CONSTRAINT attachment_filed_check CHECK (errand_id IS NULL OR state = 'clean');
ALTER TABLE submission ADD CONSTRAINT submission_hash_check CHECK (answers_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE errand ADD CONSTRAINT errand_status_check CHECK (
  status_content_type IN ('submitted', 'in_progress', 'waiting_for_completion', 'waiting_for_signature',
                          'waiting_for_payment', 'closed')
  AND (status_content_type = 'closed') = (closed_at IS NOT NULL));
ALTER TABLE errand_event ADD CONSTRAINT errand_event_actor_check CHECK (actor_kind IN ('applicant', 'staff', 'system'));
ALTER TABLE notification ADD CONSTRAINT notification_state_check CHECK (state IN ('pending', 'sent', 'failed'));

-- One working copy of a service for a person, and for a session.
CREATE UNIQUE INDEX draft_one_for_person ON draft (municipality_id, person_id, e_service_key) WHERE session_id IS NULL;
CREATE UNIQUE INDEX draft_one_for_session ON draft (municipality_id, session_id, e_service_key) WHERE session_id IS NOT NULL;
-- The inbox of what nobody has taken yet, and the sessions and mail somebody must look after.
CREATE INDEX errand_untaken ON errand (municipality_id, received_at DESC, id DESC) WHERE assignee_id IS NULL AND closed_at IS NULL;
CREATE INDEX session_open ON session (municipality_id, last_activity_at) WHERE ended_at IS NULL;
CREATE INDEX notification_pending ON notification (municipality_id, created_at) WHERE state = 'pending';

-- Byte order, so that `starts_with` and ranges go through the index whatever the database's locale.
ALTER TABLE errand_name_word ALTER COLUMN word TYPE text COLLATE "C";
ALTER TABLE errand ALTER COLUMN registration_number TYPE text COLLATE "C";

-- Rows rewritten at every autosave and every click leave room on their page, so that no index needs to be touched.
ALTER TABLE draft SET (fillfactor = 50);
ALTER TABLE session SET (fillfactor = 50);

-- What never changes.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER e_service_version_never_changes BEFORE UPDATE OR DELETE ON e_service_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submission_never_changes BEFORE UPDATE ON submission
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_never_changes BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The words of a name, to find any of them by its beginning. The same function folds what is searched for.
CREATE FUNCTION search_words(given text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT word), '{}')
  FROM unnest(regexp_split_to_array(lower(normalize(given, NFC)), '[[:space:],.;:()/-]+')) AS word
  WHERE word <> ''
$$;
CREATE FUNCTION keep_errand_name_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM errand_name_word WHERE municipality_id = NEW.municipality_id AND errand_id = NEW.id;
  END IF;
  INSERT INTO errand_name_word (municipality_id, word, errand_id)
    SELECT NEW.municipality_id, word, NEW.id FROM unnest(search_words(NEW.applicant_name)) AS word;
  RETURN NULL;
END $$;
CREATE TRIGGER errand_name_words AFTER INSERT OR UPDATE OF applicant_name ON errand
  FOR EACH ROW EXECUTE FUNCTION keep_errand_name_words();

-- The audit chain: one after the other within a municipality, each holding the hash of the one before.
CREATE FUNCTION audit_hash(event audit_event) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    event.previous_hash, event.municipality_id, event.seq,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    event.actor_kind, event.actor_id, event.action, event.object_kind, event.object_id, event.details
  )::text, 'UTF8')), 'hex')
$$;
CREATE FUNCTION seal_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW.municipality_id, 0));
  SELECT seq, hash INTO last FROM audit_event WHERE municipality_id = NEW.municipality_id ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.at := clock_timestamp();
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_seal BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION seal_audit_event();
-- The number of the first row that does not fit the chain; null when all do.
CREATE FUNCTION audit_first_broken() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT min(chained.seq) FROM (
    SELECT event.seq,
      event.hash = audit_hash(event)
        AND event.previous_hash = coalesce(lag(event.hash) OVER (ORDER BY event.seq), '')
        AND event.seq = coalesce(lag(event.seq) OVER (ORDER BY event.seq), 0) + 1 AS fits
    FROM audit_event AS event
  ) AS chained WHERE NOT fits
$$;

-- Row level security. Without a municipality set, every table of a municipality is empty and takes nothing.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'municipality_id'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_municipality ON %I USING (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;

-- What the application may do.
GRANT USAGE ON SCHEMA public TO handslag_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  person, staff_account, session, sign_in_transaction, e_service, draft, attachment, registration_series, errand,
  errand_event, errand_read, errand_name_word, receipt, notification TO handslag_app;
GRANT SELECT, INSERT ON e_service_version, submission, audit_event TO handslag_app;
GRANT SELECT, UPDATE ON municipality TO handslag_app;

-- The hot statements: one round trip each. The municipality is set for the one transaction that the statement is.

-- A session as it stands for this request, touched when the request counts as a person's activity. Ends it where its
-- time is up. Nothing found: every column null. `seconds_left` is 0 when it has ended.
CREATE FUNCTION session_touch(
  p_municipality uuid, p_session uuid, p_active boolean, p_idle interval,
  OUT id uuid, OUT kind text, OUT person_id uuid, OUT staff_account_id uuid, OUT name text, OUT personal_number text,
  OUT protected boolean, OUT roles text[], OUT groups text[], OUT loa text, OUT eid text, OUT issuer text,
  OUT simulated boolean, OUT token_generation integer, OUT previous_generation integer, OUT seconds_since_rotation double precision,
  OUT ended_reason text, OUT seconds_left double precision
) LANGUAGE plpgsql AS $$
DECLARE
  held record;
  moment timestamptz := clock_timestamp();
  active_at timestamptz;
  reason text;
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  SELECT s.*, p.name AS person_name, p.personal_number AS person_number, p.protected AS person_protected,
         a.name AS staff_name, a.roles AS staff_roles, a.groups AS staff_groups, a.disabled_at AS staff_disabled_at
    INTO held
    FROM session AS s
    LEFT JOIN person AS p ON p.municipality_id = p_municipality AND p.id = s.person_id
    LEFT JOIN staff_account AS a ON a.municipality_id = p_municipality AND a.id = s.staff_account_id
    WHERE s.municipality_id = p_municipality AND s.id = p_session;
  IF NOT FOUND THEN RETURN; END IF;

  active_at := held.last_activity_at;
  reason := held.ended_reason;
  IF reason IS NULL THEN
    reason := CASE
      WHEN held.staff_disabled_at IS NOT NULL THEN 'account-disabled'
      WHEN moment >= held.absolute_end_at THEN 'absolute'
      WHEN moment >= held.last_activity_at + p_idle THEN 'idle'
    END;
    IF reason IS NOT NULL THEN
      UPDATE session AS s SET ended_at = moment, ended_reason = reason
        WHERE s.municipality_id = p_municipality AND s.id = p_session AND s.ended_at IS NULL;
    -- A few seconds' slack spares a write and a disk flush for each of many requests; the limit only comes sooner by it.
    ELSIF p_active AND moment > held.last_activity_at + interval '5 seconds' THEN
      UPDATE session AS s SET last_activity_at = moment
        WHERE s.municipality_id = p_municipality AND s.id = p_session AND s.ended_at IS NULL;
      active_at := moment;
    END IF;
  END IF;

  id := held.id; kind := held.kind; person_id := held.person_id; staff_account_id := held.staff_account_id;
  name := coalesce(held.person_name, held.staff_name); personal_number := held.person_number;
  protected := coalesce(held.person_protected, false);
  roles := coalesce(held.staff_roles, '{}'); groups := coalesce(held.staff_groups, '{}');
  loa := held.loa; eid := held.eid; issuer := held.issuer; simulated := held.simulated;
  token_generation := held.token_generation; previous_generation := held.previous_generation;
  seconds_since_rotation := extract(epoch FROM moment - coalesce(held.rotated_at, held.created_at));
  ended_reason := reason;
  seconds_left := CASE WHEN reason IS NULL
    THEN extract(epoch FROM least(active_at + p_idle, held.absolute_end_at) - moment) ELSE 0 END;
END $$;

-- A draft, if it is this person's (or, where it belongs to a session, this session's). Otherwise every column null.
CREATE FUNCTION draft_read(
  p_municipality uuid, p_draft uuid, p_person uuid, p_session uuid,
  OUT id uuid, OUT e_service_key text, OUT version integer, OUT answers json, OUT revision integer,
  OUT field_revisions json, OUT "position" json, OUT submission_key uuid, OUT created_at timestamptz, OUT saved_at timestamptz,
  OUT delete_after timestamptz, OUT session_bound boolean
) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  SELECT d.id, d.e_service_key, d.version, d.answers, d.revision, d.field_revisions, d.position, d.submission_key,
         d.created_at, d.saved_at, d.delete_after, d.session_id IS NOT NULL
    INTO id, e_service_key, version, answers, revision, field_revisions, "position", submission_key,
         created_at, saved_at, delete_after, session_bound
    FROM draft AS d
    WHERE d.municipality_id = p_municipality AND d.id = p_draft
      AND CASE WHEN d.session_id IS NULL THEN d.person_id = p_person ELSE d.session_id = p_session END;
END $$;

-- Autosave: the merged answers replace what was there, if nobody has saved since `p_base` and the owner is this one.
-- Otherwise nothing changes and both columns are null; then read the draft, merge, and try again.
CREATE FUNCTION draft_save(
  p_municipality uuid, p_draft uuid, p_person uuid, p_session uuid, p_version integer, p_base integer,
  p_answers json, p_field_revisions json, p_position json, p_delete_after timestamptz,
  OUT revision integer, OUT saved_at timestamptz
) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  UPDATE draft AS d SET
      answers = p_answers, field_revisions = p_field_revisions, position = coalesce(p_position, d.position),
      revision = d.revision + 1, saved_at = clock_timestamp(), delete_after = p_delete_after
    WHERE d.municipality_id = p_municipality AND d.id = p_draft AND d.revision = p_base AND d.version = p_version
      AND CASE WHEN d.session_id IS NULL THEN d.person_id = p_person ELSE d.session_id = p_session END
    RETURNING d.revision, d.saved_at INTO revision, saved_at;
END $$;

-- The next number of a series in the Swedish year of this moment, and the moment itself: numbers and times of arrival
-- run in the same order. Holds the series until the transaction ends, so call it late in a submission.
CREATE FUNCTION next_registration_number(
  p_municipality uuid, p_series text, OUT registration_number text, OUT received_at timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  swedish_year integer;
  given integer;
BEGIN
  LOOP
    swedish_year := extract(year FROM clock_timestamp() AT TIME ZONE 'Europe/Stockholm');
    INSERT INTO registration_series AS r (municipality_id, series, year, last_number)
      VALUES (p_municipality, p_series, swedish_year, 0) ON CONFLICT DO NOTHING;
    PERFORM FROM registration_series AS r
      WHERE r.municipality_id = p_municipality AND r.series = p_series AND r.year = swedish_year FOR UPDATE;
    received_at := clock_timestamp();
    -- The wait for the row may have crossed New Year.
    EXIT WHEN extract(year FROM received_at AT TIME ZONE 'Europe/Stockholm') = swedish_year;
  END LOOP;
  UPDATE registration_series AS r SET last_number = r.last_number + 1
    WHERE r.municipality_id = p_municipality AND r.series = p_series AND r.year = swedish_year
    RETURNING r.last_number INTO given;
  registration_number := p_series || '-' || swedish_year || '-' || lpad(given::text, greatest(5, length(given::text)), '0');
END $$;
