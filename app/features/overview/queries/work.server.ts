import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { begunSql } from "#app/features/cycles/queries.server.ts";
import type { QualityMark } from "#app/features/cycles/rules/marks.ts";
import type { Month } from "#app/features/supervised-months/rules/month.ts";
import { type Counted, countedMarks, marksOf, testsOfTeam } from "#app/features/teams/queries/marks.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { latestMonths } from "../rules/months.ts";
import type { Tried } from "../rules/tried.ts";

/** How many tests, and when. */
export type TestsCounted = {
  readonly underWay: number;
  readonly latestOn: Day | null;
  /** How many began in each of the months shown. */
  readonly months: readonly number[];
};

/** How a team has tested. */
export type TeamsWork = {
  readonly id: string;
  readonly name: string;
  readonly tests: TestsCounted;
  /** Those of them that the reader may read: what a list shows her. */
  readonly read: TestsCounted;
  /** The four marks in their order: so many of so many things show each. */
  readonly marks: readonly { readonly mark: QualityMark; readonly met: number; readonly of: number }[];
};

type Named = { readonly id: string; readonly title: string };

export type Work = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly months: readonly Month[];
  readonly teams: readonly TeamsWork[];
  /** The package's drivers in use, a secondary one after its primary. */
  readonly drivers: readonly (Named & { readonly secondary: boolean })[];
  /** The ideas that somebody has tried, in the package's order. */
  readonly ideas: readonly (Named & { readonly driverId: string | null })[];
  readonly tried: readonly Tried[];
};

type ByMonth = Omit<TestsCounted, "months"> & { months: Readonly<Record<Month, number>> };

type Row = {
  name: string;
  startsOn: Day;
  endsOn: Day;
  teams: (Pick<TeamsWork, "id" | "name"> & { tests: ByMonth; read: ByMonth; counted: Counted })[];
} & Pick<Work, "drivers" | "ideas" | "tried">;

/**
 * How a programme's teams test, and what, in one statement whatever number of teams. Of tests that are not shared it is
 * counted when they began, as teams at a glance are; which ideas are tried is told of tests that the actor may read.
 * @throws Refusal missing
 */
export async function workOf(actor: Actor, programmeId: string): Promise<Work> {
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT g.name, g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", ${teamsSql(actor)} AS teams,
      ${driversSql} AS drivers, ${ideasSql(actor)} AS ideas, ${triedSql(actor)} AS tried
    FROM programmes g WHERE g.id = ${programmeId}::uuid`);
  if (!row) throw missing();
  const { name, teams, startsOn, endsOn, ...content } = row;
  const months = latestMonths({ startsOn, endsOn }, actor.today);
  const shown = (tests: ByMonth) => ({ ...tests, months: months.map((month) => tests.months[month] ?? 0) });
  return {
    programme: { id: programmeId, name },
    months,
    teams: teams.map(({ tests, read, counted, ...team }) => ({
      ...team,
      tests: shown(tests),
      read: shown(read),
      marks: marksOf(counted).map(({ mark, met, of }) => ({ mark, met, of })),
    })),
    ...content,
  };
}

const teamsSql = (actor: Actor) => Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'tests', ${testsSql(actor.today)},
      'read', ${testsSql(actor.today, cyclesVisibleSql(actor))},
      'counted', ${countedMarks(testsOfTeam(Prisma.sql`t.id`, actor.today), actor.today)})
    ORDER BY t.name COLLATE "sv-x-icu", t.id)
  FROM teams t WHERE t.programme_id = g.id), '[]')`;

/** A team's tests that have begun; what is moved to `doing` is under way, whichever day is written as its first. */
const testsSql = (today: Day, which = Prisma.sql`true`) => Prisma.sql`(
  SELECT json_build_object('underWay', coalesce(sum(m.doing), 0), 'latestOn', max(m.latest),
    'months', coalesce(json_object_agg(m.month, m.tests), '{}'))
  FROM (SELECT to_char(c.starts_on, 'YYYY-MM') AS month, (count(*) FILTER (WHERE ${begunSql(today)}))::int AS tests,
      (count(*) FILTER (WHERE c.state = 'doing'))::int AS doing, max(c.starts_on) FILTER (WHERE ${begunSql(today)}) AS latest
    FROM cycles c WHERE c.team_id = t.id AND c.state NOT IN ('draft', 'planned') AND ${which} GROUP BY 1) m)`;

const driversSql = Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', d.id, 'title', d.title, 'secondary', u.id IS NOT NULL)
    ORDER BY coalesce(u.position, d.position), coalesce(u.id, d.id), u.id IS NOT NULL, d.position, d.id)
  FROM drivers d LEFT JOIN drivers u ON u.id = d.parent_id WHERE d.programme_id = g.id AND d.retired_at IS NULL), '[]')`;

const ideasSql = (actor: Actor) => Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('id', i.id, 'title', i.title, 'driverId', i.driver_id) ORDER BY i.position, i.id)
  FROM change_ideas i WHERE i.programme_id = g.id AND ${ideasVisibleSql(actor)}
    AND EXISTS (SELECT 1 FROM cycles c WHERE c.idea_id = i.id AND ${begunSql(actor.today)} AND ${cyclesVisibleSql(actor)})), '[]')`;

const triedSql = (actor: Actor) => Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('teamId', x.team_id, 'ideaId', x.idea_id, 'tests', x.tests, 'adopted', x.adopted))
  FROM (SELECT c.team_id, i.id AS idea_id, count(*)::int AS tests,
      (count(*) FILTER (WHERE c.state = 'closed' AND c.decision = 'implement'))::int AS adopted
    FROM cycles c LEFT JOIN change_ideas i ON i.id = c.idea_id AND ${ideasVisibleSql(actor)}
    WHERE c.programme_id = g.id AND ${begunSql(actor.today)} AND ${cyclesVisibleSql(actor)} GROUP BY c.team_id, i.id) x), '[]')`;
