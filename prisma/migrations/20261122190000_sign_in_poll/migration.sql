-- A page asks each second how a sign-in goes, thousands of pages at once: one statement reads it and, where it is time, takes
-- the right to ask the provider (for fifteen seconds, or until the answer is kept). What is lost in a crash is asked for again.
CREATE FUNCTION sign_in_poll(
  p_municipality uuid, p_id uuid, p_browser text,
  OUT id uuid, OUT purpose text, OUT eid text, OUT connection text, OUT e_service text, OUT state text, OUT handle jsonb,
  OUT result jsonb, OUT return_to text, OUT name text, OUT expired boolean, OUT renewable boolean, OUT fresh boolean,
  OUT claimed boolean
) LANGUAGE plpgsql AS $$
DECLARE
  held sign_in_transaction;
  moment timestamptz := clock_timestamp();
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  SELECT t.* INTO held FROM sign_in_transaction AS t
    WHERE t.municipality_id = p_municipality AND t.id = p_id AND t.browser_hash = p_browser AND t.purpose IN ('citizen', 'test');
  IF NOT FOUND THEN RETURN; END IF;
  claimed := false;
  IF held.state = 'pending' AND held.expires_at > moment
     AND (held.last_collected_at IS NULL OR held.last_collected_at <= moment - interval '2 seconds') THEN
    PERFORM set_config('synchronous_commit', 'off', true);
    UPDATE sign_in_transaction AS t SET last_collected_at = moment + interval '15 seconds'
      WHERE t.municipality_id = p_municipality AND t.id = p_id AND t.state = 'pending'
        AND t.last_collected_at IS NOT DISTINCT FROM held.last_collected_at;
    claimed := FOUND;
  ELSIF held.state = 'complete' THEN
    SELECT p.name INTO name FROM session AS s
      JOIN person AS p ON p.municipality_id = p_municipality AND p.id = s.person_id
      WHERE s.municipality_id = p_municipality AND s.id = (held.result->>'sessionId')::uuid;
  END IF;
  id := held.id; purpose := held.purpose; eid := held.eid; connection := held.connection; e_service := held.e_service;
  state := held.state; handle := held.handle; result := held.result; return_to := held.return_to;
  expired := held.expires_at <= moment;
  renewable := held.first_started_at > moment - interval '3 minutes';
  fresh := coalesce(held.consumed_at > moment - interval '1 minute', false);
END $$;

CREATE FUNCTION sign_in_keep_pending(p_municipality uuid, p_id uuid, p_result jsonb, OUT kept boolean)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.municipality', p_municipality::text, true);
  PERFORM set_config('synchronous_commit', 'off', true);
  UPDATE sign_in_transaction AS t SET result = p_result, last_collected_at = clock_timestamp()
    WHERE t.municipality_id = p_municipality AND t.id = p_id AND t.state = 'pending';
  kept := FOUND;
END $$;
