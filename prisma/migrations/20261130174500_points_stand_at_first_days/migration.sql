-- A point stands at the first day of a period of its measure's rhythm. Fortnights are counted from one Monday, whatever the year.
CREATE FUNCTION period_of(rhythm measure_rhythm, day date) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE rhythm
    WHEN 'day' THEN day
    WHEN 'week' THEN date_trunc('week', day::timestamp)::date
    WHEN 'fortnight' THEN DATE '2024-01-01' + 14 * floor((day - DATE '2024-01-01') / 14.0)::int
    WHEN 'month' THEN date_trunc('month', day::timestamp)::date
  END
$$;

CREATE OR REPLACE FUNCTION measure_point_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted text;
  often measure_rhythm;
BEGIN
  SELECT m.data, m.rhythm INTO counted, often FROM followed_measures f JOIN measures m ON m.id = f.measure_id WHERE f.id = NEW.followed_id FOR SHARE OF m;
  IF NOT (CASE
    WHEN counted NOT IN ('days-between', 'cases-between') AND NEW.nth <> 0 THEN false
    WHEN NEW.missing <> '' THEN true
    WHEN counted = 'percentage' THEN NEW.numerator IS NOT NULL AND NEW.numerator <= NEW.denominator
    WHEN counted = 'rate' THEN NEW.numerator IS NOT NULL
    WHEN counted = 'measurement' THEN NEW.value IS NOT NULL
    WHEN counted = 'days-between' THEN NEW.numerator IS NULL AND (NEW.value IS NULL OR NEW.value >= 0)
    ELSE NEW.value IS NOT NULL AND NEW.value >= 0 AND NEW.value = trunc(NEW.value)
  END) THEN
    RAISE EXCEPTION 'a point holds what its measure counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_points_fit';
  END IF;
  -- Times and cases between events have no periods: each point stands at its event's own day.
  IF counted NOT IN ('days-between', 'cases-between') AND NEW.day <> period_of(often, NEW.day) THEN
    RAISE EXCEPTION 'a point stands at the first day of its period' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_points_period';
  END IF;
  RETURN NEW;
END $$;
