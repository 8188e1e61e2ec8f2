-- Supervision: series, times, who is there, what is talked about and agreed, and what a researcher keeps for herself.

CREATE TYPE "supervision_kind" AS ENUM ('individual', 'group');

CREATE TYPE "recurrence_unit" AS ENUM ('week', 'month');

CREATE TYPE "supervision_state" AS ENUM ('booked', 'held', 'missed', 'excused', 'cancelled');

CREATE TYPE "supervision_reason" AS ENUM ('illness', 'leave', 'urgent_work', 'lack_of_time', 'staff_turnover', 'researcher_away', 'technical', 'other');

CREATE TYPE "supervision_role" AS ENUM ('researcher', 'coordinator');

CREATE TYPE "supervision_point_kind" AS ENUM ('question', 'point');

CREATE TYPE "agreed_move" AS ENUM ('done', 'moved', 'dropped', 'reopened', 'handed_over');

CREATE TYPE "factor_sense" AS ENUM ('barrier', 'enabler');

CREATE TYPE "open_time_kind" AS ENUM ('supervision', 'interview');

ALTER TABLE "notes" ADD COLUMN     "interview_id" UUID,
ADD COLUMN     "supervision_id" UUID;

CREATE TABLE "supervision_series" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" "supervision_kind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "researcher_id" UUID NOT NULL,
    "unit" "recurrence_unit" NOT NULL,
    "every" INTEGER NOT NULL,
    "nth" INTEGER,
    "weekday" INTEGER NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "video_url" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "supervision_series_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "supervision_series_teams" (
    "series_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "supervision_series_teams_pkey" PRIMARY KEY ("series_id","team_id")
);

CREATE TABLE "supervision_sessions" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" "supervision_kind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "series_id" UUID,
    "occurrence_on" DATE,
    "researcher_id" UUID NOT NULL,
    "delegate_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "video_url" TEXT NOT NULL DEFAULT '',
    "state" "supervision_state" NOT NULL DEFAULT 'booked',
    "reason" "supervision_reason",
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supervision_sessions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "supervision_session_teams" (
    "session_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "supervision_session_teams_pkey" PRIMARY KEY ("session_id","team_id")
);

CREATE TABLE "supervision_attendees" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "supervision_role" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "live" BOOLEAN NOT NULL,
    "told_sequence" INTEGER,

    CONSTRAINT "supervision_attendees_pkey" PRIMARY KEY ("session_id","person_id")
);

CREATE TABLE "supervision_points" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "kind" "supervision_point_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "supervision_points_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "agreed_actions" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE,
    "state" "action_state" NOT NULL DEFAULT 'open',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreed_actions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "agreed_action_moves" (
    "id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "move" "agreed_move" NOT NULL,
    "due_on" DATE,
    "owner_id" UUID,
    "why" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreed_action_moves_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "supervision_memos" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supervision_memos_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "factors" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "factors_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "supervision_factors" (
    "session_id" UUID NOT NULL,
    "factor_id" UUID NOT NULL,
    "sense" "factor_sense" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supervision_factors_pkey" PRIMARY KEY ("session_id","factor_id","sense")
);

CREATE TABLE "open_times" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "open_time_kind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "video_url" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "open_times_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "supervision_hand_overs" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "side" "supervision_role" NOT NULL,
    "from_id" UUID,
    "to_id" UUID,
    "sessions" INTEGER NOT NULL,
    "actions" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "supervision_hand_overs_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "supervision_reminders" (
    "team_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supervision_reminders_pkey" PRIMARY KEY ("team_id","month")
);

CREATE INDEX "supervision_series_programme_id_idx" ON "supervision_series"("programme_id");

CREATE INDEX "supervision_series_researcher_id_idx" ON "supervision_series"("researcher_id");

CREATE INDEX "supervision_series_teams_team_id_idx" ON "supervision_series_teams"("team_id");

CREATE INDEX "supervision_sessions_programme_id_starts_at_idx" ON "supervision_sessions"("programme_id", "starts_at");

CREATE INDEX "supervision_sessions_researcher_id_starts_at_idx" ON "supervision_sessions"("researcher_id", "starts_at");

CREATE INDEX "supervision_sessions_delegate_id_idx" ON "supervision_sessions"("delegate_id");

CREATE UNIQUE INDEX "supervision_sessions_series_id_occurrence_on_key" ON "supervision_sessions"("series_id", "occurrence_on");

