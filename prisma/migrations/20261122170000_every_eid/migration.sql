-- Signing in with any connected e-legitimation, and trying one out.
ALTER TABLE sign_in_transaction
  ADD COLUMN connection text,
  ADD COLUMN e_service text,
  DROP CONSTRAINT sign_in_transaction_purpose_check,
  ADD CONSTRAINT sign_in_transaction_purpose_check CHECK (purpose IN ('citizen', 'staff', 'test'));

-- A person without a Swedish number is known by another state's key.
ALTER TABLE person
  ADD COLUMN country text,
  ADD COLUMN foreign_id text;
