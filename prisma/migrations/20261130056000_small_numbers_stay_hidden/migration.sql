-- Of how few people others are not told is what the teams relied on when they filled in a measure of the programme's. Who
-- leads it, from whom those numbers are hidden, never lowers it then. A team's own is the team's to lower.
CREATE FUNCTION measure_hides_as_promised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.team_id IS NULL AND NEW.smallest < OLD.smallest
      AND EXISTS (SELECT 1 FROM measure_points p JOIN followed_measures f ON f.id = p.followed_id WHERE f.measure_id = NEW.id) THEN
    RAISE EXCEPTION 'what is hidden of few people stays hidden' USING ERRCODE = 'check_violation', CONSTRAINT = 'measures_hide_as_promised';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER measure_hides_as_promised BEFORE UPDATE OF smallest, team_id ON measures FOR EACH ROW EXECUTE FUNCTION measure_hides_as_promised();
