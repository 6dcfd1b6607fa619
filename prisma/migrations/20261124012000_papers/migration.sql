-- What came on paper and is added to an errand answers nobody: whoever waits for an answer still does.
DROP TRIGGER errand_event_answered ON errand_event;
CREATE TRIGGER errand_event_answered AFTER INSERT ON errand_event FOR EACH ROW
  WHEN (NEW.kind NOT IN ('submitted', 'papers_added')
    AND (NEW.actor_kind = 'applicant' OR NEW.actor_kind = 'staff' AND NEW.visible_to_citizen))
  EXECUTE FUNCTION note_answered();
