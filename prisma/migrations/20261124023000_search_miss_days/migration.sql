-- On how many days it was searched for: what one person types once, a name perhaps, is shown to nobody.
ALTER TABLE "search_miss" ADD COLUMN "days" INTEGER NOT NULL DEFAULT 1;
