-- CreateTable
CREATE TABLE "survey_answer" (
    "municipality_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "e_service_key" TEXT NOT NULL,
    "answered_on" DATE NOT NULL DEFAULT CURRENT_DATE,
    "ease" SMALLINT NOT NULL,
    "clarity" SMALLINT,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("municipality_id","id")
);

-- CreateIndex
CREATE INDEX "survey_answer_municipality_id_e_service_key_answered_on_idx" ON "survey_answer"("municipality_id", "e_service_key", "answered_on");

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_municipality_id_e_service_key_fkey" FOREIGN KEY ("municipality_id", "e_service_key") REFERENCES "e_service"("municipality_id", "key") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "survey_answer" ADD CHECK ("ease" BETWEEN 1 AND 5), ADD CHECK ("clarity" BETWEEN 1 AND 5);

ALTER TABLE "survey_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON "survey_answer" USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);
GRANT SELECT, INSERT ON "survey_answer" TO handslag_app;
