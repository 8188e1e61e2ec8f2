-- What a team works with together beside its tests: meetings, notes' versions and closures, what comes of a line (tests,
-- ideas, actions), files, templates and notices.

CREATE TYPE "note_template_kind" AS ENUM ('cycle', 'meeting', 'seminar_table', 'group_interview', 'supervision');
CREATE TYPE "note_version_reason" AS ENUM ('pause', 'closing', 'before_restore', 'restore');
CREATE TYPE "action_state" AS ENUM ('open', 'done', 'dropped');
CREATE TYPE "notice_kind" AS ENUM ('mention', 'action');

CREATE TABLE "meetings" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "notes" ADD COLUMN "meeting_id" UUID;
ALTER TABLE "note_snapshots" ADD COLUMN "writer_ids" UUID[] NOT NULL DEFAULT '{}', ADD COLUMN "written_at" TIMESTAMPTZ(3);
ALTER TABLE "comments" ADD COLUMN "thread_id" UUID;

CREATE TABLE "note_texts" (
    "note_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "note_texts_pkey" PRIMARY KEY ("note_id")
);
CREATE TABLE "note_versions" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" "note_version_reason" NOT NULL,
    "content" JSONB NOT NULL,
    "writer_ids" UUID[] NOT NULL,

    CONSTRAINT "note_versions_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "note_closures" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_by_id" UUID,

    CONSTRAINT "note_closures_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "note_threads" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "starts" BYTEA NOT NULL,
    "ends" BYTEA NOT NULL,
    "quote" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "note_threads_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "note_templates" (
    "programme_id" UUID NOT NULL,
    "kind" "note_template_kind" NOT NULL,
    "content" JSONB NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_by_id" UUID NOT NULL,

    CONSTRAINT "note_templates_pkey" PRIMARY KEY ("programme_id", "kind")
);
CREATE TABLE "actions" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,
    "state" "action_state" NOT NULL DEFAULT 'open',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "actions_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "origins" (
    "id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "cycle_id" UUID,
    "idea_id" UUID,
    "action_id" UUID,
    "line" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "origins_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "note_id" UUID,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "file_parts" (
    "file_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "file_parts_pkey" PRIMARY KEY ("file_id", "part")
);
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "note_id" UUID,
    "action_id" UUID,
    "source_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "meetings_team_id_held_on_idx" ON "meetings"("team_id", "held_on");
CREATE UNIQUE INDEX "notes_meeting_id_key" ON "notes"("meeting_id");
CREATE INDEX "note_texts_words_idx" ON "note_texts" USING GIN ("words");
CREATE INDEX "note_versions_note_id_at_idx" ON "note_versions"("note_id", "at");
CREATE INDEX "note_closures_note_id_idx" ON "note_closures"("note_id");
CREATE INDEX "note_threads_note_id_idx" ON "note_threads"("note_id");
CREATE INDEX "comments_thread_id_created_at_idx" ON "comments"("thread_id", "created_at");
CREATE INDEX "actions_team_id_state_idx" ON "actions"("team_id", "state");
CREATE INDEX "actions_owner_id_state_idx" ON "actions"("owner_id", "state");
CREATE UNIQUE INDEX "origins_cycle_id_key" ON "origins"("cycle_id");
CREATE UNIQUE INDEX "origins_idea_id_key" ON "origins"("idea_id");
CREATE UNIQUE INDEX "origins_action_id_key" ON "origins"("action_id");
CREATE INDEX "origins_note_id_idx" ON "origins"("note_id");
CREATE INDEX "files_note_id_idx" ON "files"("note_id");
CREATE INDEX "files_uploaded_by_id_uploaded_at_idx" ON "files"("uploaded_by_id", "uploaded_at");
CREATE INDEX "notices_person_id_at_idx" ON "notices"("person_id", "at");
CREATE UNIQUE INDEX "notices_person_id_source_id_key" ON "notices"("person_id", "source_id");

