import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { coordinatorsOn, type Term } from "#app/features/teams/rules.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "#tests/support/world.ts";

/** What stands with nobody, or with somebody who is not to have it: nothing, when all went over. Each by what it is. */
export async function orphans(now: Date): Promise<string[]> {
  const today = dayOf(now);
  const terms = await db().$queryRaw<(Term & { teamId: string })[]>`
    SELECT id, team_id AS "teamId", person_id AS "personId", kind::text AS kind, started_on::text AS "startedOn", ended_on::text AS "endedOn" FROM coordinator_terms`;
  const leads = (teamId: string, day: string) =>
    coordinatorsOn(
      terms.filter((term) => term.teamId === teamId),
      day,
    ).leads;
  const sessions = await db().supervisionSession.findMany({
    where: { state: "booked", startsAt: { gt: now } },
    include: { attendees: true, teams: true },
  });
  const wrongly = sessions.flatMap(({ id, startsAt, researcherId, delegateId, attendees, teams }) => {
    const day = dayOf(startsAt);
    const coordinate = teams.map(({ teamId }) => leads(teamId, day)).filter((one) => one !== null);
    const there = [delegateId ?? researcherId, ...new Set(coordinate)].toSorted();
    const are = attendees.map(({ personId }) => personId).toSorted();
    return there.join() === are.join() ? [] : [`session ${id} on ${day}`];
  });
  const actions = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM agreed_actions a JOIN supervision_sessions v ON v.id = a.session_id WHERE a.state = 'open'
      AND NOT EXISTS (SELECT 1 FROM supervision_session_teams st JOIN coordinator_terms c ON c.team_id = st.team_id
        WHERE st.session_id = v.id AND c.person_id = a.owner_id AND ${today}::date BETWEEN c.started_on AND coalesce(c.ended_on, 'infinity'))
      AND NOT EXISTS (SELECT 1 FROM supervision_session_teams st JOIN supervision_assignments s ON s.team_id = st.team_id
        WHERE st.session_id = v.id AND s.researcher_id = a.owner_id AND ${today}::date BETWEEN s.started_on AND coalesce(s.ended_on, 'infinity'))`;
  // Where one side has nobody today, it waits.
  const sides = await db().$queryRaw<{ both: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM coordinator_terms c WHERE ${today}::date BETWEEN c.started_on AND coalesce(c.ended_on, 'infinity'))
      AND EXISTS (SELECT 1 FROM supervision_assignments s WHERE ${today}::date BETWEEN s.started_on AND coalesce(s.ended_on, 'infinity')) AS both`;
  const left = sides[0]?.both ? actions : [];
  const series = await db().$queryRaw<{ id: string }[]>`
    SELECT w.id FROM supervision_series w WHERE w.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM supervision_series_teams x
      JOIN supervision_assignments s ON s.team_id = x.team_id
      WHERE x.series_id = w.id AND s.researcher_id = w.researcher_id AND coalesce(s.ended_on, 'infinity') >= ${today}::date)`;
  return [...wrongly, ...left.map(({ id }) => `action ${id}`), ...series.map(({ id }) => `series ${id}`)];
}

/** Something open that was agreed in a session. Gives its id. */
export async function agreedIn(world: World, sessionId: string, ownerId: string): Promise<string> {
  const id = newId();
  const made = { createdById: ownerId, createdAt: world.now };
  const { programmeId } = world;
  await db().agreedAction.create({ data: { id, programmeId, sessionId, text: "Prata med chefen", ownerId, ...made } });
  return id;
}

/** A series of a researcher with teams, without sessions. Gives its id. */
export async function seriesOf(world: World, researcherId: string, teamIds: readonly string[]): Promise<string> {
  const id = newId();
  const when = { unit: "month", every: 1, nth: 2, weekday: 2, fromMinute: 540, minutes: 60 } as const;
  const [startsOn, endsOn] = [new Date(dayOf(world.now)), new Date(world.now.getTime() + 300 * 86_400_000)];
  const made = { createdById: researcherId, createdAt: world.now };
  const kind = teamIds.length > 1 ? "group" : "individual";
  const { programmeId } = world;
  await db().supervisionSeries.create({
    data: { id, programmeId, kind, title: "", researcherId, startsOn, endsOn, ...when, ...made },
  });
  await db().supervisionSeriesTeam.createMany({ data: teamIds.map((teamId) => ({ seriesId: id, teamId })) });
  return id;
}
