-- Who is no longer to be at a supervision session is told so, once; and who takes over on a day that was said before does so by herself.

CREATE TABLE "supervision_farewells" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "supervision_farewells_pkey" PRIMARY KEY ("session_id","person_id")
);

CREATE INDEX "supervision_farewells_person_id_idx" ON "supervision_farewells"("person_id");

ALTER TABLE "supervision_farewells" ADD CONSTRAINT "supervision_farewells_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "supervision_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "supervision_farewells" ADD CONSTRAINT "supervision_farewells_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "supervision_hand_overs" DROP CONSTRAINT "supervision_hand_overs_by_id_fkey";
ALTER TABLE "supervision_hand_overs" ALTER COLUMN "by_id" DROP NOT NULL;
ALTER TABLE "supervision_hand_overs" ADD CONSTRAINT "supervision_hand_overs_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever takes somebody away who was told: that she has to be told again is not left to them. Where the session goes too, nothing is told.
CREATE FUNCTION leave_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO supervision_farewells (session_id, person_id)
    SELECT v.id, OLD.person_id FROM supervision_sessions v WHERE v.id = OLD.session_id ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER supervision_attendees_leave AFTER DELETE ON supervision_attendees
  FOR EACH ROW WHEN (OLD.told_sequence IS NOT NULL) EXECUTE FUNCTION leave_supervision();
