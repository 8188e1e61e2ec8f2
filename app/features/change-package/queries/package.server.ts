import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { driverJson, ideaLineColumns } from "../columns.server.ts";
import type { Aim, Driver, IdeaLine } from "../types.ts";

/** The package without its ideas. */
export type PackageFrame = {
  programme: { id: string; name: string; startsOn: string; endsOn: string };
  aim: Aim;
  drivers: Driver[];
  /** The programme's teams by name; `own`: the actor works in it and may add ideas to it. */
  teams: { id: string; name: string; own: boolean }[];
  rights: { edit: boolean };
};

export type PackagePage = PackageFrame & {
  /** What the actor may see: the programme's, the shared, and her teams' own. The retired are among them. */
  ideas: IdeaLine[];
};

type Row = Omit<PackageFrame["programme"], "id"> & {
  aim: Aim;
  drivers: Driver[];
  teams: { id: string; name: string }[];
};

/** For a statement in which `programmes` is called `p`: a {@link Row}. */
const frameColumns = Prisma.sql`p.name, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn",
  json_build_object('what', p.aim_what, 'forWhom', p.aim_for_whom, 'howMuch', p.aim_how_much, 'byWhen', p.aim_by_when::text) AS aim,
  coalesce((SELECT json_agg(${driverJson} ORDER BY d.position, d.id) FROM drivers d WHERE d.programme_id = p.id), '[]') AS drivers,
  coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name) FROM teams t WHERE t.programme_id = p.id),
    '[]') AS teams`;

/** What a programme's change package stands on, in one statement. @throws Refusal missing */
export async function packageFrame(actor: Actor, programmeId: string): Promise<PackageFrame> {
  const { frame } = await found<Row>(actor, programmeId, frameColumns);
  return frame;
}

/**
 * A programme's change package, in one statement however large it is. Which teams test an idea counts only the tests that
 * the actor may see. To count them costs more than all the rest: a view that does not say who tests what leaves it out.
 * @throws Refusal missing
 */
export async function packagePage(
  actor: Actor,
  programmeId: string,
  view: { testedBy: boolean },
): Promise<PackagePage> {
  const ideas = ideasSql(actor, programmeId, view.testedBy);
  const { row, frame } = await found<Row & { ideas: IdeaLine[] }>(
    actor,
    programmeId,
    Prisma.sql`${frameColumns}, ${ideas} AS ideas`,
  );
  return { ...frame, ideas: row.ideas };
}

async function found<R extends Row>(
  actor: Actor,
  programmeId: string,
  columns: Prisma.Sql,
): Promise<{ row: R; frame: PackageFrame }> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "package.see", { programmeId });
  const [row] = await db().$queryRaw<R[]>`SELECT ${columns} FROM programmes p WHERE p.id = ${programmeId}::uuid`;
  if (!row) throw missing();
  const { name, startsOn, endsOn, aim, drivers, teams } = row;
  const frame = {
    programme: { id: programmeId, name, startsOn, endsOn },
    aim,
    drivers,
    teams: teams.map((team) => ({ ...team, own: may(actor, "idea.add", { programmeId, teamId: team.id }) })),
    rights: { edit: may(actor, "package.edit", { programmeId }) },
  };
  return { row, frame };
}

const ideasSql = (actor: Actor, programmeId: string, counted: boolean) => Prisma.sql`
  coalesce((SELECT json_agg(x ORDER BY x.position, x.id) FROM (
    SELECT ${ideaLineColumns}, ${counted ? Prisma.sql`coalesce(tested.by, '[]')` : Prisma.sql`'[]'::json`} AS "testedBy"
    FROM change_ideas i LEFT JOIN teams o ON o.id = i.team_id ${counted ? testedSql(actor, programmeId) : Prisma.empty}
    WHERE i.programme_id = ${programmeId}::uuid AND ${ideasVisibleSql(actor)}) x), '[]')`;

const testedSql = (actor: Actor, programmeId: string) => Prisma.sql`LEFT JOIN (
  SELECT idea_id, json_agg(json_build_object('teamId', team_id, 'name', name, 'tests', tests, 'open', open) ORDER BY name) AS by
  FROM (
    SELECT c.idea_id, c.team_id, t.name, count(*)::int AS tests, (count(*) FILTER (WHERE c.state <> 'closed'))::int AS open
    FROM cycles c JOIN teams t ON t.id = c.team_id
    WHERE c.programme_id = ${programmeId}::uuid AND c.idea_id IS NOT NULL AND c.state <> 'draft' AND ${cyclesVisibleSql(actor)}
    GROUP BY c.idea_id, c.team_id, t.name) AS per_team
  GROUP BY idea_id) AS tested ON tested.idea_id = i.id`;
