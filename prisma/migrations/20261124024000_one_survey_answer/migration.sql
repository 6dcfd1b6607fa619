-- That an errand has been asked about and answered, so that it answers once. Which answer it was is in neither table.
CREATE TABLE "survey_given" (
    "municipality_id" UUID NOT NULL,
    "errand_id" UUID NOT NULL,

    CONSTRAINT "survey_given_pkey" PRIMARY KEY ("municipality_id","errand_id")
);

-- AddForeignKey
ALTER TABLE "survey_given" ADD CONSTRAINT "survey_given_municipality_id_errand_id_fkey" FOREIGN KEY ("municipality_id", "errand_id") REFERENCES "errand"("municipality_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "survey_given" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "survey_given" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON "survey_given" USING (municipality_id = nullif(current_setting('app.municipality', true), '')::uuid);
GRANT SELECT, INSERT ON "survey_given" TO handslag_app;

-- What was answered is kept no longer than the errands of its service, and never for ever.
GRANT DELETE ON "survey_answer" TO handslag_app;
