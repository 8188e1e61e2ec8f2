import type { Day } from "#app/core/day.ts";
import { coordinatorsOn, deriveTeamHealth } from "#app/features/teams/rules.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import type { TeamAtAGlance } from "../types.ts";

type Row = Pick<TeamAtAGlance, "id" | "name" | "municipality" | "region"> & {
  programmeId: string;
  teamSizeMin: number;
  teamSizeMax: number;
  members: { isTeamManager: boolean }[] | null;
  terms:
    | { id: string; personId: string; name: string; kind: "acting" | "deputy"; startedOn: Day; endedOn: Day | null }[]
    | null;
  tests: Partial<Record<"planned" | "doing" | "studied" | "closed", number>> | null;
  latestOn: Day | null;
};

/**
 * The teams of some programmes, by region and name, in one statement. What tells how a team is doing is for the programmes
 * of `glanceIn` alone.
 */
export async function teamsAtAGlance(
  programmeIds: readonly string[],
  glanceIn: readonly string[],
  when: { now: Date; today: Day },
): Promise<(TeamAtAGlance & { programmeId: string })[]> {
  if (programmeIds.length === 0) return [];
  const { now, today } = when;
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.id, t.name, t.programme_id AS "programmeId", mu.name AS municipality, r.name AS region,
      g.team_size_min AS "teamSizeMin", g.team_size_max AS "teamSizeMax",
      (SELECT json_agg(json_build_object('isTeamManager', m.is_team_manager)) FROM team_memberships m
       WHERE m.team_id = t.id AND m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now})) AS members,
      (SELECT json_agg(json_build_object('id', k.id, 'personId', k.person_id, 'name', pe.name, 'kind', k.kind,
         'startedOn', k.started_on, 'endedOn', k.ended_on)) FROM coordinator_terms k JOIN people pe ON pe.id = k.person_id
       WHERE k.team_id = t.id AND (k.ended_on IS NULL OR k.ended_on >= ${today}::date)) AS terms,
      counts.tests, counts.latest_on::text AS "latestOn"
    FROM teams t JOIN programmes g ON g.id = t.programme_id JOIN municipalities mu ON mu.id = t.municipality_id
    JOIN regions r ON r.id = t.region_id
    LEFT JOIN (
      SELECT team_id, json_object_agg(state, n) AS tests, max(latest) AS latest_on FROM (
        SELECT c.team_id, c.state, count(*)::int AS n, (max(c.changed_at) AT TIME ZONE 'Europe/Stockholm')::date AS latest FROM cycles c
        WHERE c.state <> 'draft' AND c.programme_id IN (${Prisma.join(programmeIds.map((id) => Prisma.sql`${id}::uuid`))})
        GROUP BY c.team_id, c.state) AS by_state
      GROUP BY team_id) AS counts ON counts.team_id = t.id
    WHERE t.programme_id = ANY(${[...programmeIds]}::uuid[])
    ORDER BY r.position, t.name`;
  return rows.map((row) => {
    const { id, name, municipality, region, programmeId, members, terms, tests, latestOn } = row;
    const shown = { id, name, municipality, region, programmeId };
    if (!glanceIn.includes(programmeId)) return { ...shown, glance: null };
    const people = { members: members ?? [], terms: terms ?? [] };
    const { leads } = coordinatorsOn(people.terms, today);
    return {
      ...shown,
      glance: {
        members: people.members.length,
        coordinator: people.terms.find(({ personId }) => personId === leads)?.name ?? null,
        warnings: deriveTeamHealth(people, row, today),
        tests: { planned: 0, doing: 0, studied: 0, closed: 0, ...tests },
        latestOn,
      },
    };
  });
}