CREATE INDEX "supervision_session_teams_team_id_idx" ON "supervision_session_teams"("team_id");

CREATE INDEX "supervision_attendees_person_id_starts_at_idx" ON "supervision_attendees"("person_id", "starts_at");

CREATE INDEX "supervision_points_session_id_idx" ON "supervision_points"("session_id");

CREATE INDEX "agreed_actions_session_id_idx" ON "agreed_actions"("session_id");

CREATE INDEX "agreed_actions_owner_id_state_idx" ON "agreed_actions"("owner_id", "state");

CREATE INDEX "agreed_action_moves_action_id_idx" ON "agreed_action_moves"("action_id");

CREATE UNIQUE INDEX "supervision_memos_session_id_author_id_key" ON "supervision_memos"("session_id", "author_id");

CREATE UNIQUE INDEX "factors_programme_id_name_key" ON "factors"("programme_id", "name");

CREATE INDEX "supervision_factors_factor_id_idx" ON "supervision_factors"("factor_id");

CREATE INDEX "open_times_programme_id_person_id_starts_at_idx" ON "open_times"("programme_id", "person_id", "starts_at");

CREATE INDEX "supervision_hand_overs_team_id_idx" ON "supervision_hand_overs"("team_id");

CREATE INDEX "supervision_hand_overs_programme_id_idx" ON "supervision_hand_overs"("programme_id");

CREATE UNIQUE INDEX "notes_supervision_id_key" ON "notes"("supervision_id");

CREATE UNIQUE INDEX "notes_interview_id_key" ON "notes"("interview_id");

