-- What a notice tells beyond its errand may be about people, and a link in it may be a key: kept until it is told, and no longer.
CREATE FUNCTION notification_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.payload := '{}';
  RETURN NEW;
END $$;
CREATE TRIGGER notification_forget BEFORE INSERT OR UPDATE ON notification
  FOR EACH ROW WHEN (NEW.state NOT IN ('pending', 'failed') AND NEW.payload <> '{}') EXECUTE FUNCTION notification_forget();
ALTER TABLE notification NO FORCE ROW LEVEL SECURITY;
UPDATE notification SET payload = '{}' WHERE state = 'sent';
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
