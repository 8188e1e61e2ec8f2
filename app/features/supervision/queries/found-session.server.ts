import type { Actor } from "#app/access/actor.ts";
import { programmesWhere } from "#app/access/policy.ts";
import { supervisionVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { SupervisionKind, SupervisionReason, SupervisionState } from "../rules/types.ts";

/** What is known of a session apart from what is said in it. */
export type FoundSession = {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: SupervisionKind;
  readonly title: string;
  readonly seriesId: string | null;
  readonly researcherId: string;
  readonly delegateId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly videoUrl: string;
  readonly state: SupervisionState;
  readonly reason: SupervisionReason | null;
  readonly sequence: number;
  /** The teams whose coordinators are supervised. */
  readonly teamIds: readonly string[];
  /** Everybody who is to be there, its researcher too when a colleague holds it. */
  readonly people: readonly string[];
  /** Whether the actor holds it, or did; else she is supervised. */
  readonly holds: boolean;
};

/** The session (`v`), when its content is the actor's to read: no rows otherwise. A lock can be written behind it. @throws Refusal missing */
export function foundSessionSql(actor: Actor, sessionId: string): Prisma.Sql {
  if (!isId(sessionId)) throw missing();
  return Prisma.sql`
    SELECT v.id, v.programme_id AS "programmeId", v.kind, v.title, v.series_id AS "seriesId", v.researcher_id AS "researcherId",
      v.delegate_id AS "delegateId", v.starts_at AS "startsAt", v.ends_at AS "endsAt", v.place, v.video_url AS "videoUrl",
      v.state, v.reason, v.sequence,
      ARRAY(SELECT st.team_id::text FROM supervision_session_teams st WHERE st.session_id = v.id ORDER BY 1) AS "teamIds",
      ARRAY(SELECT sa.person_id::text FROM supervision_attendees sa WHERE sa.session_id = v.id UNION SELECT v.researcher_id::text) AS people,
      ${holdsSql(actor)} AS holds
    FROM supervision_sessions v WHERE v.id = ${sessionId}::uuid AND ${supervisionVisibleSql(actor)}`;
}

/** Whether the actor is on the researcher's side of a session (`v`). */
export function holdsSql(actor: Actor): Prisma.Sql {
  const me = Prisma.sql`${actor.personId}::uuid`;
  return Prisma.sql`(v.programme_id = ANY(${programmesWhere(actor, "supervision.hold")}::uuid[]) AND (v.researcher_id = ${me} OR v.delegate_id IS NOT DISTINCT FROM ${me}))`;
}

/** The session, found through the actor's scope. @throws Refusal missing */
export async function foundSession(tx: Tx, actor: Actor, sessionId: string): Promise<FoundSession> {
  const [session] = await tx.$queryRaw<FoundSession[]>(foundSessionSql(actor, sessionId));
  if (!session) throw missing();
  return session;
}

/** The session, found through the actor's scope and locked until the act is over. @throws Refusal missing */
export async function lockedSession(tx: Tx, actor: Actor, sessionId: string): Promise<FoundSession> {
  const [session] = await tx.$queryRaw<FoundSession[]>`${foundSessionSql(actor, sessionId)} FOR UPDATE OF v`;
  if (!session) throw missing();
  return session;
}

/** The same, held: it is not moved or called off meanwhile, and others may add to it at the same time. @throws Refusal missing */
export async function heldSession(tx: Tx, actor: Actor, sessionId: string): Promise<FoundSession> {
  const [session] = await tx.$queryRaw<FoundSession[]>`${foundSessionSql(actor, sessionId)} FOR SHARE OF v`;
  if (!session) throw missing();
  return session;
}
