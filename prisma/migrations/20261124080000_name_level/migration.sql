-- The level at which a person's name was last proven: what is told at a lower one does not change it.
-- AlterTable
ALTER TABLE "person" ADD COLUMN     "name_level" SMALLINT NOT NULL DEFAULT 0;
