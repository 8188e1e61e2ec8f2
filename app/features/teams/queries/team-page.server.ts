import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { chainTitleSql, cyclesVisibleSql, mayInTeamSql } from "#app/access/scope.server.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Mark } from "#app/features/cycles/rules/marks.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { membersOf, membersShown, supervisorsOf, termsOfTeam } from "../columns.server.ts";
import { deriveTeamHealth, type TeamWarning } from "../rules.ts";
import type { ChainLine, LessonLine, Member, NamedTerm, TestLine } from "../types.ts";
import { type Counted, countedMarks, marksOf, testsOfTeam } from "./marks.server.ts";

type Team = {
  readonly id: string;
  readonly name: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly municipality: string;
  readonly region: string;
};

export type TeamPage = {
  readonly team: Team;
  readonly supervisors: readonly { id: string; name: string }[];
  /** Null: who is in the team is not for her. */
  readonly people: { readonly members: readonly Member[]; readonly terms: readonly NamedTerm[] } | null;
  /** Null: not for her. `toImprove` is empty for those who see counts alone. */
  readonly marks: readonly Mark[] | null;
  readonly warnings: readonly TeamWarning[];
  readonly work: Work;
  readonly rights: {
    readonly log: boolean;
    readonly keepPeople: boolean;
    readonly seeWorking: boolean;
    /** Meetings and actions of the team are hers to see. */
    readonly meet: boolean;
    /** Who coordinates it and who supervises meet. */
    readonly talk: boolean;
    /** The team's hours together are. */
    readonly time: boolean;
    /** How far the team has come is, at least what of it is handed in. */
    readonly progress: boolean;
    /** Whether the study with parents is open is hers to know. */
    readonly gate: boolean;
    /** Its monthly reports, or those that it has handed in, are. */
    readonly reports: boolean;
    /** She asks parents to take part in it. */
    readonly recruit: boolean;
  };
};

type Work = {
  readonly chains: readonly ChainLine[];
  readonly chainCount: number;
  readonly underWay: readonly TestLine[];
  readonly underWayCount: number;
  readonly lessons: readonly LessonLine[];
};

type Row = Team & {
  supervisors: { id: string; name: string }[] | null;
  members: Member[] | null;
  terms: NamedTerm[] | null;
  sizes: { teamSizeMin: number; teamSizeMax: number };
  /** Null: not for her. */
  counted: Counted | null;
  work: Work | null;
};

const shown = { chains: 5, tests: 8, lessons: 3 };

/**
 * What a team's page shows its visitor, in one statement whether it has one test or two hundred. Of the work she gets
 * what she may see: everything but drafts in her own team, what is shared in another's.
 * @throws Refusal missing
 */
export async function teamPage(actor: Actor, teamId: string, now: Date): Promise<TeamPage> {
  if (!isId(teamId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId", g.name AS programme, mu.name AS municipality, r.name AS region,
      json_build_object('teamSizeMin', g.team_size_min, 'teamSizeMax', g.team_size_max) AS sizes,
      ${membersOf(now)} AS members, ${termsOfTeam(actor.today)} AS terms, ${supervisorsOf(actor.today)} AS supervisors,
      CASE WHEN ${mayInTeamSql(actor, "team.see-counts")} THEN ${countedMarks(testsOfTeam(Prisma.sql`t.id`, dayOf(now)), dayOf(now))} END AS counted,
      CASE WHEN ${mayInTeamSql(actor, "team.see")} THEN ${workSql(actor, teamId)} END AS work
    FROM teams t JOIN programmes g ON g.id = t.programme_id JOIN municipalities mu ON mu.id = t.municipality_id
    JOIN regions r ON r.id = t.region_id WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  const { supervisors, members, terms, sizes, counted, work, ...team } = row;
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "team.see", place);
  if (!work) throw missing();
  const can = (action: Parameters<typeof may>[1]) => may(actor, action, place);
  const people = { members: membersShown(members, can("recruiter.see")), terms: terms ?? [] };
  const keepPeople = can("team.invite") || can("team.name-people");
  const seeWorking = can("cycle.see-working");
  const warned = can("programme.at-a-glance") || keepPeople;
  const marks = counted && marksOf(counted);
  return {
    team,
    supervisors: supervisors ?? [],
    people: can("team.see-members") ? people : null,
    marks: seeWorking ? marks : (marks?.map(withoutTests) ?? null),
    warnings: warned ? deriveTeamHealth(people, sizes, dayOf(now)) : [],
    work,
    rights: {
      ...{ log: can("cycle.create"), keepPeople, seeWorking },
      ...{ meet: can("meeting.see") && can("action.see"), talk: can("supervision.see"), time: can("time.see-team") },
      ...{ progress: can("score.see") || can("score.see-handed-in"), reports: can("report.see") },
      ...{ gate: can("study.see-gate"), recruit: can("parent.hand-over") },
    },
  };
}

const withoutTests = (mark: Mark): Mark => ({ ...mark, toImprove: [] });

/** Her {@link Work} as JSON. */
const workSql = (actor: Actor, teamId: string) => Prisma.sql`
  (SELECT to_json(work) FROM (
    WITH seen AS (
      SELECT c.id, c.chain_id, c.number, c.what, c.state, c.scale, c.decision, c.starts_on, c.owner_id, c.learned
      FROM cycles c WHERE c.team_id = ${teamId}::uuid AND c.state <> 'draft' AND ${cyclesVisibleSql(actor)}
    ), chain AS (
      SELECT s.*, s.state <> 'closed' AS open, latest.tests
      FROM (SELECT chain_id, max(number) AS number, count(*)::int AS tests FROM seen WHERE chain_id IS NOT NULL GROUP BY chain_id) latest
      JOIN seen s ON s.chain_id = latest.chain_id AND s.number = latest.number
    )
    SELECT
      coalesce((SELECT json_agg(json_build_object('id', ch.id, 'title', ${chainTitleSql(actor)}, 'tests', x.tests,
         'latest', json_build_object('id', x.id, 'number', x.number, 'what', x.what, 'state', x.state, 'scale', x.scale, 'decision', x.decision))
         ORDER BY x.open DESC, x.number DESC)
       FROM (SELECT * FROM chain ORDER BY open DESC, number DESC LIMIT ${shown.chains}) x JOIN chains ch ON ch.id = x.chain_id), '[]') AS chains,
      (SELECT count(*)::int FROM chain) AS "chainCount",
      coalesce((SELECT json_agg(json_build_object('id', x.id, 'number', x.number, 'what', x.what, 'state', x.state, 'owner', o.name,
         'startsOn', x.starts_on) ORDER BY x.state DESC, x.starts_on, x.number)
       FROM (SELECT * FROM seen WHERE state <> 'closed' ORDER BY state DESC, starts_on, number LIMIT ${shown.tests}) x
       JOIN people o ON o.id = x.owner_id), '[]') AS "underWay",
      (SELECT count(*)::int FROM seen WHERE state <> 'closed') AS "underWayCount",
      coalesce((SELECT json_agg(json_build_object('id', x.id, 'what', x.what, 'learned', left(x.learned, 400), 'decision', x.decision) ORDER BY x.closed_at DESC)
       FROM (SELECT s.*, k.closed_at FROM seen s JOIN cycle_closures k ON k.cycle_id = s.id AND k.reopened_at IS NULL
             ORDER BY k.closed_at DESC LIMIT ${shown.lessons}) x), '[]') AS lessons) AS work)`;