ALTER TABLE "notes" ADD CONSTRAINT "notes_supervision_id_fkey" FOREIGN KEY ("supervision_id") REFERENCES "supervision_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notes" ADD CONSTRAINT "notes_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_series" ADD CONSTRAINT "supervision_series_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_series" ADD CONSTRAINT "supervision_series_researcher_id_fkey" FOREIGN KEY ("researcher_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_series" ADD CONSTRAINT "supervision_series_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_series_teams" ADD CONSTRAINT "supervision_series_teams_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "supervision_series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_series_teams" ADD CONSTRAINT "supervision_series_teams_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_sessions" ADD CONSTRAINT "supervision_sessions_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_sessions" ADD CONSTRAINT "supervision_sessions_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "supervision_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "supervision_sessions" ADD CONSTRAINT "supervision_sessions_researcher_id_fkey" FOREIGN KEY ("researcher_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_sessions" ADD CONSTRAINT "supervision_sessions_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "supervision_sessions" ADD CONSTRAINT "supervision_sessions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_session_teams" ADD CONSTRAINT "supervision_session_teams_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "supervision_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_session_teams" ADD CONSTRAINT "supervision_session_teams_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_attendees" ADD CONSTRAINT "supervision_attendees_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "supervision_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_attendees" ADD CONSTRAINT "supervision_attendees_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_points" ADD CONSTRAINT "supervision_points_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "supervision_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_points" ADD CONSTRAINT "supervision_points_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_actions" ADD CONSTRAINT "agreed_actions_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_actions" ADD CONSTRAINT "agreed_actions_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "supervision_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "agreed_actions" ADD CONSTRAINT "agreed_actions_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_actions" ADD CONSTRAINT "agreed_actions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action_moves" ADD CONSTRAINT "agreed_action_moves_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "agreed_actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "agreed_action_moves" ADD CONSTRAINT "agreed_action_moves_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "agreed_action_moves" ADD CONSTRAINT "agreed_action_moves_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "supervision_memos" ADD CONSTRAINT "supervision_memos_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "supervision_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_memos" ADD CONSTRAINT "supervision_memos_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "factors" ADD CONSTRAINT "factors_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_factors" ADD CONSTRAINT "supervision_factors_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "supervision_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_factors" ADD CONSTRAINT "supervision_factors_factor_id_fkey" FOREIGN KEY ("factor_id") REFERENCES "factors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_factors" ADD CONSTRAINT "supervision_factors_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "open_times" ADD CONSTRAINT "open_times_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "open_times" ADD CONSTRAINT "open_times_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_hand_overs" ADD CONSTRAINT "supervision_hand_overs_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_hand_overs" ADD CONSTRAINT "supervision_hand_overs_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_hand_overs" ADD CONSTRAINT "supervision_hand_overs_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "supervision_hand_overs" ADD CONSTRAINT "supervision_hand_overs_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "supervision_hand_overs" ADD CONSTRAINT "supervision_hand_overs_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "supervision_reminders" ADD CONSTRAINT "supervision_reminders_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What belongs to a programme stays in it.
CREATE UNIQUE INDEX supervision_series_id_programme ON supervision_series (id, programme_id);
CREATE UNIQUE INDEX supervision_sessions_id_programme ON supervision_sessions (id, programme_id);
CREATE UNIQUE INDEX factors_id_programme ON factors (id, programme_id);
ALTER TABLE supervision_sessions ADD CONSTRAINT supervision_sessions_series_of_programme FOREIGN KEY (series_id, programme_id) REFERENCES supervision_series (id, programme_id);
ALTER TABLE agreed_actions ADD CONSTRAINT agreed_actions_session_of_programme FOREIGN KEY (session_id, programme_id) REFERENCES supervision_sessions (id, programme_id);
ALTER TABLE supervision_hand_overs ADD CONSTRAINT supervision_hand_overs_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE notes ADD CONSTRAINT notes_supervision_of_programme FOREIGN KEY (supervision_id, programme_id) REFERENCES supervision_sessions (id, programme_id);
ALTER TABLE notes ADD CONSTRAINT notes_interview_of_programme FOREIGN KEY (interview_id, programme_id) REFERENCES gatherings (id, programme_id);
CREATE FUNCTION supervised_team_of_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'supervision_series_teams' THEN
    PERFORM 1 FROM teams t JOIN supervision_series s ON s.programme_id = t.programme_id WHERE t.id = NEW.team_id AND s.id = NEW.series_id;
  ELSE
    PERFORM 1 FROM teams t JOIN supervision_sessions s ON s.programme_id = t.programme_id WHERE t.id = NEW.team_id AND s.id = NEW.session_id;
  END IF;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a team is supervised in its own programme' USING ERRCODE = 'check_violation', CONSTRAINT = 'supervised_team_of_programme';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_series_teams_programme BEFORE INSERT OR UPDATE ON supervision_series_teams
  FOR EACH ROW EXECUTE FUNCTION supervised_team_of_programme();
CREATE TRIGGER supervision_session_teams_programme BEFORE INSERT OR UPDATE ON supervision_session_teams
  FOR EACH ROW EXECUTE FUNCTION supervised_team_of_programme();

-- A note is of a test or a meeting of a team, or theirs who sit at a table, are supervised, or are interviewed.
ALTER TABLE notes DROP CONSTRAINT notes_one_subject;
ALTER TABLE notes DROP CONSTRAINT notes_whose;
ALTER TABLE notes ADD CONSTRAINT notes_one_subject CHECK (num_nonnulls(cycle_id, meeting_id, table_id, supervision_id, interview_id) = 1);
ALTER TABLE notes ADD CONSTRAINT notes_whose CHECK (num_nonnulls(team_id, table_id, supervision_id, interview_id) = 1);
CREATE FUNCTION note_of_an_interview() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.interview_id IS NOT NULL THEN
    PERFORM 1 FROM gatherings WHERE id = NEW.interview_id AND kind = 'group_interview' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'only a group interview has such a note' USING ERRCODE = 'check_violation', CONSTRAINT = 'notes_interview';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notes_of_interviews BEFORE INSERT OR UPDATE OF interview_id ON notes FOR EACH ROW EXECUTE FUNCTION note_of_an_interview();

ALTER TABLE supervision_series ADD CONSTRAINT supervision_series_pattern CHECK (every BETWEEN 1 AND 12 AND weekday BETWEEN 1 AND 7
  AND CASE unit WHEN 'month' THEN nth BETWEEN 1 AND 5 ELSE nth IS NULL END);
ALTER TABLE supervision_series ADD CONSTRAINT supervision_series_time CHECK (from_minute >= 0 AND minutes BETWEEN 15 AND 480 AND from_minute + minutes <= 1440);
ALTER TABLE supervision_series ADD CONSTRAINT supervision_series_days CHECK (ends_on >= starts_on);
ALTER TABLE supervision_series ADD CONSTRAINT supervision_series_texts CHECK (char_length(title) <= 120 AND char_length(place) <= 200
  AND char_length(video_url) <= 500 AND (video_url = '' OR video_url ~ '^https://'));
ALTER TABLE supervision_sessions ADD CONSTRAINT supervision_sessions_time CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '8 hours');
ALTER TABLE supervision_sessions ADD CONSTRAINT supervision_sessions_texts CHECK (char_length(title) <= 120 AND char_length(place) <= 200
  AND char_length(video_url) <= 500 AND (video_url = '' OR video_url ~ '^https://'));
