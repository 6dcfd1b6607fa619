-- AlterTable
ALTER TABLE "e_service" ADD COLUMN     "archived_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "e_service_version" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "published_by" UUID,
ADD COLUMN     "settings" JSONB;

-- CreateTable
CREATE TABLE "e_service_work" (
    "municipality_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "definition" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "saved_by" UUID,
    "editor_id" UUID,
    "editor_tab" TEXT,
    "editor_since" TIMESTAMPTZ(6),
    "editor_seen_at" TIMESTAMPTZ(6),
    "publish_at" TIMESTAMPTZ(6),
    "publish_by" UUID,
    "publish_note" TEXT NOT NULL DEFAULT '',
    "publish_problem" TEXT,
    "archived_at" TIMESTAMPTZ(6),

    CONSTRAINT "e_service_work_pkey" PRIMARY KEY ("municipality_id","key")
);

-- CreateTable
CREATE TABLE "question_block" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "question_block_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "e_service_work_municipality_id_publish_at_idx" ON "e_service_work"("municipality_id", "publish_at");

-- AddForeignKey
ALTER TABLE "e_service_version" ADD CONSTRAINT "e_service_version_municipality_id_published_by_fkey" FOREIGN KEY ("municipality_id", "published_by") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "e_service_work" ADD CONSTRAINT "e_service_work_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "e_service_work" ADD CONSTRAINT "e_service_work_municipality_id_saved_by_fkey" FOREIGN KEY ("municipality_id", "saved_by") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "e_service_work" ADD CONSTRAINT "e_service_work_municipality_id_editor_id_fkey" FOREIGN KEY ("municipality_id", "editor_id") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "e_service_work" ADD CONSTRAINT "e_service_work_municipality_id_publish_by_fkey" FOREIGN KEY ("municipality_id", "publish_by") REFERENCES "staff_account"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "question_block" ADD CONSTRAINT "question_block_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateIndex
CREATE INDEX "draft_municipality_id_e_service_key_version_idx" ON "draft"("municipality_id", "e_service_key", "version");

-- Row level security, as for every table of a municipality.
ALTER TABLE e_service_work ENABLE ROW LEVEL SECURITY;
ALTER TABLE e_service_work FORCE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON e_service_work USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);
ALTER TABLE question_block ENABLE ROW LEVEL SECURITY;
ALTER TABLE question_block FORCE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON question_block USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON e_service_work, question_block TO handslag_app;
