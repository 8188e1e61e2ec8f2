-- A team's report of each month: a shared note that is handed in. What others read is what it said then.

ALTER TYPE "notice_kind" ADD VALUE 'report';

CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "begun_by_id" UUID NOT NULL,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "report_hand_ins" (
    "closure_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,

    CONSTRAINT "report_hand_ins_pkey" PRIMARY KEY ("closure_id")
);
ALTER TABLE "notes" ADD COLUMN "report_id" UUID;
ALTER TABLE "comments" ADD COLUMN "report_id" UUID;
ALTER TABLE "notices" ADD COLUMN "report_id" UUID;

CREATE INDEX "reports_programme_id_month_idx" ON "reports"("programme_id", "month");
CREATE UNIQUE INDEX "reports_team_id_month_key" ON "reports"("team_id", "month");
CREATE UNIQUE INDEX "report_hand_ins_version_id_key" ON "report_hand_ins"("version_id");
CREATE INDEX "report_hand_ins_report_id_idx" ON "report_hand_ins"("report_id");
CREATE INDEX "report_hand_ins_note_id_idx" ON "report_hand_ins"("note_id");
CREATE INDEX "comments_report_id_created_at_idx" ON "comments"("report_id", "created_at");
CREATE UNIQUE INDEX "notes_report_id_key" ON "notes"("report_id");

ALTER TABLE "notices" ADD CONSTRAINT "notices_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comments" ADD CONSTRAINT "comments_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notes" ADD CONSTRAINT "notes_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reports" ADD CONSTRAINT "reports_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reports" ADD CONSTRAINT "reports_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reports" ADD CONSTRAINT "reports_begun_by_id_fkey" FOREIGN KEY ("begun_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_hand_ins" ADD CONSTRAINT "report_hand_ins_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "note_closures"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_hand_ins" ADD CONSTRAINT "report_hand_ins_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_hand_ins" ADD CONSTRAINT "report_hand_ins_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_hand_ins" ADD CONSTRAINT "report_hand_ins_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "note_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE reports ADD CONSTRAINT reports_month CHECK (extract(day FROM month) = 1);
ALTER TABLE reports ADD CONSTRAINT reports_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);

-- The note of a report is its team's: `notes_whose` sees to it that it has one.
CREATE UNIQUE INDEX reports_id_team ON reports (id, team_id);
ALTER TABLE notes ADD CONSTRAINT notes_report_of_team FOREIGN KEY (report_id, team_id) REFERENCES reports (id, team_id);
ALTER TABLE notes DROP CONSTRAINT notes_one_subject;
ALTER TABLE notes ADD CONSTRAINT notes_one_subject CHECK (num_nonnulls(cycle_id, meeting_id, table_id, supervision_id, interview_id, report_id) = 1);

ALTER TABLE comments DROP CONSTRAINT comments_one_subject;
ALTER TABLE comments ADD CONSTRAINT comments_one_subject CHECK (num_nonnulls(cycle_id, idea_id, thread_id, report_id) = 1);
ALTER TABLE notices DROP CONSTRAINT notices_one_place;
ALTER TABLE notices ADD CONSTRAINT notices_one_place CHECK (num_nonnulls(note_id, action_id, gathering_id, agreed_action_id, report_id) >= 1);

-- What was handed in is a version of the report's own note, and the closing of that note.
CREATE UNIQUE INDEX notes_id_report ON notes (id, report_id);
CREATE UNIQUE INDEX note_versions_id_note ON note_versions (id, note_id);
CREATE UNIQUE INDEX note_closures_id_note ON note_closures (id, note_id);
ALTER TABLE report_hand_ins ADD CONSTRAINT report_hand_ins_note_of_report FOREIGN KEY (note_id, report_id) REFERENCES notes (id, report_id);
ALTER TABLE report_hand_ins ADD CONSTRAINT report_hand_ins_version_of_note FOREIGN KEY (version_id, note_id) REFERENCES note_versions (id, note_id);
ALTER TABLE report_hand_ins ADD CONSTRAINT report_hand_ins_closure_of_note FOREIGN KEY (closure_id, note_id) REFERENCES note_closures (id, note_id);
CREATE TRIGGER report_hand_ins_stay BEFORE UPDATE ON report_hand_ins
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A report's note is closed by handing it in, and in no other way: who reads it would wait for something that is done.
CREATE FUNCTION report_closed_is_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM notes n WHERE n.id = NEW.note_id AND n.report_id IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM report_hand_ins h WHERE h.closure_id = NEW.id) THEN
    RAISE EXCEPTION 'a report is closed by handing it in'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_closed_handed_in';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER reports_closed_handed_in AFTER INSERT ON note_closures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION report_closed_is_handed_in();
