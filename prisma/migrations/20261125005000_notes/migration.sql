-- Texts that several people write at the same time. A row of note_updates is what somebody has been told is saved.
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "cycle_id" UUID,
    "epoch" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "note_snapshots" (
    "note_id" UUID NOT NULL,
    "state" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_snapshots_pkey" PRIMARY KEY ("note_id")
);
CREATE TABLE "note_updates" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "data" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_updates_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notes_cycle_id_key" ON "notes"("cycle_id");
CREATE INDEX "notes_team_id_idx" ON "notes"("team_id");
CREATE INDEX "note_updates_note_id_idx" ON "note_updates"("note_id");

ALTER TABLE "notes" ADD CONSTRAINT "notes_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notes" ADD CONSTRAINT "notes_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notes" ADD CONSTRAINT "notes_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notes" ADD CONSTRAINT "notes_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_snapshots" ADD CONSTRAINT "note_snapshots_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_updates" ADD CONSTRAINT "note_updates_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A note belongs where its test does.
ALTER TABLE notes ADD CONSTRAINT notes_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE notes ADD CONSTRAINT notes_cycle_of_team FOREIGN KEY (cycle_id, team_id) REFERENCES cycles (id, team_id);
-- The least update is two bytes long; the longest that is written and loaded is one mebibyte, of a whole note four.
ALTER TABLE note_updates ADD CONSTRAINT note_updates_size CHECK (octet_length(data) BETWEEN 2 AND 1048576);
ALTER TABLE note_snapshots ADD CONSTRAINT note_snapshots_size CHECK (octet_length(state) BETWEEN 2 AND 4194304);
