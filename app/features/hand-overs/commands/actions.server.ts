import { newId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Passing } from "../rules.ts";
import type { By } from "./log.server.ts";

type Row = { id: string; from: string; to: string };

/** Whether somebody coordinates, or coordinated, a team (`st`) of the session (`v`). */
const coordinatedSql = (person: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM coordinator_terms e WHERE e.team_id = st.team_id AND e.person_id = ${person})`;

/** Open agreed actions (`a`) of sessions (`v`) of a team. */
const openSql = (teamId: string) => Prisma.sql`agreed_actions a JOIN supervision_sessions v ON v.id = a.session_id
  WHERE a.state = 'open' AND EXISTS (SELECT 1 FROM supervision_session_teams x WHERE x.session_id = v.id AND x.team_id = ${teamId}::uuid)`;

const anyTeamSql = (condition: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM supervision_session_teams st WHERE st.session_id = v.id AND ${condition})`;

/** On which side of the table the owner of an action sits: what she was there, else what she is to the teams or the programme. */
const ofCoordinatorSql = Prisma.sql`(EXISTS (SELECT 1 FROM supervision_attendees x WHERE x.session_id = v.id AND x.person_id = a.owner_id AND x.role = 'coordinator')
  OR ${anyTeamSql(coordinatedSql(Prisma.sql`a.owner_id`))}
  OR NOT (a.owner_id = v.researcher_id OR EXISTS (SELECT 1 FROM programme_roles r
    WHERE r.programme_id = v.programme_id AND r.person_id = a.owner_id AND r.role = 'researcher')))`;

/** Whether somebody holds an open term of a team (`st`) on a day. */
const runsSql = (alias: "c" | "s", today: string) =>
  Prisma.sql`${today}::date BETWEEN ${Prisma.raw(alias)}.started_on AND coalesce(${Prisma.raw(alias)}.ended_on, 'infinity')`;

/**
 * What who stepped down was to do goes to who coordinates the team today. Where nobody does it waits. In a group it stays
 * with the team of hers.
 */
export function coordinatorActions(tx: Tx, teamId: string, today: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT a.id, a.owner_id AS "from", (
      SELECT c.person_id FROM supervision_session_teams st JOIN coordinator_terms c ON c.team_id = st.team_id
      WHERE st.session_id = v.id AND ${runsSql("c", today)}
        AND (${coordinatedSql(Prisma.sql`a.owner_id`)} OR NOT ${anyTeamSql(coordinatedSql(Prisma.sql`a.owner_id`))})
      ORDER BY c.kind = 'acting' DESC, c.started_on LIMIT 1) AS "to"
    FROM ${openSql(teamId)} AND ${ofCoordinatorSql}
      AND NOT EXISTS (SELECT 1 FROM supervision_session_teams st JOIN coordinator_terms c ON c.team_id = st.team_id
        WHERE st.session_id = v.id AND c.person_id = a.owner_id AND ${runsSql("c", today)})
    ORDER BY a.id FOR UPDATE OF a`;
}

/**
 * What a researcher who supervises the team no longer was to do goes to who does, first to her who is named. A colleague
 * keeps what she took upon herself when she held a session, as long as she is a researcher of the programme.
 */
export function researcherActions(tx: Tx, teamId: string, today: string, toId: string | null): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT a.id, a.owner_id AS "from", (
      SELECT s.researcher_id FROM supervision_session_teams st JOIN supervision_assignments s ON s.team_id = st.team_id
      WHERE st.session_id = v.id AND ${runsSql("s", today)}
      ORDER BY s.researcher_id IS NOT DISTINCT FROM ${toId}::uuid DESC, st.team_id = ${teamId}::uuid DESC, s.started_on LIMIT 1) AS "to"
    FROM ${openSql(teamId)} AND NOT ${ofCoordinatorSql}
      AND NOT EXISTS (SELECT 1 FROM supervision_session_teams st JOIN supervision_assignments s ON s.team_id = st.team_id
        WHERE st.session_id = v.id AND s.researcher_id = a.owner_id AND ${runsSql("s", today)})
      AND NOT (a.owner_id IS NOT DISTINCT FROM v.delegate_id AND EXISTS (SELECT 1 FROM programme_roles r
        WHERE r.programme_id = v.programme_id AND r.person_id = a.owner_id AND r.role = 'researcher' AND r.ended_at IS NULL))
    ORDER BY a.id FOR UPDATE OF a`;
}

/** Gives each to whom it goes, with a trace of its own among what became of it. Gives what went. */
export async function passActionsStep(
  tx: Tx,
  found: readonly (Row | (Row & { to: null }))[],
  by: By,
  now: Date,
): Promise<Passing[]> {
  const going = found.filter(({ to }) => to !== null);
  for (const { id, to } of going) await tx.agreedAction.update({ where: { id }, data: { ownerId: to } });
  await tx.agreedActionMove.createMany({
    data: going.map(({ id, to }) => ({
      ...{ id: newId(now.getTime()), actionId: id, move: "handed_over" as const },
      ...{ ownerId: to, byId: by?.personId ?? to, at: now },
    })),
  });
  return going.map(({ from, to }) => ({ from, to }));
}
