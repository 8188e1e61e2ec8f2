-- Who was told of a report that was handed in has read it when she says so, and not when her notices are read.

CREATE TABLE "report_readings" (
    "closure_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_readings_pkey" PRIMARY KEY ("closure_id","person_id")
);
CREATE INDEX "report_readings_person_id_idx" ON "report_readings"("person_id");

ALTER TABLE "report_readings" ADD CONSTRAINT "report_readings_closure_id_fkey" FOREIGN KEY ("closure_id") REFERENCES "report_hand_ins"("closure_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_readings" ADD CONSTRAINT "report_readings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits for nobody today goes on doing so: a handing in whose notice she has read, and every earlier one's too.
INSERT INTO report_readings (closure_id, person_id, read_at)
  SELECT h.closure_id, v.person_id, v.read_at FROM notices v JOIN report_hand_ins h ON h.closure_id = v.source_id
  WHERE v.read_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM notices u
    WHERE u.report_id = v.report_id AND u.person_id = v.person_id AND u.at <= v.at AND u.read_at IS NULL);

CREATE TRIGGER report_readings_stay BEFORE UPDATE ON report_readings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON report_readings FROM genombrott_app;
  END IF;
END $$;
