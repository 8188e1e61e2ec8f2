-- A supervision that has not begun (or began today, by mistake) can be taken back; one that has begun can only be ended.
CREATE FUNCTION only_unbegun_supervision_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.started_on < (now() AT TIME ZONE 'Europe/Stockholm')::date THEN
    RAISE EXCEPTION 'a supervision that has begun is ended, not deleted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'supervision_only_unbegun_goes';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER supervision_only_unbegun_goes BEFORE DELETE ON supervision_assignments FOR EACH ROW EXECUTE FUNCTION only_unbegun_supervision_goes();

DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    GRANT DELETE ON supervision_assignments TO genombrott_app;
  END IF;
END $$;
