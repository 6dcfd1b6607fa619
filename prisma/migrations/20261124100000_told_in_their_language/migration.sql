-- Binds the signatures to the errand that errand_file has just made, for ever, and tells the other parties, each in a language of theirs.
-- p_notices: [{ id, recipient, language }], one mail each; without a language in Swedish, as from a server that has not learnt of it.
CREATE OR REPLACE FUNCTION signatures_keep(p_municipality uuid, p_signing uuid, p_errand uuid, p_person uuid, p_notices jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO signature (municipality_id, errand_id, signing_id, party_id, position, person_id, name, personal_number, eid, connection,
                         digest, evidence, raw, simulated, signed_at)
    SELECT p_municipality, p_errand, p_signing, p.id, p.position, p.person_id, a.proven -> 'identity' ->> 'fullName', p.personal_number,
           o.eid, o.connection, g.digest, (a.proven -> 'evidence')::json, a.raw, (a.proven -> 'identity' ->> 'simulated')::boolean, a.received_at
    FROM signing AS g
    JOIN signing_party AS p ON p.municipality_id = g.municipality_id AND p.signing_id = g.id
    JOIN signature_answer AS a ON a.municipality_id = g.municipality_id AND a.id = p.answer_id
    JOIN signature_order AS o ON o.municipality_id = g.municipality_id AND o.id = a.order_id AND o.party_id = p.id
    WHERE g.municipality_id = p_municipality AND g.id = p_signing;
  IF (SELECT count(*) FROM signature AS s WHERE s.municipality_id = p_municipality AND s.signing_id = p_signing) <>
     (SELECT count(*) FROM signing_party AS p WHERE p.municipality_id = p_municipality AND p.signing_id = p_signing) THEN
    RAISE EXCEPTION 'a party without a proven signature';
  END IF;
  INSERT INTO notification (municipality_id, id, dedupe_key, errand_id, recipient, template, language)
    SELECT p_municipality, (told ->> 'id')::uuid, 'signing-complete ' || (told ->> 'id'), NULL, told ->> 'recipient', 'signing-complete',
           coalesce(told ->> 'language', 'sv')
    FROM jsonb_array_elements(p_notices) AS told;
  INSERT INTO audit_event (municipality_id, actor_kind, actor_id, action, object_kind, object_id, details)
    VALUES (p_municipality, 'citizen', p_person, 'signing:signed', 'signing', p_signing::text, jsonb_build_object('last', true));
END $$;
