-- Every team follows its programme's measures and its own, whoever adds the measure or the team, and in whatever order:
-- what is lacking when the transaction commits is added then. The programme's row is the queue, so that a measure and a
-- team that come at the same moment see each other.
CREATE FUNCTION every_team_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM programmes p WHERE p.id = NEW.programme_id FOR NO KEY UPDATE;
  IF TG_TABLE_NAME = 'teams' THEN
    INSERT INTO followed_measures (id, measure_id, team_id, position, created_at)
    SELECT gen_random_uuid(), m.id, NEW.id, m.position, NEW.created_at FROM measures m
    WHERE m.programme_id = NEW.programme_id AND m.team_id IS NULL
    ON CONFLICT (measure_id, team_id) DO NOTHING;
  ELSE
    INSERT INTO followed_measures (id, measure_id, team_id, position, created_at)
    SELECT gen_random_uuid(), NEW.id, t.id, NEW.position, NEW.created_at FROM teams t
    WHERE t.programme_id = NEW.programme_id AND (NEW.team_id IS NULL OR NEW.team_id = t.id)
    ON CONFLICT (measure_id, team_id) DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER every_team_follows AFTER INSERT ON teams DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION every_team_follows();
CREATE CONSTRAINT TRIGGER every_team_follows AFTER INSERT ON measures DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION every_team_follows();

-- How often it is measured stays too, once there are points: each stands at the first day of its period.
CREATE OR REPLACE FUNCTION measure_counts_the_same() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.data, NEW.per, NEW.rhythm) IS DISTINCT FROM (OLD.data, OLD.per, OLD.rhythm)
      AND EXISTS (SELECT 1 FROM measure_points p JOIN followed_measures f ON f.id = p.followed_id WHERE f.measure_id = NEW.id) THEN
    RAISE EXCEPTION 'what a measure counts stays once there are points' USING ERRCODE = 'check_violation', CONSTRAINT = 'measures_count_the_same';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER measure_counts_the_same ON measures;
CREATE TRIGGER measure_counts_the_same BEFORE UPDATE OF data, per, rhythm ON measures FOR EACH ROW EXECUTE FUNCTION measure_counts_the_same();
