-- Who heads a unit is a manager in the programme that named her, and in no other: two programmes may work in the same
-- municipality, and what one lead decides gives nobody a view of the other's teams.
ALTER TABLE "unit_heads" ADD COLUMN "programme_id" UUID;
ALTER TABLE unit_heads DROP CONSTRAINT unit_heads_once;

-- Those that there are: in the programmes whose invitation they accepted; where none is known, in those that work in the municipality.
CREATE TABLE head_of AS
  WITH invited AS (
    SELECT DISTINCT h.id, i.programme_id FROM unit_heads h
    JOIN invitations i ON i.person_id = h.person_id AND i.unit_id = h.unit_id AND i.role = 'manager' AND i.accepted_at IS NOT NULL
  ), working AS (
    SELECT DISTINCT h.id, t.programme_id FROM unit_heads h JOIN units u ON u.id = h.unit_id
    JOIN departments d ON d.id = u.department_id JOIN teams t ON t.municipality_id = d.municipality_id
    WHERE h.id NOT IN (SELECT id FROM invited)
  )
  SELECT id, programme_id, row_number() OVER (PARTITION BY id ORDER BY programme_id) AS nth
  FROM (SELECT * FROM invited UNION SELECT * FROM working) AS known;
INSERT INTO unit_heads (id, person_id, unit_id, started_on, ended_on, programme_id)
  SELECT gen_random_uuid(), h.person_id, h.unit_id, h.started_on, h.ended_on, k.programme_id
  FROM unit_heads h JOIN head_of k ON k.id = h.id AND k.nth > 1;
UPDATE unit_heads h SET programme_id = k.programme_id FROM head_of k WHERE k.id = h.id AND k.nth = 1;
-- No programme knows these: they gave nobody anything.
DELETE FROM unit_heads WHERE programme_id IS NULL;
DROP TABLE head_of;

ALTER TABLE "unit_heads" ALTER COLUMN "programme_id" SET NOT NULL;
CREATE INDEX "unit_heads_programme_id_idx" ON "unit_heads"("programme_id");
ALTER TABLE "unit_heads" ADD CONSTRAINT "unit_heads_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE unit_heads ADD CONSTRAINT unit_heads_once EXCLUDE USING gist
  (programme_id WITH =, person_id WITH =, unit_id WITH =, daterange(started_on, ended_on, '[]') WITH &&);
