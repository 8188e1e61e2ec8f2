-- How points come in: what is looked at before it is written, what other systems show, and a trace of every change.

ALTER TABLE "measure_point_changes" ADD COLUMN "existed" BOOLEAN NOT NULL DEFAULT true;

CREATE INDEX "measure_point_changes_followed_id_day_nth_idx" ON "measure_point_changes"("followed_id", "day", "nth");

CREATE TABLE "point_imports" (
    "id" UUID NOT NULL,
    "followed_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "rows" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "point_imports_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sending_tokens" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "may_write" BOOLEAN NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "last_day" DATE NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_on" DATE,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sending_tokens_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "point_imports_followed_id_person_id_key" ON "point_imports"("followed_id", "person_id");

CREATE INDEX "point_imports_person_id_idx" ON "point_imports"("person_id");

CREATE UNIQUE INDEX "sending_tokens_secret_hash_key" ON "sending_tokens"("secret_hash");

CREATE INDEX "sending_tokens_team_id_idx" ON "sending_tokens"("team_id");

CREATE INDEX "sending_tokens_made_by_id_idx" ON "sending_tokens"("made_by_id");

CREATE INDEX "sending_tokens_revoked_by_id_idx" ON "sending_tokens"("revoked_by_id");

ALTER TABLE "point_imports" ADD CONSTRAINT "point_imports_followed_id_fkey" FOREIGN KEY ("followed_id") REFERENCES "followed_measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "point_imports" ADD CONSTRAINT "point_imports_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sending_tokens" ADD CONSTRAINT "sending_tokens_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sending_tokens" ADD CONSTRAINT "sending_tokens_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sending_tokens" ADD CONSTRAINT "sending_tokens_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE point_imports ADD CONSTRAINT point_imports_rows CHECK (jsonb_typeof(rows) = 'array' AND jsonb_array_length(rows) BETWEEN 1 AND 20000);
ALTER TABLE sending_tokens ADD CONSTRAINT sending_tokens_name CHECK (char_length(name) BETWEEN 1 AND 80);
ALTER TABLE sending_tokens ADD CONSTRAINT sending_tokens_hash CHECK (octet_length(secret_hash) = 32);
ALTER TABLE sending_tokens ADD CONSTRAINT sending_tokens_end CHECK ((revoked_at IS NULL) = (revoked_by_id IS NULL) AND revoked_at >= made_at);

-- What a point was is kept by the database itself, whoever writes it and however. A point that comes back where one was taken
-- away leaves a row too, so that the rows of a day tell its whole story.
CREATE FUNCTION measure_point_change_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
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
      IS DISTINCT FROM (OLD.value, OLD.numerator, OLD.denominator, OLD.missing, OLD.comment) THEN
    INSERT INTO measure_point_changes (id, followed_id, day, nth, value, numerator, denominator, missing, comment, by_id, source, at)
      VALUES (gen_random_uuid(), OLD.followed_id, OLD.day, OLD.nth, OLD.value, OLD.numerator, OLD.denominator, OLD.missing, OLD.comment,
        NEW.set_by_id, NEW.source, NEW.set_at);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER measure_point_change_is_kept AFTER INSERT OR UPDATE ON measure_points FOR EACH ROW EXECUTE FUNCTION measure_point_change_is_kept();

-- Who took a point away is known to the act alone: it writes the row, and without one of the same transaction nothing is taken away.
CREATE FUNCTION measure_point_removal_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM followed_measures f WHERE f.id = OLD.followed_id)
      AND NOT EXISTS (SELECT 1 FROM measure_point_changes c
        WHERE c.followed_id = OLD.followed_id AND c.day = OLD.day AND c.nth = OLD.nth AND c.existed
          AND c.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296
          AND (c.value, c.numerator, c.denominator, c.missing, c.comment)
            IS NOT DISTINCT FROM (OLD.value, OLD.numerator, OLD.denominator, OLD.missing, OLD.comment)) THEN
    RAISE EXCEPTION 'who took a point away is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_points_removal';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER measure_point_removal_is_kept AFTER DELETE ON measure_points DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION measure_point_removal_is_kept();
