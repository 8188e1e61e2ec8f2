-- The door: what is pressed there, what holds of each on each day, who came without registering, and tickets.

CREATE TYPE "door_word" AS ENUM ('present', 'excused', 'absent', 'cleared');
CREATE TABLE "door_marks" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "day_id" UUID NOT NULL,
    "mark" "door_word" NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by_id" UUID NOT NULL,

    CONSTRAINT "door_marks_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "attendances" (
    "registration_id" UUID NOT NULL,
    "day_id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "mark" "door_word" NOT NULL,
    "mark_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "attendances_pkey" PRIMARY KEY ("registration_id","day_id")
);
CREATE TABLE "door_walk_ins" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID NOT NULL,

    CONSTRAINT "door_walk_ins_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "registrations" ADD COLUMN "ticket" UUID NOT NULL DEFAULT gen_random_uuid();

CREATE INDEX "door_marks_gathering_id_idx" ON "door_marks"("gathering_id");
CREATE INDEX "door_marks_registration_id_day_id_idx" ON "door_marks"("registration_id", "day_id");
CREATE INDEX "door_marks_day_id_idx" ON "door_marks"("day_id");
CREATE UNIQUE INDEX "attendances_mark_id_key" ON "attendances"("mark_id");
CREATE INDEX "attendances_gathering_id_idx" ON "attendances"("gathering_id");
CREATE INDEX "attendances_day_id_idx" ON "attendances"("day_id");
CREATE INDEX "door_walk_ins_gathering_id_idx" ON "door_walk_ins"("gathering_id");
CREATE INDEX "door_walk_ins_registration_id_idx" ON "door_walk_ins"("registration_id");
CREATE UNIQUE INDEX "registrations_ticket_key" ON "registrations"("ticket");

ALTER TABLE "door_marks" ADD CONSTRAINT "door_marks_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "door_marks" ADD CONSTRAINT "door_marks_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "door_marks" ADD CONSTRAINT "door_marks_day_id_fkey" FOREIGN KEY ("day_id") REFERENCES "gathering_days"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "door_marks" ADD CONSTRAINT "door_marks_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_day_id_fkey" FOREIGN KEY ("day_id") REFERENCES "gathering_days"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_mark_id_fkey" FOREIGN KEY ("mark_id") REFERENCES "door_marks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "door_walk_ins" ADD CONSTRAINT "door_walk_ins_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "door_walk_ins" ADD CONSTRAINT "door_walk_ins_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "door_walk_ins" ADD CONSTRAINT "door_walk_ins_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The day and the registration are of the same gathering.
CREATE UNIQUE INDEX registrations_id_gathering ON registrations (id, gathering_id);
ALTER TABLE door_marks ADD CONSTRAINT door_marks_registration_of_gathering FOREIGN KEY (registration_id, gathering_id)
  REFERENCES registrations (id, gathering_id) ON DELETE CASCADE;
ALTER TABLE door_marks ADD CONSTRAINT door_marks_day_of_gathering FOREIGN KEY (day_id, gathering_id) REFERENCES gathering_days (id, gathering_id);
ALTER TABLE door_walk_ins ADD CONSTRAINT door_walk_ins_registration_of_gathering FOREIGN KEY (registration_id, gathering_id)
  REFERENCES registrations (id, gathering_id) ON DELETE CASCADE;

ALTER TABLE attendances ADD CONSTRAINT attendances_minutes CHECK ((mark = 'present') = (minutes > 0) AND minutes BETWEEN 0 AND 1440);

-- Who is marked has a seat, or came through the door.
CREATE FUNCTION mark_has_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM registrations r WHERE r.id = NEW.registration_id AND r.state IN ('registered', 'offered')) THEN
    RAISE EXCEPTION 'who is marked has a seat' USING ERRCODE = 'check_violation', CONSTRAINT = 'door_marks_has_seat';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER door_marks_has_seat BEFORE INSERT ON door_marks FOR EACH ROW EXECUTE FUNCTION mark_has_seat();

-- What holds is the latest mark; of two in the same millisecond the one with the greater id. Marks come in any order: two
-- phones at two doors send when they have a network.
CREATE FUNCTION keep_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO attendances (registration_id, day_id, gathering_id, mark, mark_id, marked_at, minutes)
  SELECT NEW.registration_id, NEW.day_id, NEW.gathering_id, NEW.mark, NEW.id, NEW.marked_at,
    CASE WHEN NEW.mark = 'present' THEN d.to_minute - d.from_minute ELSE 0 END
  FROM gathering_days d WHERE d.id = NEW.day_id
  ON CONFLICT (registration_id, day_id) DO UPDATE SET mark = EXCLUDED.mark, mark_id = EXCLUDED.mark_id,
    marked_at = EXCLUDED.marked_at, minutes = EXCLUDED.minutes
  WHERE (EXCLUDED.marked_at, EXCLUDED.mark_id) > (attendances.marked_at, attendances.mark_id);
  RETURN NULL;
END $$;
CREATE TRIGGER door_marks_keep_attendance AFTER INSERT ON door_marks FOR EACH ROW EXECUTE FUNCTION keep_attendance();

-- A day that is planned anew has another length, for those who were there as well.
CREATE FUNCTION attendance_follows_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE attendances SET minutes = NEW.to_minute - NEW.from_minute WHERE day_id = NEW.id AND mark = 'present';
  RETURN NULL;
END $$;
CREATE TRIGGER gathering_days_attendance_follows AFTER UPDATE OF from_minute, to_minute ON gathering_days
  FOR EACH ROW EXECUTE FUNCTION attendance_follows_day();

-- A press stays as it was pressed.
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON door_marks, door_walk_ins FROM genombrott_app;
  END IF;
END $$;
