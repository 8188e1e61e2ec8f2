import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

export type ComingSession = {
  readonly id: string;
  /** What the group is called; empty for one team's. */
  readonly title: string;
  readonly teams: readonly string[];
  /** ISO texts. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** The colleague who holds it instead. */
  readonly heldBy: string | null;
};

export type AwayPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly colleagues: readonly { readonly personId: string; readonly name: string }[];
  readonly sessions: readonly ComingSession[];
};

/** The actor's own sessions that are to come, and who could hold them instead. @throws Refusal missing, forbidden */
export async function awayPage(actor: Actor, programmeId: string, now: Date): Promise<AwayPage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "supervision.hold", { programmeId });
  const [row] = await db().$queryRaw<AwayPage[]>`
    SELECT json_build_object('id', g.id, 'name', g.name) AS programme,
      (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name) ORDER BY p.name, p.id), '[]') FROM people p
       WHERE p.id <> ${actor.personId}::uuid AND EXISTS (SELECT 1 FROM programme_roles r WHERE r.person_id = p.id AND r.programme_id = g.id
         AND r.role = 'researcher' AND r.started_at <= ${now} AND (r.ended_at IS NULL OR r.ended_at > ${now}))) AS colleagues,
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'title', v.title, 'startsAt', v.starts_at, 'endsAt', v.ends_at,
         'teams', ARRAY(SELECT t.name FROM supervision_session_teams st JOIN teams t ON t.id = st.team_id WHERE st.session_id = v.id ORDER BY t.name),
         'heldBy', (SELECT p.name FROM people p WHERE p.id = v.delegate_id)) ORDER BY v.starts_at, v.id), '[]')
       FROM supervision_sessions v WHERE v.programme_id = g.id AND v.researcher_id = ${actor.personId}::uuid AND v.state = 'booked'
         AND v.starts_at > ${now}) AS sessions
    FROM programmes g WHERE g.id = ${programmeId}::uuid`;
  if (!row) throw missing();
  return row;
}
