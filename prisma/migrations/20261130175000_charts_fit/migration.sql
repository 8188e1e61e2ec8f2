-- A measure is drawn as what its kind of data can be drawn as, and read by rules that are for that chart.
CREATE FUNCTION chart_fits(data text, chart text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT chart IN ('run', 'i') OR CASE data
    WHEN 'percentage' THEN chart IN ('p', 'p-prime')
    WHEN 'rate' THEN chart IN ('u', 'u-prime')
    WHEN 'count' THEN chart = 'c'
    WHEN 'days-between' THEN chart = 't'
    WHEN 'cases-between' THEN chart = 'g'
    ELSE false
  END
$$;

-- What does not fit becomes what a measure begins with, as when its kind of data is changed.
UPDATE followed_measures f SET chart = 'run' FROM measures m WHERE m.id = f.measure_id AND NOT chart_fits(m.data, f.chart);
UPDATE followed_measures SET rules = 'anhoej' WHERE rules = 'making-data-count' AND chart <> 'i';

ALTER TABLE followed_measures ADD CONSTRAINT followed_measures_rules_fit CHECK (rules <> 'making-data-count' OR chart = 'i');

-- The measure is held, so that it counts nothing else before this commits. What a measure begins with fits whatever it counts.
CREATE FUNCTION followed_measure_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted text;
BEGIN
  SELECT m.data INTO counted FROM measures m WHERE m.id = NEW.measure_id FOR SHARE;
  IF NOT chart_fits(counted, NEW.chart) THEN
    RAISE EXCEPTION 'a chart fits what its measure counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'followed_measures_chart_fits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER followed_measure_fits BEFORE INSERT OR UPDATE OF measure_id, chart ON followed_measures FOR EACH ROW
  WHEN (NEW.chart <> 'run') EXECUTE FUNCTION followed_measure_fits();

CREATE FUNCTION measure_fits_followed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM followed_measures f WHERE f.measure_id = NEW.id AND NOT chart_fits(NEW.data, f.chart)) THEN
    RAISE EXCEPTION 'a chart fits what its measure counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'followed_measures_chart_fits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER measure_fits_followed BEFORE UPDATE OF data ON measures FOR EACH ROW
  WHEN (NEW.data IS DISTINCT FROM OLD.data) EXECUTE FUNCTION measure_fits_followed();
