-- CreateTable
CREATE TABLE "paper_form" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "title" JSONB NOT NULL,
    "category" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "e_service_key" TEXT,
    "storage_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT true,
    "scanned_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_form_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "paper_form_municipality_id_position_idx" ON "paper_form"("municipality_id", "position");

-- AddForeignKey
ALTER TABLE "paper_form" ADD CONSTRAINT "paper_form_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "paper_form"
  ADD CHECK ("size" > 0), ADD CHECK ("pages" > 0), ADD CHECK ("language" IN ('sv', 'en', 'fi'));

ALTER TABLE "paper_form" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "paper_form" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON "paper_form" USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "paper_form" TO handslag_app;

CREATE TRIGGER paper_form_abandons_file AFTER DELETE ON paper_form FOR EACH ROW EXECUTE FUNCTION abandon_file();
