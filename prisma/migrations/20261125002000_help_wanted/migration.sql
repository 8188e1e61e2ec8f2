-- What a team wants help with from colleagues who have no account: printed on the sheet for the wall.
ALTER TABLE "cycles" ADD COLUMN "help_wanted" TEXT NOT NULL DEFAULT '';
ALTER TABLE cycles ADD CONSTRAINT cycles_help_length CHECK (char_length(help_wanted) <= 300);

-- Searched like the other texts of the plan.
CREATE OR REPLACE FUNCTION cycle_words(the_id uuid) RETURNS tsvector LANGUAGE sql STABLE STRICT AS $$
  SELECT strip(search_words(t))
  FROM (
    SELECT concat_ws(' ', c.number, c.what, c.idea_draft, c.measure, c.plan_who, c.plan_what, c.plan_where, c.plan_when,
      c.record_what, c.record_how, c.help_wanted, c.differed, c.observations, c.unexpected, c.learned, c.decision_why, c.next,
      (SELECT string_agg(concat_ws(' ', q.question, q.prediction, q.result), ' ') FROM cycle_questions q WHERE q.cycle_id = c.id)) AS t
    FROM cycles c WHERE c.id = the_id) AS texts
$$;
DROP TRIGGER cycles_search_kept ON cycles;
CREATE TRIGGER cycles_search_kept AFTER UPDATE OF number, what, idea_draft, measure, plan_who, plan_what, plan_where, plan_when,
  record_what, record_how, help_wanted, differed, observations, unexpected, learned, decision_why, next ON cycles
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_cycle_search();
