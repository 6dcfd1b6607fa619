-- What is planned is what its planner saw: work that somebody changes afterwards is not published in their name.
ALTER TABLE "e_service_work" ADD COLUMN "publish_revision" INTEGER;

DO $$
DECLARE
  each uuid;
BEGIN
  FOR each IN SELECT id FROM municipality LOOP
    PERFORM set_config('app.municipality', each::text, true);
    UPDATE e_service_work SET publish_revision = revision WHERE publish_at IS NOT NULL;
  END LOOP;
  PERFORM set_config('app.municipality', '', true);
END $$;
