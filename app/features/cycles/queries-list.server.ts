import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { ideasVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { hereAndFound, type ListPlace, newestFirst } from "./listed.server.ts";
import { type CycleFilter, cyclesPerPage, ofEveryState } from "./rules/filter.ts";
import type { CycleDecision, CycleScale, CycleState } from "./rules/types.ts";

/** A cycle as a row of a list or a card of the board. */
export type ListedCycle = {
  id: string;
  team: { id: string; name: string };
  number: number | null;
  state: CycleState;
  decision: CycleDecision | null;
  what: string;
  owner: string;
  idea: string | null;
  scale: CycleScale;
  startsOn: Day | null;
  endsOn: Day | null;
  shared: boolean;
  /** Comments that are new to the person who looks. */
  unread: number;
};

type Named = { id: string; name: string };

/** What every view of a list shows round its rows. `owners`, `ideas` and `teams` are what can be chosen in the filter. */
export type ListFrame = {
  /** `team` is null where the list is a whole programme's. */
  place: { programmeId: string; programme: string; team: Named | null };
  owners: Named[];
  ideas: Named[];
  teams: Named[];
  /** All that there is without a filter. */
  all: number;
  total: number;
  /** `working`: she reads what is not shared too. */
  rights: { create: boolean; working: boolean; export: boolean; move: boolean };
};

export type CycleList = ListFrame & { cycles: ListedCycle[]; page: number; pages: number };

/** `total` counts what the column shows and what did not fit in it. */
export type CycleBoard = ListFrame & { columns: Record<CycleState, { total: number; cycles: ListedCycle[] }> };

/** Cards in one column of the board; the list has the rest. What is closed is there to look back at: the last few do. */
const cardsPerColumn = 30;
const closedCards = 8;

/** A page of a list, in one statement. @throws Refusal missing */
export async function cyclesOf(actor: Actor, place: ListPlace, filter: CycleFilter): Promise<CycleList> {
  const rows = Prisma.sql`SELECT f.* FROM found f ORDER BY ${newestFirst}
    LIMIT ${cyclesPerPage} OFFSET ${(filter.page - 1) * cyclesPerPage}`;
  const { cycles, states: _, ...frame } = await listOf(actor, place, filter, rows);
  return { ...frame, cycles, page: filter.page, pages: Math.max(1, Math.ceil(frame.total / cyclesPerPage)) };
}

/** A team's cycles by state, the newest of each, in one statement. The filter's state, decision and page mean nothing here. */
export async function boardOf(actor: Actor, teamId: string, filter: CycleFilter): Promise<CycleBoard> {
  const rows = Prisma.sql`SELECT f.* FROM (
    SELECT f.*, row_number() OVER (PARTITION BY f.state ORDER BY ${newestFirst}) AS nth FROM found f) f
    WHERE f.nth <= CASE f.state WHEN 'closed' THEN ${closedCards}::int ELSE ${cardsPerColumn}::int END`;
  const place = { kind: "team", teamId } as const;
  const { cycles, states, ...frame } = await listOf(actor, place, ofEveryState(filter), rows);
  const column = (state: CycleState) => ({
    total: states[state] ?? 0,
    cycles: cycles.filter((cycle) => cycle.state === state),
  });
  const columns = {
    draft: column("draft"),
    planned: column("planned"),
    doing: column("doing"),
    studied: column("studied"),
    closed: column("closed"),
  };
  return { ...frame, columns };
}

type Row = {
  programmeId: string;
  programme: string;
  teamId: string | null;
  team: string | null;
  states: Partial<Record<CycleState, number>>;
} & Pick<CycleList, "owners" | "ideas" | "teams" | "all" | "total" | "cycles">;

async function listOf(actor: Actor, place: ListPlace, filter: CycleFilter, shown: Prisma.Sql) {
  const id = place.kind === "team" ? place.teamId : place.programmeId;
  if (!isId(id)) throw missing();
  const where =
    place.kind === "team"
      ? Prisma.sql`teams t JOIN programmes p ON p.id = t.programme_id WHERE t.id = ${id}::uuid`
      : Prisma.sql`programmes p LEFT JOIN teams t ON false WHERE p.id = ${id}::uuid`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    WITH ${hereAndFound(actor, place, filter)}
    SELECT p.id AS "programmeId", p.name AS programme, t.id AS "teamId", t.name AS team,
      (SELECT count(*)::int FROM here) AS "all", (SELECT count(*)::int FROM found) AS total,
      (SELECT coalesce(json_object_agg(s.state, s.n), '{}') FROM (SELECT state, count(*) AS n FROM found GROUP BY state) s) AS states,
      ${choicesSql(actor)}, coalesce((${rowsSql(actor, shown)}), '[]') AS cycles
    FROM ${where}`);
  if (!row) throw missing();
  const { programmeId, programme, teamId, team, ...rest } = row;
  const at = { programmeId, teamId };
  authoriseSee(actor, teamId ? "team.see" : "programme.see", at);
  const rights = {
    create: teamId !== null && may(actor, "cycle.create", at),
    working: teamId !== null && may(actor, "cycle.see-working", at),
    export: may(actor, "cycle.export", at),
    move: teamId !== null && may(actor, "cycle.edit", at),
  };
  const named = teamId === null ? null : { id: teamId, name: team ?? "" };
  return { ...rest, place: { programmeId, programme, team: named }, rights };
}

const choicesSql = (actor: Actor) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name), '[]') FROM people o
    WHERE o.id IN (SELECT owner_id FROM here)) AS owners,
  (SELECT coalesce(json_agg(json_build_object('id', i.id, 'name', i.title) ORDER BY i.title), '[]') FROM change_ideas i
    WHERE i.id IN (SELECT idea_id FROM here) AND ${ideasVisibleSql(actor)}) AS ideas,
  (SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name) ORDER BY x.name), '[]') FROM teams x
    WHERE x.id IN (SELECT team_id FROM here)) AS teams`;

/**
 * The chosen rows as JSON. What is unread is what the comments' own page marks as new. `OFFSET 0`: each of the few tests
 * is fetched by its id; left to itself PostgreSQL reads all that there are.
 */
function rowsSql(actor: Actor, shown: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', c.id, 'team', json_build_object('id', w.id, 'name', w.name), 'number', c.number,
      'state', c.state, 'decision', c.decision, 'what', c.what, 'owner', o.name, 'idea', i.title, 'scale', c.scale,
      'startsOn', c.starts_on, 'endsOn', c.ends_on, 'shared', c.shared_at IS NOT NULL, 'unread', (
        SELECT count(*) FROM comments m, people me LEFT JOIN comment_reads r ON r.person_id = me.id AND r.subject_id = f.id
        WHERE m.cycle_id = f.id AND me.id = ${actor.personId}::uuid AND m.author_id <> me.id AND m.deleted_at IS NULL
          AND m.created_at > greatest(r.read_at, coalesce(me.claimed_at, me.created_at)))) ORDER BY ${newestFirst})
    FROM (${shown}) f CROSS JOIN LATERAL (SELECT * FROM cycles WHERE id = f.id OFFSET 0) c JOIN teams w ON w.id = c.team_id JOIN people o ON o.id = c.owner_id
    LEFT JOIN change_ideas i ON i.id = c.idea_id AND ${ideasVisibleSql(actor)}`;
}
