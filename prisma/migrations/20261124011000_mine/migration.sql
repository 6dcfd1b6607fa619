-- What somebody handles together with a colleague is theirs too.
CREATE INDEX "errand_co_handler_municipality_id_staff_account_id_errand_i_idx" ON "errand_co_handler"("municipality_id", "staff_account_id", "errand_id");
-- What is theirs is looked up before any list is read, and only while it is open.
CREATE INDEX errand_mine ON errand (municipality_id, assignee_id, id) WHERE assignee_id IS NOT NULL AND closed_at IS NULL;
-- What is late may be rare among all that is open: told from the index alone, without a look at each errand.
DROP INDEX errand_open;
CREATE INDEX errand_open
  ON errand (municipality_id, handler_group, received_at DESC, id DESC, e_service_key, assignee_id, deadline_on) WHERE closed_at IS NULL;
