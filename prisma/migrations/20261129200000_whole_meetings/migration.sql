-- Meetings with an hour, a place and a series; who was there, what was to be taken up and what was decided.

CREATE TABLE "meeting_series" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "every" INTEGER NOT NULL,
    "nth" INTEGER,
    "weekday" INTEGER NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_series_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "meeting_attendances" (
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_attendances_pkey" PRIMARY KEY ("meeting_id","person_id")
);
CREATE TABLE "meeting_points" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_points_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "meetings" ADD COLUMN "from_minute" INTEGER,
  ADD COLUMN "minutes" INTEGER,
  ADD COLUMN "place" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "series_id" UUID,
  ADD COLUMN "occurrence_on" DATE,
  ADD COLUMN "cancelled_at" TIMESTAMPTZ(3),
  ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "changed_at" TIMESTAMPTZ(3);
ALTER TABLE "actions" ADD COLUMN "meeting_id" UUID, ADD COLUMN "why" TEXT NOT NULL DEFAULT '';

CREATE INDEX "meeting_series_team_id_idx" ON "meeting_series"("team_id");
CREATE UNIQUE INDEX "meetings_series_id_occurrence_on_key" ON "meetings"("series_id", "occurrence_on");
CREATE INDEX "meeting_attendances_person_id_idx" ON "meeting_attendances"("person_id");
CREATE INDEX "meeting_points_meeting_id_idx" ON "meeting_points"("meeting_id");
CREATE INDEX "decisions_meeting_id_idx" ON "decisions"("meeting_id");
CREATE INDEX "decisions_team_id_decided_on_idx" ON "decisions"("team_id", "decided_on");
CREATE INDEX "actions_meeting_id_idx" ON "actions"("meeting_id");

ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_attendances" ADD CONSTRAINT "meeting_attendances_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_attendances" ADD CONSTRAINT "meeting_attendances_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_attendances" ADD CONSTRAINT "meeting_attendances_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_points" ADD CONSTRAINT "meeting_points_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "actions" ADD CONSTRAINT "actions_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A series, and what was decided and agreed at a meeting, are of the meeting's own team and programme. That a meeting which holds
-- something cannot be deleted (RESTRICT above) is what keeps it when a series is planned anew.
CREATE UNIQUE INDEX meeting_series_id_team ON meeting_series (id, team_id);
ALTER TABLE meeting_series ADD CONSTRAINT meeting_series_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE meetings ADD CONSTRAINT meetings_series_of_team FOREIGN KEY (series_id, team_id) REFERENCES meeting_series (id, team_id);
ALTER TABLE decisions ADD CONSTRAINT decisions_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE decisions ADD CONSTRAINT decisions_meeting_of_team FOREIGN KEY (meeting_id, team_id) REFERENCES meetings (id, team_id);
ALTER TABLE actions ADD CONSTRAINT actions_meeting_of_team FOREIGN KEY (meeting_id, team_id) REFERENCES meetings (id, team_id);

ALTER TABLE meeting_series ADD CONSTRAINT meeting_series_texts CHECK (btrim(title) <> '' AND char_length(title) <= 200 AND char_length(place) <= 200);
ALTER TABLE meeting_series ADD CONSTRAINT meeting_series_pattern CHECK (unit IN ('week', 'month') AND (unit = 'month') = (nth IS NOT NULL)
  AND nth BETWEEN 1 AND 5 AND every BETWEEN 1 AND 12 AND weekday BETWEEN 1 AND 7);
ALTER TABLE meeting_series ADD CONSTRAINT meeting_series_days CHECK (starts_on <= ends_on);
ALTER TABLE meeting_series ADD CONSTRAINT meeting_series_time CHECK (from_minute >= 0 AND minutes BETWEEN 5 AND 720 AND from_minute + minutes <= 1440);
ALTER TABLE meetings ADD CONSTRAINT meetings_place CHECK (char_length(place) <= 200);
ALTER TABLE meetings ADD CONSTRAINT meetings_time CHECK ((from_minute IS NULL) = (minutes IS NULL)
  AND from_minute >= 0 AND minutes BETWEEN 5 AND 720 AND from_minute + minutes <= 1440);
ALTER TABLE meetings ADD CONSTRAINT meetings_occurrence CHECK ((series_id IS NULL) = (occurrence_on IS NULL));
ALTER TABLE meetings ADD CONSTRAINT meetings_sequence CHECK (sequence >= 0);
ALTER TABLE meeting_attendances ADD CONSTRAINT meeting_attendances_word CHECK (word IN ('present', 'excused', 'absent'));
ALTER TABLE meeting_points ADD CONSTRAINT meeting_points_text CHECK (btrim(text) <> '' AND char_length(text) <= 300);
ALTER TABLE meeting_points ADD CONSTRAINT meeting_points_position CHECK (position > 0);
ALTER TABLE decisions ADD CONSTRAINT decisions_text CHECK (btrim(text) <> '' AND char_length(text) <= 500);
ALTER TABLE actions ADD CONSTRAINT actions_why CHECK (char_length(why) <= 300 AND (why = '' OR state = 'dropped'));
