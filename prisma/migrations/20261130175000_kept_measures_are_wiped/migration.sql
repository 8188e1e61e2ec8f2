-- What is wiped from a report is wiped from the words of its measures too, as they were kept when it was handed in.

DROP TRIGGER report_hand_ins_stay ON report_hand_ins;

-- All that can change is that words make way for the mark: no number, no day, and nothing of which handing in it was.
CREATE FUNCTION report_hand_in_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- What is written and reckoned, in the order in which it stands.
  leaves CONSTANT jsonpath := 'strict $.** ? (@.type() != "object" && @.type() != "array")';
BEGIN
  IF to_jsonb(NEW) - 'measures' IS DISTINCT FROM to_jsonb(OLD) - 'measures' OR EXISTS (
    SELECT 1 FROM jsonb_path_query(OLD.measures, leaves) WITH ORDINALITY o(was, at)
    FULL JOIN jsonb_path_query(NEW.measures, leaves) WITH ORDINALITY n(now, at) USING (at)
    WHERE o.was IS DISTINCT FROM n.now
      AND NOT coalesce(jsonb_typeof(o.was) = 'string' AND jsonb_typeof(n.now) = 'string' AND position('▇▇▇' IN n.now::text) > 0, false)) THEN
    RAISE EXCEPTION 'what was handed in never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_hand_ins_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_hand_ins_stay BEFORE UPDATE ON report_hand_ins FOR EACH ROW EXECUTE FUNCTION report_hand_in_stays();

-- Who wiped it is known to the act alone: it writes the row, and without one of the same transaction nothing is wiped.
CREATE FUNCTION report_hand_in_wiping_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM redactions r WHERE r.subject = 'note.measure' AND r.subject_id = NEW.closure_id
      AND r.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296) THEN
    RAISE EXCEPTION 'who wiped words is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_hand_ins_wiped';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER report_hand_ins_wiped AFTER UPDATE ON report_hand_ins DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION report_hand_in_wiping_is_kept();
