import { dayOf } from "#app/core/day.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { handOversOf, passingsOf, swapOf } from "../rules.ts";
import { coordinatorActions, passActionsStep } from "./actions.server.ts";
import { attendStep, changedStep, leaveStep, peopleSql, queueAtPeople, sessionDaySql } from "./attend.server.ts";
import { type By, type Left, logStep } from "./log.server.ts";

/** A session at which somebody else is, for what is announced: everybody who is to be there, and who was until now. */
export type Changed = { readonly id: string; readonly programmeId: string; readonly people: readonly string[] };

type Row = Changed & { startsAt: Date; endsAt: Date; before: string[]; after: string[] };

/** Who is to be at a session (`v`) for a team (`st`): who coordinates on its day, a deputy before whom she stands in for. */
const leadsSql = Prisma.sql`(SELECT c.person_id FROM coordinator_terms c WHERE c.team_id = st.team_id
  AND ${sessionDaySql} BETWEEN c.started_on AND coalesce(c.ended_on, 'infinity')
  ORDER BY c.kind = 'deputy' DESC, c.started_on LIMIT 1)`;

/** Those who are on the coordinators' side of a session (`v`), and those who are to be. */
export const beforeSql = Prisma.sql`ARRAY(SELECT x.person_id::text FROM supervision_attendees x
  WHERE x.session_id = v.id AND x.role = 'coordinator' ORDER BY 1)`;
export const afterSql = Prisma.sql`ARRAY(SELECT DISTINCT y.leads::text FROM (SELECT ${leadsSql} AS leads
  FROM supervision_session_teams st WHERE st.session_id = v.id) y WHERE y.leads IS NOT NULL ORDER BY 1)`;

/**
 * After who coordinates a team has changed: its booked sessions that are to come have on the coordinators' side who
 * coordinates on each one's day, and nobody where nobody does; what who stepped down was to do goes to who coordinates
 * today. All of it, or nothing.
 * @throws Refusal conflict (who comes is in another session then)
 */
export async function settleCoordinatorsStep(
  tx: Tx,
  traces: Left,
  given: { readonly teamId: string; readonly programmeId: string; readonly by: By },
  now: Date,
): Promise<Changed[]> {
  const { teamId, programmeId, by } = given;
  const found = await tx.$queryRaw<Row[]>`
    SELECT v.id, v.programme_id AS "programmeId", v.starts_at AS "startsAt", v.ends_at AS "endsAt", ${peopleSql} AS people,
      ${beforeSql} AS before, ${afterSql} AS after
    FROM supervision_sessions v WHERE v.state = 'booked' AND v.starts_at > ${now}
      AND EXISTS (SELECT 1 FROM supervision_session_teams x WHERE x.session_id = v.id AND x.team_id = ${teamId}::uuid)
    ORDER BY v.id FOR UPDATE OF v`;
  const changed = found
    .map((row) => ({ row, swap: swapOf(row.before, row.after) }))
    .filter(({ swap }) => swap.leave.length + swap.come.length > 0)
    // So the first time that is taken is what is told.
    .toSorted((a, b) => a.row.startsAt.getTime() - b.row.startsAt.getTime());
  await queueAtPeople(
    tx,
    changed.flatMap(({ swap }) => swap.come),
  );
  await leaveStep(
    tx,
    changed.flatMap(({ row, swap }) => swap.leave.map((personId) => ({ sessionId: row.id, personId }))),
  );
  for (const { row, swap } of changed) {
    for (const personId of swap.come) await attendStep(tx, row, personId, "coordinator");
  }
  await changedStep(
    tx,
    changed.map(({ row }) => row.id),
    now,
  );
  const actions = await passActionsStep(tx, await coordinatorActions(tx, teamId, dayOf(now)), by, now);
  const handOvers = handOversOf(
    changed.flatMap(({ swap }) => passingsOf(swap)),
    actions,
  );
  await logStep(tx, traces, { programmeId, teamId, side: "coordinator", by }, handOvers, now);
  return changed.map(({ row: { id, people }, swap }) => ({ id, programmeId, people: [...people, ...swap.come] }));
}
