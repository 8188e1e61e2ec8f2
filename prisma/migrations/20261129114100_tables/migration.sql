-- Tables on the day of a gathering: who sits where, and the note of each table, which is of no team.

ALTER TABLE "notes" ADD COLUMN "table_id" UUID, ALTER COLUMN "team_id" DROP NOT NULL;
CREATE TABLE "gathering_tables" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "seats" INTEGER NOT NULL,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "gathering_tables_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "seatings" (
    "registration_id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "table_id" UUID NOT NULL,
    "seated_at" TIMESTAMPTZ(3) NOT NULL,
    "seated_by_id" UUID NOT NULL,

    CONSTRAINT "seatings_pkey" PRIMARY KEY ("registration_id")
);
CREATE INDEX "gathering_tables_programme_id_idx" ON "gathering_tables"("programme_id");
CREATE UNIQUE INDEX "gathering_tables_gathering_id_number_key" ON "gathering_tables"("gathering_id", "number");
CREATE INDEX "seatings_table_id_idx" ON "seatings"("table_id");
CREATE INDEX "seatings_gathering_id_idx" ON "seatings"("gathering_id");
CREATE UNIQUE INDEX "notes_table_id_key" ON "notes"("table_id");
ALTER TABLE "notes" ADD CONSTRAINT "notes_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "gathering_tables"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "gathering_tables" ADD CONSTRAINT "gathering_tables_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "gathering_tables" ADD CONSTRAINT "gathering_tables_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "seatings" ADD CONSTRAINT "seatings_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "seatings" ADD CONSTRAINT "seatings_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "seatings" ADD CONSTRAINT "seatings_table_id_fkey" FOREIGN KEY ("table_id") REFERENCES "gathering_tables"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "seatings" ADD CONSTRAINT "seatings_seated_by_id_fkey" FOREIGN KEY ("seated_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What belongs to a table is of its gathering, and that of its programme.
CREATE UNIQUE INDEX gathering_tables_id_gathering ON gathering_tables (id, gathering_id);
CREATE UNIQUE INDEX gathering_tables_id_programme ON gathering_tables (id, programme_id);
CREATE UNIQUE INDEX notes_id_programme ON notes (id, programme_id);
ALTER TABLE gathering_tables ADD CONSTRAINT gathering_tables_gathering_of_programme FOREIGN KEY (gathering_id, programme_id) REFERENCES gatherings (id, programme_id);
ALTER TABLE seatings ADD CONSTRAINT seatings_registration_of_gathering FOREIGN KEY (registration_id, gathering_id) REFERENCES registrations (id, gathering_id);
ALTER TABLE seatings ADD CONSTRAINT seatings_table_of_gathering FOREIGN KEY (table_id, gathering_id) REFERENCES gathering_tables (id, gathering_id);
ALTER TABLE notes ADD CONSTRAINT notes_table_of_programme FOREIGN KEY (table_id, programme_id) REFERENCES gathering_tables (id, programme_id);
-- A file of a table's note has no team to be held to.
ALTER TABLE files ADD CONSTRAINT files_note_of_programme FOREIGN KEY (note_id, programme_id) REFERENCES notes (id, programme_id);

-- A note is of a test or a meeting of a team, or of a table.
ALTER TABLE notes DROP CONSTRAINT notes_one_subject;
ALTER TABLE notes ADD CONSTRAINT notes_one_subject CHECK (num_nonnulls(cycle_id, meeting_id, table_id) = 1);
ALTER TABLE notes ADD CONSTRAINT notes_whose CHECK (num_nonnulls(team_id, table_id) = 1);

ALTER TABLE gathering_tables ADD CONSTRAINT gathering_tables_number CHECK (number BETWEEN 1 AND 200);
ALTER TABLE gathering_tables ADD CONSTRAINT gathering_tables_name CHECK (char_length(name) <= 80);
-- No more people than chairs: they are counted here, whoever writes.
ALTER TABLE gathering_tables ADD CONSTRAINT gathering_tables_seats CHECK (seats BETWEEN 1 AND 50 AND seats_taken BETWEEN 0 AND seats);

-- Who sits is registered, and rises when she is no longer. The registration is held: she cannot cancel in the same moment unseen.
CREATE FUNCTION seat_at_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE gathering_tables SET seats_taken = seats_taken - 1 WHERE id = OLD.table_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM 1 FROM registrations WHERE id = NEW.registration_id AND state = 'registered' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'who sits at a table is registered' USING ERRCODE = 'check_violation', CONSTRAINT = 'seatings_registered';
    END IF;
    UPDATE gathering_tables SET seats_taken = seats_taken + 1 WHERE id = NEW.table_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seatings_count AFTER INSERT OR UPDATE OF table_id, registration_id OR DELETE ON seatings
  FOR EACH ROW EXECUTE FUNCTION seat_at_table();
CREATE FUNCTION rise_from_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM seatings WHERE registration_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER registrations_rise AFTER UPDATE OF state ON registrations
  FOR EACH ROW WHEN (OLD.state = 'registered' AND NEW.state <> 'registered') EXECUTE FUNCTION rise_from_table();
