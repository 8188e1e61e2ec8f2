-- When each test of a team was first planned and first begun is asked on every look at the team's page: from the index alone.
DROP INDEX "cycle_transitions_cycle_id_at_idx";
CREATE INDEX "cycle_transitions_cycle_id_at_to_state_idx" ON "cycle_transitions"("cycle_id", "at", "to_state");
