import type { Day } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { NoteOf } from "../places.ts";

export type NotePerson = { readonly id: string; readonly name: string };

/** Who reads a team's notes: those who are in the team now, and who supervises it; of its reports the team alone. By name. */
export function peopleOfTeam(teamId: string, of: NoteOf, today: Day, now: Date): Promise<NotePerson[]> {
  return rowsOf(Prisma.sql`
    SELECT p.id, p.name FROM people p WHERE p.id IN (
      SELECT m.person_id FROM team_memberships m
      WHERE m.team_id = ${teamId}::uuid AND m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now})
      UNION SELECT s.researcher_id FROM supervision_assignments s
      WHERE ${of !== "report"} AND s.team_id = ${teamId}::uuid AND s.started_on <= ${today}::date AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date))
    ORDER BY p.name`);
}
