import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { chainTitleSql, cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { cycleColumns, questionsOf } from "./columns.server.ts";
import type { Cycle, Question } from "./types.ts";

/** What the actor may do with a cycle she sees; computed by the policy, shown by the page. */
export type CycleRights = {
  edit: boolean;
  /** Correct the days of a closed test, which takes nothing else any more. */
  dates: boolean;
  create: boolean;
  share: boolean;
  delete: boolean;
  reopen: boolean;
  comment: boolean;
  seeHistory: boolean;
  redact: boolean;
};

/**
 * Whether a test has begun by `today`, in a statement in which the table `cycles`, or rows of it, are called `c`. The list's
 * `begun`, the overview's numbers and a team's marks go by it.
 */
export const begunSql = (today: Day): Prisma.Sql =>
  Prisma.sql`(c.state NOT IN ('draft', 'planned') AND c.starts_on <= ${today}::date)`;

type Row = Omit<Cycle, "questions"> & { questions: Question[] | null };

/** An idea that a test can try; `title` is empty when the test has one that its team does not see any more. */
export type IdeaChoice = { id: string; title: string; from: "own" | "package" | "others" };

/** A driver of the package in its outline's order; `under` is a secondary one's primary driver. */
export type DriverChoice = { id: string; title: string; under: string | null };

export type CyclePage = {
  cycle: Cycle;
  team: { id: string; name: string; programmeId: string };
  owner: { id: string; name: string };
  idea: { id: string; title: string } | null;
  driver: { id: string; title: string } | null;
  chain: { id: string; title: string; cycles: ChainStep[] } | null;
  /** For choosing owner, idea and driver; only for those who may edit. */
  members: { id: string; name: string }[];
  ideas: IdeaChoice[];
  drivers: DriverChoice[];
  closure: { by: string; at: string } | null;
  rights: CycleRights;
};

export type ChainStep = Pick<
  Cycle,
  "id" | "number" | "what" | "state" | "scale" | "decision" | "previousId" | "startsOn"
>;

type PageRow = Row & {
  teamName: string;
  ownerName: string;
  ideaTitle: string | null;
  driverTitle: string | null;
  chainTitle: string | null;
  chainCycles: ChainStep[] | null;
  members: { id: string; name: string }[] | null;
  ideas: IdeaChoice[];
  drivers: DriverChoice[];
  closure: { by: string; at: string } | null;
};

/** What team `team` of programme `programme` can try: its own ideas, the programme's and what others share; and the chosen. */
function ideasToTry(actor: Actor, of: Record<"programme" | "team" | "chosen", Prisma.Sql>): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'from', CASE
      WHEN i.team_id IS NULL OR i.lifted_at IS NOT NULL THEN 'package' WHEN i.team_id = ${of.team} THEN 'own' ELSE 'others' END)
      ORDER BY i.title), '[]')
    FROM change_ideas i WHERE i.programme_id = ${of.programme} AND ${ideasVisibleSql(actor)} AND (i.id = ${of.chosen}
      OR (i.status <> 'retired' AND (i.team_id IS NULL OR i.team_id = ${of.team} OR i.shared_at IS NOT NULL))))`;
}

/**
 * One cycle with all that its page shows, in one statement. The team is part of the address: a cycle of another team
 * does not exist there.
 * @throws Refusal missing
 */
export async function cyclePage(actor: Actor, teamId: string, cycleId: string): Promise<CyclePage> {
  if (!isId(teamId) || !isId(cycleId)) throw missing();
  const visible = cyclesVisibleSql(actor);
  const rows = await db().$queryRaw<PageRow[]>`
    WITH here AS (SELECT c.* FROM cycles c WHERE c.id = ${cycleId}::uuid AND c.team_id = ${teamId}::uuid AND ${visible})
    SELECT ${cycleColumns}, ${questionsOf}, t.name AS "teamName", o.name AS "ownerName", i.title AS "ideaTitle",
      d.title AS "driverTitle", ${chainTitleSql(actor)} AS "chainTitle",
      (SELECT json_agg(json_build_object('id', s.id, 'number', s.number, 'what', s.what, 'state', s.state, 'scale', s.scale,
         'decision', s.decision, 'previousId', s.previous_id, 'startsOn', s.starts_on) ORDER BY s.number NULLS LAST, s.id)
       FROM cycles s WHERE s.chain_id = c.chain_id
         AND s.id IN (SELECT c.id FROM cycles c WHERE c.team_id = ${teamId}::uuid AND ${visible})) AS "chainCycles",
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name) FROM people p
       WHERE p.id = c.owner_id OR p.id IN (
         SELECT m.person_id FROM team_memberships m WHERE m.team_id = c.team_id AND m.ended_at IS NULL)) AS members,
      ${ideasToTry(actor, { programme: Prisma.sql`c.programme_id`, team: Prisma.sql`c.team_id`, chosen: Prisma.sql`c.idea_id` })} AS ideas,
      (SELECT coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'under', u.title)
         ORDER BY coalesce(u.position, x.position), coalesce(u.id, x.id), u.id IS NOT NULL, x.position, x.id), '[]')
       FROM drivers x LEFT JOIN drivers u ON u.id = x.parent_id
       WHERE x.programme_id = c.programme_id AND (x.retired_at IS NULL OR x.id = c.driver_id)) AS drivers,
      (SELECT json_build_object('by', p.name, 'at', k.closed_at) FROM cycle_closures k JOIN people p ON p.id = k.closed_by_id
       WHERE k.cycle_id = c.id AND k.reopened_at IS NULL) AS closure
    FROM here c JOIN teams t ON t.id = c.team_id JOIN people o ON o.id = c.owner_id
    LEFT JOIN change_ideas i ON i.id = c.idea_id AND ${ideasVisibleSql(actor)} LEFT JOIN drivers d ON d.id = c.driver_id LEFT JOIN chains ch ON ch.id = c.chain_id`;
  const row = rows[0];
  if (!row) throw missing();
  const {
    teamName,
    ownerName,
    ideaTitle,
    driverTitle,
    chainTitle,
    chainCycles,
    members,
    ideas,
    drivers,
    closure,
    questions,
    ...rest
  } = row;
  const rights = rightsOn(actor, rest);
  const seesIdea = rest.ideaId !== null && ideaTitle !== null;
  // Which idea it is stays in the worksheet of those who write in it, so that their saving does not take it away.
  const ideaId = seesIdea || rights.edit ? rest.ideaId : null;
  const unseen: IdeaChoice[] = ideaId && !seesIdea ? [{ id: ideaId, title: "", from: "others" }] : [];
  const cycle: Cycle = { ...rest, ideaId, questions: questions ?? [] };
  return {
    cycle,
    team: { id: cycle.teamId, name: teamName, programmeId: cycle.programmeId },
    owner: { id: cycle.ownerId, name: ownerName },
    idea: cycle.ideaId && ideaTitle !== null ? { id: cycle.ideaId, title: ideaTitle } : null,
    driver: cycle.driverId ? { id: cycle.driverId, title: driverTitle ?? "" } : null,
    chain: cycle.chainId ? { id: cycle.chainId, title: chainTitle ?? "", cycles: chainCycles ?? [] } : null,
    members: rights.edit ? (members ?? []) : [],
    ideas: rights.edit ? [...ideas, ...unseen] : [],
    drivers: rights.edit ? drivers : [],
    closure,
    rights,
  };
}

/** What the actor may do with this cycle. */
export function rightsOn(
  actor: Actor,
  cycle: Pick<Cycle, "teamId" | "programmeId" | "state" | "sharedAt" | "partnersInvitedAt">,
): CycleRights {
  const can = (action: Parameters<typeof may>[1]) => may(actor, action, cycle);
  const open = cycle.state !== "closed";
  return {
    edit: open && can("cycle.edit"),
    dates: !open && can("cycle.edit"),
    create: can("cycle.create"),
    share: cycle.state !== "draft" && can("cycle.share"),
    delete: cycle.state === "draft" && can("cycle.delete"),
    reopen: !open && can("cycle.reopen"),
    comment:
      cycle.state !== "draft" &&
      (can("cycle.comment-working") ||
        (cycle.sharedAt !== null && can("cycle.comment-shared")) ||
        (cycle.partnersInvitedAt !== null && can("cycle.comment-invited"))),
    seeHistory: can("cycle.see-history"),
    redact: can("cycle.redact"),
  };
}

export type QuickLogPage = {
  team: { id: string; name: string; programmeId: string };
  ideas: IdeaChoice[];
  ideaId: string | null;
  /** The person's newest draft in this team, to go on with. */
  latestDraft: { id: string; what: string } | null;
};

/** What the quick log needs, in one statement. @throws Refusal missing, forbidden (not in the team) */
export async function quickLog(actor: Actor, teamId: string, ideaId: string | null): Promise<QuickLogPage> {
  if (!isId(teamId)) throw missing();
  const rows = await db().$queryRaw<(Omit<QuickLogPage, "team" | "ideaId"> & QuickLogPage["team"])[]>`
    SELECT t.id, t.name, t.programme_id AS "programmeId",
      ${ideasToTry(actor, { programme: Prisma.sql`t.programme_id`, team: Prisma.sql`t.id`, chosen: Prisma.sql`NULL::uuid` })} AS ideas,
      (SELECT json_build_object('id', c.id, 'what', c.what) FROM cycles c WHERE c.team_id = t.id AND c.state = 'draft'
         AND c.created_by_id = ${actor.personId}::uuid ORDER BY c.changed_at DESC LIMIT 1) AS "latestDraft"
    FROM teams t WHERE t.id = ${teamId}::uuid`;
  const row = rows[0];
  if (!row) throw missing();
  authoriseSee(actor, "team.see", { programmeId: row.programmeId, teamId });
  authorise(actor, "cycle.create", { programmeId: row.programmeId, teamId });
  const { id, name, programmeId, ideas, latestDraft } = row;
  const chosen = ideas.some((idea) => idea.id === ideaId) ? ideaId : null;
  return { team: { id, name, programmeId }, ideas, ideaId: chosen, latestDraft };
}