ALTER TABLE supervision_sessions ADD CONSTRAINT supervision_sessions_occurrence CHECK ((series_id IS NULL) = (occurrence_on IS NULL));
ALTER TABLE supervision_sessions ADD CONSTRAINT supervision_sessions_reason CHECK (CASE state WHEN 'excused' THEN reason IS NOT NULL WHEN 'missed' THEN true ELSE reason IS NULL END);
ALTER TABLE supervision_sessions ADD CONSTRAINT supervision_sessions_delegate CHECK (delegate_id <> researcher_id);
ALTER TABLE supervision_sessions ADD CONSTRAINT supervision_sessions_sequence CHECK (sequence >= 0);
ALTER TABLE supervision_points ADD CONSTRAINT supervision_points_text CHECK (btrim(text) <> '' AND char_length(text) <= 500);
ALTER TABLE agreed_actions ADD CONSTRAINT agreed_actions_text CHECK (btrim(text) <> '' AND char_length(text) <= 500);
ALTER TABLE agreed_actions ADD CONSTRAINT agreed_actions_ended CHECK ((state = 'open') = (ended_at IS NULL));
ALTER TABLE agreed_action_moves ADD CONSTRAINT agreed_action_moves_why CHECK (char_length(why) <= 500 AND (move NOT IN ('dropped', 'moved') OR btrim(why) <> ''));
ALTER TABLE agreed_action_moves ADD CONSTRAINT agreed_action_moves_what CHECK ((move <> 'moved' OR due_on IS NOT NULL) AND (move <> 'handed_over' OR owner_id IS NOT NULL));
ALTER TABLE supervision_memos ADD CONSTRAINT supervision_memos_text CHECK (char_length(text) <= 20000);
ALTER TABLE factors ADD CONSTRAINT factors_name CHECK (btrim(name) <> '' AND char_length(name) <= 80);
ALTER TABLE open_times ADD CONSTRAINT open_times_time CHECK (ends_at >= starts_at + interval '15 minutes' AND ends_at <= starts_at + interval '12 hours');
ALTER TABLE open_times ADD CONSTRAINT open_times_texts CHECK (char_length(place) <= 200 AND char_length(video_url) <= 500 AND (video_url = '' OR video_url ~ '^https://'));
ALTER TABLE supervision_hand_overs ADD CONSTRAINT supervision_hand_overs_counts CHECK (sessions >= 0 AND actions >= 0 AND num_nonnulls(from_id, to_id) > 0);
ALTER TABLE supervision_reminders ADD CONSTRAINT supervision_reminders_month CHECK (extract(day FROM month) = 1);

-- Nobody is in two at once, whoever writes; and what one can be booked for in one kind is not offered in another.
ALTER TABLE supervision_attendees ADD CONSTRAINT supervision_attendees_one_at_a_time EXCLUDE USING gist
  (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (live);
ALTER TABLE open_times ADD CONSTRAINT open_times_one_at_a_time EXCLUDE USING gist
  (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&);

-- The times of who is there are those of the session. It is held while somebody joins: it is not moved in that moment unseen.
CREATE FUNCTION attend_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT starts_at, ends_at, state IN ('booked', 'held') INTO NEW.starts_at, NEW.ends_at, NEW.live
    FROM supervision_sessions WHERE id = NEW.session_id FOR SHARE;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_attendees_times BEFORE INSERT OR UPDATE OF session_id, person_id, starts_at, ends_at, live ON supervision_attendees
  FOR EACH ROW EXECUTE FUNCTION attend_supervision();
CREATE FUNCTION move_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE supervision_attendees SET starts_at = NEW.starts_at WHERE session_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER supervision_sessions_move AFTER UPDATE OF starts_at, ends_at, state ON supervision_sessions
  FOR EACH ROW WHEN (OLD.starts_at <> NEW.starts_at OR OLD.ends_at <> NEW.ends_at OR OLD.state <> NEW.state) EXECUTE FUNCTION move_supervision();
