import { Prisma, type Tx } from "#app/platform/db.server.ts";

/** Has a seat, in a statement in which `registrations` is called `r`. Who was let in without one is `registered` as well. */
export const hasSeatSql = Prisma.sql`r.state IN ('registered', 'offered')`;

/** Where somebody of the programme works, as a line, in a statement in which `people` is called `p`. */
function underSql(programmeId: string): Prisma.Sql {
  return Prisma.sql`coalesce(
    (SELECT string_agg(CASE WHEN position(lower(m.name) IN lower(t.name)) > 0 THEN t.name ELSE t.name || ' · ' || m.name END, ', '
       ORDER BY t.name)
     FROM team_memberships s JOIN teams t ON t.id = s.team_id JOIN municipalities m ON m.id = t.municipality_id
     WHERE s.person_id = p.id AND s.ended_at IS NULL AND t.programme_id = ${programmeId}::uuid),
    (SELECT x.organisation FROM programme_roles x WHERE x.person_id = p.id AND x.programme_id = ${programmeId}::uuid
       AND x.organisation IS NOT NULL LIMIT 1),
    (SELECT u.name || ' · ' || m.name FROM unit_heads h JOIN units u ON u.id = h.unit_id JOIN departments d ON d.id = u.department_id
       JOIN municipalities m ON m.id = d.municipality_id WHERE h.person_id = p.id AND h.programme_id = ${programmeId}::uuid LIMIT 1),
    (SELECT u.name || ' · ' || m.name FROM units u JOIN departments d ON d.id = u.department_id
       JOIN municipalities m ON m.id = d.municipality_id WHERE u.id = p.unit_id), '')`;
}

/** Everybody with a part in the programme now, as ids. */
function partakersSql(programmeId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s.person_id FROM team_memberships s JOIN teams t ON t.id = s.team_id
    WHERE t.programme_id = ${programmeId}::uuid AND s.ended_at IS NULL
    UNION SELECT x.person_id FROM programme_roles x WHERE x.programme_id = ${programmeId}::uuid AND x.ended_at IS NULL
    UNION SELECT h.person_id FROM unit_heads h WHERE h.programme_id = ${programmeId}::uuid AND h.ended_on IS NULL`;
}

/** The list of a door, in the shape of `DoorList`. Who has a mark stays on it, whatever became of her registration. */
export function listSql({ id, programmeId }: { id: string; programmeId: string }): Prisma.Sql {
  const under = underSql(programmeId);
  return Prisma.sql`
    WITH known AS (
      SELECT r.*, coalesce(p.name, r.guest_name) AS called, CASE WHEN p.id IS NULL THEN coalesce(r.guest_organisation, '') ELSE ${under} END AS belongs,
        (SELECT json_object_agg(a.day_id, json_build_object('id', a.mark_id, 'mark', a.mark, 'markedAt', a.marked_at))
           FROM attendances a WHERE a.registration_id = r.id) AS marks
      FROM registrations r LEFT JOIN people p ON p.id = r.person_id WHERE r.gathering_id = ${id}::uuid
    ), listed AS (
      SELECT r.*, ${hasSeatSql} OR r.marks IS NOT NULL AS on_list FROM known r
    )
    SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "readAt",
      (SELECT g.capacity FROM gatherings g WHERE g.id = ${id}::uuid) AS capacity,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.called, 'under', r.belongs, 'ticket', r.ticket,
         'walkedIn', r.source = 'door', 'marks', coalesce(r.marks, '{}'))), '[]') FROM listed r WHERE r.on_list) AS people,
      (SELECT coalesce(json_agg(o ORDER BY o.name, o."registrationId"), '[]') FROM (
         SELECT p.name AS name, ${under} AS under, p.id AS "personId", r.id AS "registrationId"
         FROM people p LEFT JOIN listed r ON r.person_id = p.id WHERE p.id IN (${partakersSql(programmeId)}) AND r.on_list IS NOT TRUE
         UNION ALL SELECT r.called, r.belongs, r.person_id, r.id FROM listed r
         WHERE NOT r.on_list AND (r.person_id IS NULL OR r.person_id NOT IN (${partakersSql(programmeId)}))) o) AS outsiders`;
}

/** Whether somebody has a part in the programme now. */
export async function isPartaker(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ yes: boolean }[]>`
    SELECT ${personId}::uuid IN (${partakersSql(programmeId)}) AS yes`;
  return found?.yes ?? false;
}
