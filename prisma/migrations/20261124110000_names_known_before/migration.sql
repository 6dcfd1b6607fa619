-- By which e-legitimation somebody was named before levels of names were kept is not known: none below level 3 changes it.
ALTER TABLE "person" ALTER COLUMN "name_level" SET DEFAULT 3;
ALTER TABLE "person" NO FORCE ROW LEVEL SECURITY;
UPDATE "person" SET "name_level" = 3 WHERE "name_level" = 0;
ALTER TABLE "person" FORCE ROW LEVEL SECURITY;
