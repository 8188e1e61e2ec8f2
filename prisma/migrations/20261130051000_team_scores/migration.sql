-- How far a team has come, month by month, as the team says it and as the researcher who supervises it does.

CREATE TYPE "score_side" AS ENUM ('team', 'researcher');

CREATE TABLE "team_scores" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "side" "score_side" NOT NULL,
    "halves" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_scores_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "earlier_team_scores" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "score_id" UUID NOT NULL,
    "halves" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "earlier_team_scores_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "team_scores_set_by_id_idx" ON "team_scores"("set_by_id");

-- One of a team, month and side.
CREATE UNIQUE INDEX "team_scores_team_id_month_side_key" ON "team_scores"("team_id", "month", "side");

CREATE INDEX "earlier_team_scores_score_id_idx" ON "earlier_team_scores"("score_id");

CREATE INDEX "earlier_team_scores_set_by_id_idx" ON "earlier_team_scores"("set_by_id");

ALTER TABLE "team_scores" ADD CONSTRAINT "team_scores_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "team_scores" ADD CONSTRAINT "team_scores_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "earlier_team_scores" ADD CONSTRAINT "earlier_team_scores_score_id_fkey" FOREIGN KEY ("score_id") REFERENCES "team_scores"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "earlier_team_scores" ADD CONSTRAINT "earlier_team_scores_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From 0.5 to 5.0 by halves, of a whole month, never without a reason.
ALTER TABLE team_scores ADD CONSTRAINT team_scores_halves CHECK (halves BETWEEN 1 AND 10);
ALTER TABLE team_scores ADD CONSTRAINT team_scores_month CHECK (extract(day FROM month) = 1);
ALTER TABLE team_scores ADD CONSTRAINT team_scores_reason CHECK (btrim(reason) <> '' AND char_length(reason) <= 1000);
ALTER TABLE earlier_team_scores ADD CONSTRAINT earlier_team_scores_halves CHECK (halves BETWEEN 1 AND 10);
ALTER TABLE earlier_team_scores ADD CONSTRAINT earlier_team_scores_reason CHECK (btrim(reason) <> '' AND char_length(reason) <= 1000);

-- Nobody overwrites a score in silence, whatever writes it: what stood there is kept, and it never becomes another month's,
-- side's or team's.
CREATE FUNCTION team_score_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.team_id, NEW.month, NEW.side) IS DISTINCT FROM (OLD.id, OLD.team_id, OLD.month, OLD.side) THEN
    RAISE EXCEPTION 'a score stays its team''s, month''s and side''s' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'team_scores_stay';
  END IF;
  INSERT INTO earlier_team_scores (score_id, halves, reason, set_by_id, set_at)
    VALUES (OLD.id, OLD.halves, OLD.reason, OLD.set_by_id, OLD.set_at);
  RETURN NEW;
END $$;
CREATE TRIGGER team_score_is_kept BEFORE UPDATE ON team_scores FOR EACH ROW EXECUTE FUNCTION team_score_is_kept();

DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    REVOKE DELETE, TRUNCATE ON team_scores FROM genombrott_app;
    REVOKE UPDATE, DELETE, TRUNCATE ON earlier_team_scores FROM genombrott_app;
  END IF;
END $$;
