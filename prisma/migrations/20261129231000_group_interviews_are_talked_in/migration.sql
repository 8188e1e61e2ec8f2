ALTER TABLE "supervision_points" ALTER COLUMN "session_id" DROP NOT NULL,
ADD COLUMN     "interview_id" UUID;

ALTER TABLE "supervision_memos" ALTER COLUMN "session_id" DROP NOT NULL,
ADD COLUMN     "interview_id" UUID;

-- What has been marked until now has no id of the app's own: any will do.
ALTER TABLE "supervision_factors" DROP CONSTRAINT "supervision_factors_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "interview_id" UUID,
ADD CONSTRAINT "supervision_factors_pkey" PRIMARY KEY ("id");

ALTER TABLE "supervision_factors" ALTER COLUMN "session_id" DROP NOT NULL,
ALTER COLUMN "id" DROP DEFAULT;

CREATE INDEX "supervision_points_interview_id_idx" ON "supervision_points"("interview_id");

CREATE UNIQUE INDEX "supervision_memos_interview_id_author_id_key" ON "supervision_memos"("interview_id", "author_id");

CREATE UNIQUE INDEX "supervision_factors_session_id_factor_id_sense_key" ON "supervision_factors"("session_id", "factor_id", "sense");

CREATE UNIQUE INDEX "supervision_factors_interview_id_factor_id_sense_key" ON "supervision_factors"("interview_id", "factor_id", "sense");

ALTER TABLE "supervision_points" ADD CONSTRAINT "supervision_points_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_memos" ADD CONSTRAINT "supervision_memos_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_factors" ADD CONSTRAINT "supervision_factors_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each is of one session, or of one group interview, at which nobody asks as the one who is supervised.
ALTER TABLE supervision_points ADD CONSTRAINT supervision_points_one_subject CHECK (num_nonnulls(session_id, interview_id) = 1);
ALTER TABLE supervision_points ADD CONSTRAINT supervision_points_kind CHECK (kind = 'point' OR interview_id IS NULL);
ALTER TABLE supervision_memos ADD CONSTRAINT supervision_memos_one_subject CHECK (num_nonnulls(session_id, interview_id) = 1);
ALTER TABLE supervision_factors ADD CONSTRAINT supervision_factors_one_subject CHECK (num_nonnulls(session_id, interview_id) = 1);

-- The gathering is held while something is written of it: it does not become another kind in that moment unseen.
CREATE FUNCTION of_a_group_interview() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.interview_id IS NOT NULL THEN
    PERFORM 1 FROM gatherings WHERE id = NEW.interview_id AND kind = 'group_interview' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'only a group interview is talked in' USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_interview';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_points_of_interviews BEFORE INSERT OR UPDATE OF interview_id ON supervision_points
  FOR EACH ROW EXECUTE FUNCTION of_a_group_interview();
CREATE TRIGGER supervision_memos_of_interviews BEFORE INSERT OR UPDATE OF interview_id ON supervision_memos
  FOR EACH ROW EXECUTE FUNCTION of_a_group_interview();
CREATE TRIGGER supervision_factors_of_interviews BEFORE INSERT OR UPDATE OF interview_id ON supervision_factors
  FOR EACH ROW EXECUTE FUNCTION of_a_group_interview();

-- What was written of a team's interview is read by that team's people: it never becomes another team's, nor another gathering's.
CREATE FUNCTION interview_that_has_begun() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM notes WHERE interview_id = OLD.id) OR EXISTS (SELECT 1 FROM supervision_points WHERE interview_id = OLD.id)
    OR EXISTS (SELECT 1 FROM supervision_memos WHERE interview_id = OLD.id) OR EXISTS (SELECT 1 FROM supervision_factors WHERE interview_id = OLD.id) THEN
    RAISE EXCEPTION 'a group interview of which something is written stays its team''s' USING ERRCODE = 'check_violation', CONSTRAINT = 'gatherings_interview_begun';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER gatherings_interview_begun BEFORE UPDATE OF kind, team_id ON gatherings
  FOR EACH ROW WHEN (OLD.kind = 'group_interview' AND (NEW.kind <> OLD.kind OR NEW.team_id IS DISTINCT FROM OLD.team_id)) EXECUTE FUNCTION interview_that_has_begun();
