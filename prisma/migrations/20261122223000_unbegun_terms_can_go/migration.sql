-- A coordinator's term that has not begun can be taken back; one that has begun can only be ended.
CREATE FUNCTION only_unbegun_terms_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.started_on < (now() AT TIME ZONE 'Europe/Stockholm')::date THEN
    RAISE EXCEPTION 'a term that has begun is ended, not deleted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'terms_only_unbegun_go';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER terms_only_unbegun_go BEFORE DELETE ON coordinator_terms FOR EACH ROW EXECUTE FUNCTION only_unbegun_terms_go();

DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    GRANT DELETE ON coordinator_terms TO genombrott_app;
  END IF;
END $$;
