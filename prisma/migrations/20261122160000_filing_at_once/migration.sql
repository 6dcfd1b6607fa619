-- Stops the transaction that a filing is in, unless it made an errand: so that all of it, the commit too, can be sent at once,
-- and the series of numbers is never held while an answer travels. The detail tells what became of it instead.
CREATE FUNCTION require_filed(p_outcome text, p_errand uuid, p_registration_number text, p_follow_up_code_hash text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  IF p_outcome = 'filed' THEN RETURN true; END IF;
  RAISE EXCEPTION 'not filed: %', p_outcome USING ERRCODE = 'HS001', DETAIL = jsonb_build_object(
    'outcome', p_outcome, 'errandId', p_errand, 'registrationNumber', p_registration_number,
    'followUpCodeHash', p_follow_up_code_hash)::text;
END $$;
