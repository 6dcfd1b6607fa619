-- Hundreds begin to sign in in the same second when something closes at midnight. One that is lost in a crash is begun again.
CREATE FUNCTION sign_in_begin(
  p_municipality uuid, p_id uuid, p_purpose text, p_browser text, p_eid text, p_connection text, p_e_service text, p_flow text,
  p_handle jsonb, p_return_to text
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  PERFORM set_config('synchronous_commit', 'off', true);
  INSERT INTO sign_in_transaction (id, municipality_id, purpose, browser_hash, eid, connection, e_service, flow, handle, return_to, expires_at)
    VALUES (p_id, p_municipality, p_purpose, p_browser, p_eid, p_connection, p_e_service, p_flow, p_handle, p_return_to,
      now() + interval '10 minutes');
END $$;
