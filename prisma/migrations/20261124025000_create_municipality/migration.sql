-- Making a municipality is for the owner of the tables, and for the operator through this alone: it adds one, changes none, and takes
-- no other's short name or address. Null: one of them is taken.
CREATE FUNCTION create_municipality(p_slug text, p_name text, p_host text, p_settings jsonb) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  made uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('register of municipalities', 0));
  IF EXISTS (SELECT FROM municipality WHERE slug = p_slug OR p_host = ANY (hosts)) THEN
    RETURN NULL;
  END IF;
  INSERT INTO municipality (slug, name, hosts, settings) VALUES (p_slug, p_name, ARRAY[p_host], p_settings) RETURNING id INTO made;
  RETURN made;
END $$;
REVOKE EXECUTE ON FUNCTION create_municipality(text, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION create_municipality(text, text, text, jsonb) TO handslag_app;
