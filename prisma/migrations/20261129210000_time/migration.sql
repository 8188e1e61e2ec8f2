-- The time that people give: what they promise, and their own lines of what nothing else tells of.

CREATE TYPE "time_entry_kind" AS ENUM ('preparation', 'analysis', 'travel');

CREATE TABLE "time_entries" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID,
    "day" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "kind" "time_entry_kind" NOT NULL,
    "word" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_entries_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "time_promises" (
    "programme_id" UUID NOT NULL,
    "meeting_minutes_min" INTEGER NOT NULL,
    "meeting_minutes_max" INTEGER NOT NULL,
    "seminar_days_min" INTEGER NOT NULL,
    "seminar_days_max" INTEGER NOT NULL,
    "day_minutes" INTEGER NOT NULL,
    "interview_minutes" INTEGER NOT NULL,
    "conference_days" INTEGER NOT NULL,
    "supervision_minutes" INTEGER NOT NULL,

    CONSTRAINT "time_promises_pkey" PRIMARY KEY ("programme_id")
);

CREATE INDEX "time_entries_programme_id_person_id_idx" ON "time_entries"("programme_id", "person_id");

CREATE INDEX "time_entries_person_id_idx" ON "time_entries"("person_id");

CREATE INDEX "time_entries_team_id_idx" ON "time_entries"("team_id");

ALTER TABLE "time_entries" ADD CONSTRAINT "time_entries_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_entries" ADD CONSTRAINT "time_entries_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "time_entries" ADD CONSTRAINT "time_entries_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "time_promises" ADD CONSTRAINT "time_promises_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line is some of a day, in few words; and its team is one of the programme's.
ALTER TABLE time_entries ADD CONSTRAINT time_entries_minutes CHECK (minutes BETWEEN 1 AND 1440);
ALTER TABLE time_entries ADD CONSTRAINT time_entries_word CHECK (char_length(word) <= 120);
ALTER TABLE time_entries ADD CONSTRAINT time_entries_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);

ALTER TABLE time_promises ADD CONSTRAINT time_promises_meetings CHECK (meeting_minutes_min BETWEEN 0 AND meeting_minutes_max AND meeting_minutes_max <= 6000);
ALTER TABLE time_promises ADD CONSTRAINT time_promises_seminars CHECK (seminar_days_min BETWEEN 0 AND seminar_days_max AND seminar_days_max <= 99);
ALTER TABLE time_promises ADD CONSTRAINT time_promises_day CHECK (day_minutes BETWEEN 1 AND 1440);
ALTER TABLE time_promises ADD CONSTRAINT time_promises_rest CHECK (interview_minutes BETWEEN 0 AND 6000 AND conference_days BETWEEN 0 AND 99 AND supervision_minutes BETWEEN 0 AND 6000);
