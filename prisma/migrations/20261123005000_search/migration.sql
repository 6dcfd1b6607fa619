-- Search among a municipality's services: stems by PostgreSQL's Swedish dictionary, compounds, beginnings, and what is
-- spelled nearly right. Both extensions are trusted: the owner of a database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- CreateTable
CREATE TABLE "e_service_word" (
    "municipality_id" UUID NOT NULL,
    "e_service_key" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,

    CONSTRAINT "e_service_word_pkey" PRIMARY KEY ("municipality_id","e_service_key","word")
);

-- CreateTable
CREATE TABLE "search_miss" (
    "municipality_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "last_on" DATE NOT NULL DEFAULT CURRENT_DATE,

    CONSTRAINT "search_miss_pkey" PRIMARY KEY ("municipality_id","words")
);

-- AddForeignKey
ALTER TABLE "e_service_word" ADD CONSTRAINT "e_service_word_municipality_id_e_service_key_fkey" FOREIGN KEY ("municipality_id", "e_service_key") REFERENCES "e_service"("municipality_id", "key") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "search_miss" ADD CONSTRAINT "search_miss_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Without dots and accents, so that whoever has no å on the keyboard finds too.
CREATE FUNCTION without_dots(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(given, 'åäöæøéèüá', 'aaoaoeeua')
$$;
CREATE FUNCTION swedish_stem_of(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT without_dots(coalesce((ts_lexize('pg_catalog.swedish_stem', word))[1], word))
$$;

-- What a service is found by, written anew whenever it is published or its settings change. The heavier the nearer its name.
CREATE FUNCTION keep_e_service_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM e_service_word WHERE municipality_id = NEW.municipality_id AND e_service_key = NEW.key;
  IF NEW.published_version IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO e_service_word (municipality_id, e_service_key, word, stem, weight)
    SELECT NEW.municipality_id, NEW.key, without_dots(word), min(swedish_stem_of(word)), max(weight)
    FROM (
      SELECT 10, value FROM jsonb_each_text(NEW.settings -> 'name')
      UNION ALL SELECT CASE WHEN value ~ '\s' THEN 6 ELSE 9 END, value FROM jsonb_array_elements_text(NEW.settings -> 'searchWords')
      UNION ALL SELECT 4, NEW.settings ->> 'category'
      UNION ALL SELECT 3, value FROM jsonb_each_text(NEW.settings -> 'summary')
      UNION ALL SELECT 2, value FROM jsonb_each_text(NEW.settings -> 'audience')
      UNION ALL SELECT 2, text ->> 'sv' FROM jsonb_array_elements(NEW.settings -> 'description') AS text
      UNION ALL SELECT 1, label #>> '{}'
        FROM e_service_version AS v, jsonb_path_query(v.definition, 'strict $.**.label.sv') AS label
        WHERE v.municipality_id = NEW.municipality_id AND v.e_service_key = NEW.key AND v.version = NEW.published_version
    ) AS said (weight, text), unnest(search_words(text)) AS word
    WHERE length(word) BETWEEN 2 AND 60 AND ts_lexize('pg_catalog.swedish_stem', word) IS DISTINCT FROM '{}'
    GROUP BY without_dots(word);
  RETURN NULL;
END $$;
CREATE TRIGGER e_service_words AFTER INSERT OR UPDATE OF settings, published_version ON e_service
  FOR EACH ROW EXECUTE FUNCTION keep_e_service_words();
-- The version may be stored after it is pointed at.
CREATE FUNCTION renew_e_service_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE e_service SET published_version = published_version
  WHERE municipality_id = NEW.municipality_id AND key = NEW.e_service_key AND published_version = NEW.version;
  RETURN NULL;
END $$;
CREATE TRIGGER e_service_version_words AFTER INSERT ON e_service_version
  FOR EACH ROW EXECUTE FUNCTION renew_e_service_words();

-- How well a word of a service answers to one that was typed, 0 to 1.
CREATE FUNCTION word_fit(typed text, typed_stem text, word text, stem text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN word = typed THEN 1
    WHEN stem = typed_stem THEN 0.9
    -- Being typed.
    WHEN length(typed) >= 2 AND starts_with(word, typed) THEN 0.5 + 0.4 * length(typed) / length(word)
    -- Compounds: "dagisplats" begins with "dagis", "parkeringstillstånd" ends with "tillstånd", and the other way round.
    WHEN length(stem) >= 4 AND starts_with(typed, stem) THEN 0.5 + 0.35 * length(stem) / length(typed)
    WHEN length(typed_stem) >= 4 AND position(typed_stem IN word) > 0 THEN 0.4 + 0.35 * length(typed_stem) / length(word)
    WHEN length(stem) >= 5 AND position(stem IN typed) > 0 THEN 0.3 + 0.35 * length(stem) / length(typed)
    -- Spelled nearly right.
    WHEN length(typed) >= 4 AND levenshtein_less_equal(typed, word, 1) <= 1 THEN 0.6
    WHEN length(typed) >= 5 AND left(typed, 1) = left(word, 1) AND levenshtein_less_equal(typed, word, 2) <= 2 THEN 0.45
    WHEN length(typed) >= 6 AND similarity(typed, word) >= 0.45 THEN 0.6 * similarity(typed, word)
    ELSE 0
  END
$$;

-- The services that answer to a search, best first. `typed` are its words and what they also are called; `places` says which of the
-- person's words each stands for, `factors` how near it is. A word that few services have says more than one that all have.
CREATE FUNCTION search_e_services(typed text[], places integer[], factors double precision[])
RETURNS TABLE (e_service_key text, score double precision) LANGUAGE sql STABLE AS $$
  WITH given AS (
    SELECT without_dots(word) AS word, swedish_stem_of(word) AS stem, place, factor,
      ts_lexize('pg_catalog.swedish_stem', word) IS NOT DISTINCT FROM '{}' AS said_everywhere
    FROM unnest(typed, places, factors) AS u (word, place, factor)
  ), asked AS (
    SELECT * FROM given WHERE NOT said_everywhere OR NOT EXISTS (SELECT FROM given AS g WHERE NOT g.said_everywhere)
  ), found AS (
    SELECT w.e_service_key, a.place, max(a.factor * w.weight * fit) AS fits
    FROM asked AS a, e_service_word AS w, word_fit(a.word, a.stem, w.word, w.stem) AS fit
    WHERE fit > 0
    GROUP BY w.e_service_key, a.place
  ), rarity AS (
    SELECT place, ln(1 + (SELECT count(DISTINCT w.e_service_key) FROM e_service_word AS w)::double precision / count(*)) AS worth
    FROM found GROUP BY place
  )
  SELECT f.e_service_key, sum(f.fits * r.worth) * power(count(*)::double precision / (SELECT count(DISTINCT place) FROM asked), 2)
  FROM found AS f JOIN rarity AS r USING (place)
  GROUP BY f.e_service_key
  ORDER BY 2 DESC, 1
$$;

-- Row level security.
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['e_service_word', 'search_miss'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_municipality ON %I USING (municipality_id = nullif(current_setting(''app.municipality'', true), '''')::uuid)',
      tenant_table);
  END LOOP;
END $$;
GRANT SELECT, INSERT, DELETE ON e_service_word TO handslag_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_miss TO handslag_app;

-- Services published before there was a search.
DO $$
DECLARE
  each uuid;
BEGIN
  FOR each IN SELECT id FROM municipality LOOP
    PERFORM set_config('app.municipality', each::text, true);
    UPDATE e_service SET settings = settings;
  END LOOP;
  PERFORM set_config('app.municipality', '', true);
END $$;
