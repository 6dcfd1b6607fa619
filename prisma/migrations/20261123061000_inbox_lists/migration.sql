-- Lists of one service are read group by group too: a group that has few of its errands, or none, would else look through all of them.
DROP INDEX "errand_municipality_id_e_service_key_received_at_id_idx";
CREATE INDEX "errand_municipality_id_e_service_key_handler_group_received_idx" ON "errand"("municipality_id", "e_service_key", "handler_group", "received_at" DESC, "id" DESC);
-- Lists of what has one status: there may be none of it among all that is open.
CREATE INDEX errand_open_by_status
  ON errand (municipality_id, handler_group, status_content_type, received_at DESC, id DESC) WHERE closed_at IS NULL;
-- What is open of one service, or nobody's, may be as rare: told from the index alone, without a look at each errand.
DROP INDEX errand_open;
CREATE INDEX errand_open ON errand (municipality_id, handler_group, received_at DESC, id DESC, e_service_key, assignee_id) WHERE closed_at IS NULL;
