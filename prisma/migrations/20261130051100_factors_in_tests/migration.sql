-- What hindered and helped is coded of tests too, by the team that makes them.

ALTER TABLE "supervision_factors" ADD COLUMN     "cycle_id" UUID;

CREATE UNIQUE INDEX "supervision_factors_cycle_id_factor_id_sense_key" ON "supervision_factors"("cycle_id", "factor_id", "sense");

ALTER TABLE "supervision_factors" ADD CONSTRAINT "supervision_factors_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE supervision_factors DROP CONSTRAINT supervision_factors_one_subject;
ALTER TABLE supervision_factors ADD CONSTRAINT supervision_factors_one_subject CHECK (num_nonnulls(session_id, interview_id, cycle_id) = 1);

-- A test that has not begun has shown nothing yet, and one programme's list says nothing of another's tests. The test is held
-- while something is coded of it.
CREATE FUNCTION factor_of_a_begun_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.cycle_id IS NOT NULL THEN
    PERFORM 1 FROM cycles c JOIN factors f ON f.programme_id = c.programme_id
      WHERE c.id = NEW.cycle_id AND f.id = NEW.factor_id AND c.state NOT IN ('draft', 'planned') FOR SHARE OF c;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a factor is coded of a test that has begun' USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_factors_begun_cycle';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_factors_of_cycles BEFORE INSERT OR UPDATE OF cycle_id, factor_id ON supervision_factors
  FOR EACH ROW EXECUTE FUNCTION factor_of_a_begun_cycle();
