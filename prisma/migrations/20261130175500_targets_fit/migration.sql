-- What is to be reached, and from where, is what the measure's kind of data can be: a share is of a hundred, and only a measurement
-- can be less than nothing.
CREATE FUNCTION target_fits(data text, number double precision) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT number IS NULL OR data = 'measurement' OR (number >= 0 AND (data <> 'percentage' OR number <= 100))
$$;

-- What does not fit was said of another kind of data, and nobody can reach it.
UPDATE followed_measures f SET
    baseline = CASE WHEN target_fits(m.data, f.baseline) THEN f.baseline END, target = CASE WHEN target_fits(m.data, f.target) THEN f.target END
  FROM measures m WHERE m.id = f.measure_id AND NOT (target_fits(m.data, f.baseline) AND target_fits(m.data, f.target));

CREATE OR REPLACE FUNCTION followed_measure_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted text;
BEGIN
  SELECT m.data INTO counted FROM measures m WHERE m.id = NEW.measure_id FOR SHARE;
  IF NOT chart_fits(counted, NEW.chart) THEN
    RAISE EXCEPTION 'a chart fits what its measure counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'followed_measures_chart_fits';
  END IF;
  IF NOT (target_fits(counted, NEW.baseline) AND target_fits(counted, NEW.target)) THEN
    RAISE EXCEPTION 'a target fits what its measure counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'followed_measures_target_fits';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER followed_measure_fits ON followed_measures;
CREATE TRIGGER followed_measure_fits BEFORE INSERT OR UPDATE OF measure_id, chart, baseline, target ON followed_measures FOR EACH ROW
  WHEN (NEW.chart <> 'run' OR NEW.baseline IS NOT NULL OR NEW.target IS NOT NULL) EXECUTE FUNCTION followed_measure_fits();

CREATE OR REPLACE FUNCTION measure_fits_followed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM followed_measures f WHERE f.measure_id = NEW.id AND NOT chart_fits(NEW.data, f.chart)) THEN
    RAISE EXCEPTION 'a chart fits what its measure counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'followed_measures_chart_fits';
  END IF;
  IF EXISTS (SELECT 1 FROM followed_measures f WHERE f.measure_id = NEW.id
      AND NOT (target_fits(NEW.data, f.baseline) AND target_fits(NEW.data, f.target))) THEN
    RAISE EXCEPTION 'a target fits what its measure counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'followed_measures_target_fits';
  END IF;
  RETURN NEW;
END $$;
