import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { type Day, dateToDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** A time that is open, with what is booked in it. Moments are ISO texts. */
export type OpenTimeLine = {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly videoUrl: string;
  readonly taken: readonly {
    readonly sessionId: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly teams: readonly string[];
  }[];
};

export type OwnTimes = {
  readonly programme: { readonly id: string; readonly name: string; readonly endsOn: Day };
  readonly times: readonly OpenTimeLine[];
};

/** The actor's own open times for supervision that are not over. @throws Refusal missing, forbidden (researchers have them) */
export async function ownTimes(actor: Actor, programmeId: string, now: Date): Promise<OwnTimes> {
  const programme = isId(programmeId) ? await db().programme.findUnique({ where: { id: programmeId } }) : null;
  if (!programme) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "open-times.edit", { programmeId });
  const [row] = await rowsOf<{ times: OpenTimeLine[] | null }>(Prisma.sql`
    SELECT json_agg(json_build_object('id', o.id, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'place', o.place, 'videoUrl', o.video_url,
      'taken', coalesce((SELECT json_agg(json_build_object('sessionId', v.id, 'startsAt', v.starts_at, 'endsAt', v.ends_at,
          'teams', (SELECT json_agg(t.name ORDER BY t.name) FROM supervision_session_teams vt JOIN teams t ON t.id = vt.team_id
            WHERE vt.session_id = v.id)) ORDER BY v.starts_at)
        FROM supervision_attendees sa JOIN supervision_sessions v ON v.id = sa.session_id
        WHERE sa.person_id = o.person_id AND sa.role = 'researcher' AND sa.live AND v.programme_id = o.programme_id
          AND tstzrange(sa.starts_at, sa.ends_at) && tstzrange(o.starts_at, o.ends_at)), '[]')) ORDER BY o.starts_at) AS times
    FROM open_times o WHERE o.programme_id = ${programmeId}::uuid AND o.person_id = ${actor.personId}::uuid
      AND o.kind = 'supervision' AND o.ends_at > ${now}`);
  const { id, name, endsOn } = programme;
  return { programme: { id, name, endsOn: dateToDay(endsOn) }, times: row?.times ?? [] };
}