ALTER TABLE "meetings" ADD CONSTRAINT "meetings_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notes" ADD CONSTRAINT "notes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_texts" ADD CONSTRAINT "note_texts_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_versions" ADD CONSTRAINT "note_versions_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_closures" ADD CONSTRAINT "note_closures_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_closures" ADD CONSTRAINT "note_closures_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_closures" ADD CONSTRAINT "note_closures_reopened_by_id_fkey" FOREIGN KEY ("reopened_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "note_threads" ADD CONSTRAINT "note_threads_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_threads" ADD CONSTRAINT "note_threads_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_threads" ADD CONSTRAINT "note_threads_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "note_threads"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "note_templates" ADD CONSTRAINT "note_templates_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "note_templates" ADD CONSTRAINT "note_templates_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "actions" ADD CONSTRAINT "actions_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "actions" ADD CONSTRAINT "actions_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "actions" ADD CONSTRAINT "actions_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "actions" ADD CONSTRAINT "actions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "actions" ADD CONSTRAINT "actions_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "origins" ADD CONSTRAINT "origins_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "origins" ADD CONSTRAINT "origins_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "origins" ADD CONSTRAINT "origins_idea_id_fkey" FOREIGN KEY ("idea_id") REFERENCES "change_ideas"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "origins" ADD CONSTRAINT "origins_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "origins" ADD CONSTRAINT "origins_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "files" ADD CONSTRAINT "files_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "files" ADD CONSTRAINT "files_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "files" ADD CONSTRAINT "files_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file_parts" ADD CONSTRAINT "file_parts_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Everything of a team belongs where the team does, and a note where what it is about does.
CREATE UNIQUE INDEX meetings_id_team ON meetings (id, team_id);
CREATE UNIQUE INDEX notes_id_team ON notes (id, team_id);
ALTER TABLE meetings ADD CONSTRAINT meetings_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE actions ADD CONSTRAINT actions_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE files ADD CONSTRAINT files_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE files ADD CONSTRAINT files_note_of_team FOREIGN KEY (note_id, team_id) REFERENCES notes (id, team_id);
ALTER TABLE notes ADD CONSTRAINT notes_meeting_of_team FOREIGN KEY (meeting_id, team_id) REFERENCES meetings (id, team_id);
ALTER TABLE notes ADD CONSTRAINT notes_one_subject CHECK (num_nonnulls(cycle_id, meeting_id) = 1);
ALTER TABLE origins ADD CONSTRAINT origins_one_thing CHECK (num_nonnulls(cycle_id, idea_id, action_id) = 1);
ALTER TABLE notices ADD CONSTRAINT notices_one_place CHECK (num_nonnulls(note_id, action_id) >= 1);
ALTER TABLE comments DROP CONSTRAINT comments_one_subject;
ALTER TABLE comments ADD CONSTRAINT comments_one_subject CHECK (num_nonnulls(cycle_id, idea_id, thread_id) = 1);

ALTER TABLE meetings ADD CONSTRAINT meetings_title CHECK (btrim(title) <> '' AND char_length(title) <= 200);
ALTER TABLE actions ADD CONSTRAINT actions_text CHECK (btrim(text) <> '' AND char_length(text) <= 500);
ALTER TABLE actions ADD CONSTRAINT actions_ended CHECK ((state = 'open') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by_id IS NULL));
ALTER TABLE origins ADD CONSTRAINT origins_line CHECK (char_length(line) <= 4000);
ALTER TABLE note_threads ADD CONSTRAINT note_threads_quote CHECK (char_length(quote) <= 500);
ALTER TABLE note_threads ADD CONSTRAINT note_threads_marks CHECK (octet_length(starts) <= 512 AND octet_length(ends) <= 512);
ALTER TABLE note_threads ADD CONSTRAINT note_threads_resolved CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));
ALTER TABLE files ADD CONSTRAINT files_name CHECK (btrim(name) <> '' AND char_length(name) <= 200);
ALTER TABLE files ADD CONSTRAINT files_bytes CHECK (bytes BETWEEN 1 AND 26214400);
ALTER TABLE file_parts ADD CONSTRAINT file_parts_size CHECK (part >= 0 AND octet_length(data) BETWEEN 1 AND 262144);

-- The longest update is two mebibytes: a paste of 1.2 MB is one. Who writes is refused growth at four mebibytes of the whole,
-- and what two instances let grow at the same time must still be storable.
ALTER TABLE note_updates DROP CONSTRAINT note_updates_size;
ALTER TABLE note_updates ADD CONSTRAINT note_updates_size CHECK (octet_length(data) BETWEEN 2 AND 2097152);
ALTER TABLE note_snapshots DROP CONSTRAINT note_snapshots_size;
ALTER TABLE note_snapshots ADD CONSTRAINT note_snapshots_size CHECK (octet_length(state) BETWEEN 2 AND 16777216);

-- A note is closed once at a time; opening it again keeps the row.
CREATE UNIQUE INDEX note_closures_open ON note_closures (note_id) WHERE reopened_at IS NULL;
ALTER TABLE note_closures ADD CONSTRAINT note_closures_reopened CHECK ((reopened_at IS NULL) = (reopened_by_id IS NULL) AND (reopened_at IS NULL OR reopened_at >= closed_at));

-- What is closed takes no more: the updates of a note refer to the id that it has while it is open. It is taken away when the
-- note is closed, in the transaction that takes the last updates into the snapshot (while there are any it cannot be), and
-- who writes at that moment waits for it and is refused, as with any key.
ALTER TABLE notes ADD COLUMN open_id UUID;
UPDATE notes SET open_id = id;
ALTER TABLE notes ADD CONSTRAINT notes_open_id CHECK (open_id = id);
CREATE UNIQUE INDEX "notes_open_id_key" ON "notes"("open_id");
ALTER TABLE "note_updates" DROP CONSTRAINT "note_updates_note_id_fkey";
ALTER TABLE "note_updates" ADD CONSTRAINT "note_updates_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("open_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Both say the same: that a note is closed, and who closed it.
CREATE FUNCTION closures_match() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_id uuid;
BEGIN
  IF TG_TABLE_NAME = 'notes' THEN the_id := NEW.id;
  ELSE the_id := NEW.note_id;
  END IF;
  IF EXISTS (SELECT 1 FROM notes n WHERE n.id = the_id AND (n.open_id IS NULL)
      <> EXISTS (SELECT 1 FROM note_closures k WHERE k.note_id = n.id AND k.reopened_at IS NULL)) THEN
    RAISE EXCEPTION 'a note is closed without its closure, or the other way round'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'closures_match';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER notes_closures_match AFTER INSERT OR UPDATE OF open_id ON notes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION closures_match();
CREATE CONSTRAINT TRIGGER closures_notes_match AFTER INSERT OR UPDATE OF reopened_at ON note_closures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION closures_match();
