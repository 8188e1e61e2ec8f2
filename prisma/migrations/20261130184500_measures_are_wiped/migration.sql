-- What is wiped from a measure is wiped from everything that is kept of it: what was written of points and what it was before,
-- why a line was moved, what was pinned under the chart, and what the team was to reach.

-- Whether a text became another only by words that made way for the mark.
CREATE FUNCTION is_wiped(was text, became text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT was <> became AND was LIKE replace(replace(replace(replace(became, '\', '\\'), '%', '\%'), '_', '\_'), '▇▇▇', '_%')
$$;

-- What is kept stays as it was written: the words named first can make way for the mark, and what is named after them can change.
CREATE FUNCTION kept_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words CONSTANT text[] := TG_ARGV[0]::text[];
  free CONSTANT text[] := TG_ARGV[1]::text[];
  was CONSTANT jsonb := to_jsonb(OLD);
  became CONSTANT jsonb := to_jsonb(NEW);
BEGIN
  IF became - words - free <> was - words - free OR EXISTS (
    SELECT 1 FROM unnest(words) w WHERE became ->> w <> was ->> w AND NOT is_wiped(was ->> w, became ->> w)) THEN
    RAISE EXCEPTION 'what is kept of a measure stays as it was written' USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER measure_point_changes_stay BEFORE UPDATE ON measure_point_changes FOR EACH ROW EXECUTE FUNCTION kept_words_stay('{missing,comment}', '{}');
CREATE TRIGGER chart_decisions_stay BEFORE UPDATE ON chart_decisions FOR EACH ROW EXECUTE FUNCTION kept_words_stay('{reason}', '{ended_at,ended_by_id}');
CREATE TRIGGER chart_remarks_stay BEFORE UPDATE ON chart_remarks FOR EACH ROW EXECUTE FUNCTION kept_words_stay('{text}', '{}');
CREATE TRIGGER team_aims_stay BEFORE UPDATE ON team_aims FOR EACH ROW EXECUTE FUNCTION kept_words_stay('{what,for_whom,how_much}', '{ended_at}');

-- Who writes a point signs it anew. Words of it that make way for the mark while it stays hers are wiped, not written.
CREATE FUNCTION point_is_wiped(was measure_points, became measure_points) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (was.value, was.numerator, was.denominator, was.source, was.set_by_id, was.set_at)
      IS NOT DISTINCT FROM (became.value, became.numerator, became.denominator, became.source, became.set_by_id, became.set_at)
    AND (was.missing, was.comment) <> (became.missing, became.comment)
    AND (was.missing = became.missing OR is_wiped(was.missing, became.missing))
    AND (was.comment = became.comment OR is_wiped(was.comment, became.comment))
$$;

-- What is wiped is no change of a point: its history would keep the very words.
CREATE OR REPLACE FUNCTION measure_point_change_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO measure_point_changes (id, followed_id, day, nth, existed, by_id, source, at)
      SELECT gen_random_uuid(), NEW.followed_id, NEW.day, NEW.nth, false, NEW.set_by_id, NEW.source, NEW.set_at
      WHERE EXISTS (SELECT 1 FROM measure_point_changes c WHERE c.followed_id = NEW.followed_id AND c.day = NEW.day AND c.nth = NEW.nth);
    RETURN NULL;
  END IF;
  IF (NEW.followed_id, NEW.day, NEW.nth) IS DISTINCT FROM (OLD.followed_id, OLD.day, OLD.nth) THEN
    RAISE EXCEPTION 'a point stays on its day' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_points_stay';
  END IF;
  IF (NEW.value, NEW.numerator, NEW.denominator, NEW.missing, NEW.comment)
      IS DISTINCT FROM (OLD.value, OLD.numerator, OLD.denominator, OLD.missing, OLD.comment) AND NOT point_is_wiped(OLD, NEW) THEN
    INSERT INTO measure_point_changes (id, followed_id, day, nth, value, numerator, denominator, missing, comment, by_id, source, at)
      VALUES (gen_random_uuid(), OLD.followed_id, OLD.day, OLD.nth, OLD.value, OLD.numerator, OLD.denominator, OLD.missing, OLD.comment,
        NEW.set_by_id, NEW.source, NEW.set_at);
  END IF;
  RETURN NULL;
END $$;

-- Who wiped them is known to the act alone: it writes the row, and without one of the same transaction nothing is wiped.
CREATE FUNCTION measure_wiping_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM redactions r WHERE r.subject = TG_ARGV[0] AND r.subject_id = NEW.id
      AND r.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296) THEN
    RAISE EXCEPTION 'who wiped words is kept' USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_wiped';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER measure_points_wiped AFTER UPDATE ON measure_points DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (point_is_wiped(OLD.*, NEW.*)) EXECUTE FUNCTION measure_wiping_is_kept('measure.point');
CREATE CONSTRAINT TRIGGER measure_point_changes_wiped AFTER UPDATE ON measure_point_changes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.missing, OLD.comment) <> (NEW.missing, NEW.comment)) EXECUTE FUNCTION measure_wiping_is_kept('measure.change');
CREATE CONSTRAINT TRIGGER chart_decisions_wiped AFTER UPDATE ON chart_decisions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.reason <> NEW.reason) EXECUTE FUNCTION measure_wiping_is_kept('measure.decision');
CREATE CONSTRAINT TRIGGER chart_remarks_wiped AFTER UPDATE ON chart_remarks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.text <> NEW.text) EXECUTE FUNCTION measure_wiping_is_kept('measure.remark');
CREATE CONSTRAINT TRIGGER team_aims_wiped AFTER UPDATE ON team_aims DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.what, OLD.for_whom, OLD.how_much) <> (NEW.what, NEW.for_whom, NEW.how_much)) EXECUTE FUNCTION measure_wiping_is_kept('measure.aim');

-- A row of each passage is looked for by each of these.
CREATE INDEX "redactions_subject_id_idx" ON "redactions"("subject_id");
