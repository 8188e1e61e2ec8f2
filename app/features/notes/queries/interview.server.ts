import type { Actor } from "#app/access/actor.ts";
import { interviewsVisibleSql, speaksFreelySql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type NoteOfTalk, noteOfInterview } from "./talk-note.server.ts";

export type InterviewPage = {
  readonly interview: {
    readonly id: string;
    readonly programmeId: string;
    readonly title: string;
    readonly team: string;
    readonly days: readonly Day[];
  };
  /** Who is registered, by name. `reads`: the note is hers too while it is open; a manager's never. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly reads: boolean }[];
  readonly note: NoteOfTalk;
};

/** A team's group interview, for the programme's researchers and, until its note is closed, who is interviewed. @throws Refusal missing */
export async function interviewPage(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string },
  now: Date,
): Promise<InterviewPage> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [row] = await rowsOf<InterviewPage["interview"] & Pick<InterviewPage, "people">>(Prisma.sql`
    SELECT g.id, g.programme_id AS "programmeId", g.title, t.name AS team,
      (SELECT coalesce(json_agg(d.day ORDER BY d.day), '[]') FROM gathering_days d WHERE d.gathering_id = g.id) AS days,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'reads', ${speaksFreelySql(Prisma.sql`p.id`, actor.today)})
         ORDER BY p.name), '[]') FROM registrations r JOIN people p ON p.id = r.person_id
       WHERE r.gathering_id = g.id AND r.state = 'registered') AS people
    FROM gatherings g JOIN teams t ON t.id = g.team_id
    WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${interviewsVisibleSql(actor)}`);
  if (!row) throw missing();
  const { people, ...interview } = row;
  return { interview, people, note: await noteOfInterview(actor, gatheringId, now) };
}
