import { dayOf } from "#app/core/day.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { handOversOf } from "../rules.ts";
import { passActionsStep, researcherActions } from "./actions.server.ts";
import { attendStep, changedStep, leaveStep, peopleSql, queueAtPeople, sessionDaySql } from "./attend.server.ts";
import type { Changed } from "./coordinators.server.ts";
import { type By, type Left, logStep } from "./log.server.ts";

type Row = Changed & { startsAt: Date; endsAt: Date; teamIds: string[] };

type Given = {
  readonly programmeId: string;
  /** Which teams somebody supervises no longer. */
  readonly teamIds: readonly string[];
  readonly fromId: string;
  /** Who does instead; nobody: what was to come is called off. */
  readonly toId: string | null;
  readonly by: By;
};

/** Whether a researcher supervises a team of a session (`v`) on its day. */
const supervisesSql = (researcher: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM supervision_session_teams st JOIN supervision_assignments s ON s.team_id = st.team_id
  WHERE st.session_id = v.id AND s.researcher_id = ${researcher}
    AND ${sessionDaySql} BETWEEN s.started_on AND coalesce(s.ended_on, 'infinity'))`;

/** Lets one act at a time decide about the supervision of teams: before their series, sessions and people are locked. */
export async function queueAtTeamsAlone(tx: Tx, teamIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM teams WHERE id = ANY(${[...teamIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/**
 * After a researcher has ceased to supervise teams: her booked sessions with them that are to come, and her series, go to
 * who takes over, also those that a colleague was to hold; or are called off, when nobody does. So does what she was to
 * do; that waits for who comes. A group stays hers as long as she supervises one of its teams.
 * @throws Refusal conflict (who takes over is in another session at one of the times)
 */
export async function passOnStep(tx: Tx, traces: Left, given: Given, now: Date): Promise<Changed[]> {
  const { programmeId, teamIds, fromId, toId, by } = given;
  await queueAtTeamsAlone(tx, teamIds);
  await passSeries(tx, given, now);
  const found = await tx.$queryRaw<Row[]>`
    SELECT v.id, v.programme_id AS "programmeId", v.starts_at AS "startsAt", v.ends_at AS "endsAt", ${peopleSql} AS people,
      ARRAY(SELECT x.team_id::text FROM supervision_session_teams x WHERE x.session_id = v.id) AS "teamIds"
    FROM supervision_sessions v WHERE v.state = 'booked' AND v.starts_at > ${now} AND v.researcher_id = ${fromId}::uuid
      AND EXISTS (SELECT 1 FROM supervision_session_teams x WHERE x.session_id = v.id AND x.team_id = ANY(${[...teamIds]}::uuid[]))
      AND NOT ${supervisesSql(Prisma.sql`${fromId}::uuid`)}
    ORDER BY v.id FOR UPDATE OF v`;
  const ids = found.map(({ id }) => id);
  if (toId === null)
    await tx.supervisionSession.updateMany({ where: { id: { in: ids } }, data: { state: "cancelled" } });
  else {
    const data = { researcherId: toId, delegateId: null };
    await tx.supervisionSession.updateMany({ where: { id: { in: ids } }, data });
    const where = { sessionId: { in: ids }, role: "researcher" as const, personId: { not: toId } };
    const leaving = await tx.supervisionAttendee.findMany({ where, select: { sessionId: true, personId: true } });
    await leaveStep(tx, leaving);
    await queueAtPeople(tx, [toId]);
    for (const session of found.toSorted(byTime)) await attendStep(tx, session, toId, "researcher");
  }
  await changedStep(tx, ids, now);
  for (const teamId of teamIds) {
    const actions = await passActionsStep(tx, await researcherActions(tx, teamId, dayOf(now), toId), by, now);
    const sessions = found.filter((one) => one.teamIds.includes(teamId)).map(() => ({ from: fromId, to: toId }));
    const place = { programmeId, teamId, side: "researcher" as const, by };
    await logStep(tx, traces, place, handOversOf(sessions, actions), now);
  }
  return found.map(({ id, people }) => ({ id, programmeId, people: toId === null ? people : [...people, toId] }));
}

/** So the first time that is taken is what is told. */
export const byTime = (a: { readonly startsAt: Date }, b: { readonly startsAt: Date }) =>
  a.startsAt.getTime() - b.startsAt.getTime();

/** Series that go on, of which she supervises no team today or later. */
async function passSeries(tx: Tx, { teamIds, fromId, toId }: Given, now: Date): Promise<void> {
  const today = dayOf(now);
  await tx.$executeRaw`
    UPDATE supervision_series w SET researcher_id = coalesce(${toId}::uuid, w.researcher_id),
      ended_at = CASE WHEN ${toId}::uuid IS NULL THEN ${now}::timestamptz ELSE w.ended_at END
    WHERE w.researcher_id = ${fromId}::uuid AND w.ended_at IS NULL AND w.ends_on >= ${today}::date
      AND EXISTS (SELECT 1 FROM supervision_series_teams x WHERE x.series_id = w.id AND x.team_id = ANY(${[...teamIds]}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM supervision_series_teams x JOIN supervision_assignments s ON s.team_id = x.team_id
        WHERE x.series_id = w.id AND s.researcher_id = ${fromId}::uuid AND coalesce(s.ended_on, 'infinity') >= ${today}::date)`;
}

/** What waited for somebody who supervises a team goes to who does today. */
export async function settleResearchersStep(
  tx: Tx,
  traces: Left,
  given: { readonly teamId: string; readonly programmeId: string; readonly by: By },
  now: Date,
): Promise<void> {
  const { teamId, programmeId, by } = given;
  const actions = await passActionsStep(tx, await researcherActions(tx, teamId, dayOf(now), null), by, now);
  await logStep(tx, traces, { programmeId, teamId, side: "researcher", by }, handOversOf([], actions), now);
}

/** The same for everything that somebody was to do in supervision anywhere in the programme. */
export async function settleOwnerStep(
  tx: Tx,
  traces: Left,
  given: { readonly programmeId: string; readonly ownerId: string; readonly by: By },
  now: Date,
): Promise<void> {
  const { programmeId, ownerId, by } = given;
  const teams = await tx.supervisionSessionTeam.findMany({
    where: { session: { programmeId, agreed: { some: { ownerId, state: "open" } } } },
    select: { teamId: true },
    distinct: ["teamId"],
    orderBy: { teamId: "asc" },
  });
  for (const { teamId } of teams) await settleResearchersStep(tx, traces, { teamId, programmeId, by }, now);
}

/**
 * What a colleague was to hold, who is a researcher of the programme no longer, goes back to whom it was from.
 * @throws Refusal conflict (she is in another session then)
 */
export async function giveBackStep(
  tx: Tx,
  given: { readonly programmeId: string; readonly delegateId: string },
  now: Date,
): Promise<Changed[]> {
  const { programmeId, delegateId } = given;
  const found = await tx.$queryRaw<(Changed & { startsAt: Date; endsAt: Date; researcherId: string })[]>`
    SELECT v.id, v.programme_id AS "programmeId", v.starts_at AS "startsAt", v.ends_at AS "endsAt", v.researcher_id AS "researcherId", ${peopleSql} AS people
    FROM supervision_sessions v WHERE v.programme_id = ${programmeId}::uuid AND v.delegate_id = ${delegateId}::uuid
      AND v.state = 'booked' AND v.starts_at > ${now} ORDER BY v.id FOR UPDATE OF v`;
  await queueAtPeople(
    tx,
    found.map(({ researcherId }) => researcherId),
  );
  for (const session of found.toSorted(byTime)) await holdStep(tx, session, session.researcherId, null);
  await changedStep(
    tx,
    found.map(({ id }) => id),
    now,
  );
  return found;
}

/** Somebody holds a session from now on: its researcher, or a colleague instead of her (`delegateId`). */
export async function holdStep(
  tx: Tx,
  session: { readonly id: string; readonly startsAt: Date; readonly endsAt: Date },
  holderId: string,
  delegateId: string | null,
): Promise<void> {
  await tx.supervisionSession.update({ where: { id: session.id }, data: { delegateId } });
  const where = { sessionId: session.id, role: "researcher" as const, personId: { not: holderId } };
  await leaveStep(tx, await tx.supervisionAttendee.findMany({ where, select: { sessionId: true, personId: true } }));
  await attendStep(tx, session, holderId, "researcher");
}
