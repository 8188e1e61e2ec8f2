import type { Actor } from "#app/access/actor.ts";
import { programmesWhere } from "#app/access/policy.ts";
import { lastLessons } from "#app/features/programmes/queries/lessons.server.ts";
import { teamsAtAGlance } from "#app/features/programmes/queries/teams-at-a-glance.server.ts";
import type { SharedLesson, TeamAtAGlance } from "#app/features/programmes/types.ts";
import { db } from "#app/platform/db.server.ts";
import { testColumns } from "../columns.server.ts";
import type { TodayLine } from "../rules/today.ts";
import type { StartIdea, StartTest } from "../types.ts";
import { type Mine, mineOf } from "./mine.server.ts";
import { commentWantedSql, othersTestsSql, partsOf, waitsForWordSql } from "./others.server.ts";
import { type Newcomer, type OwnWork, ownWork } from "./own-work.server.ts";
import { type OwnInvitation, type UnreadThing, waitingFor } from "./waiting.server.ts";

export type StartPage = {
  readonly invitations: readonly OwnInvitation[];
  readonly unread: readonly UnreadThing[];
  readonly unreadCount: number;
  /** What waits for her today, the most urgent first. */
  readonly today: readonly TodayLine[];
  /** Null: she works with no team. */
  readonly mine: Mine | null;
  /** In a team: what she is doing. */
  readonly own: OwnWork | null;
  readonly newcomer: (Newcomer & { lessons: readonly SharedLesson[] }) | null;
  readonly researcher: { readonly waiting: readonly StartTest[]; readonly underWay: readonly StartTest[] } | null;
  readonly lead: readonly { programmeId: string; teams: readonly TeamAtAGlance[] }[];
  readonly manager: { readonly tests: readonly StartTest[] } | null;
  readonly partner: {
    readonly wanted: readonly StartTest[];
    readonly tests: readonly StartTest[];
    readonly ideas: readonly StartIdea[];
  } | null;
  readonly programmes: readonly string[];
};

/**
 * What somebody meets first, by all that she is; each part is one statement, and is asked only of those whose part it is.
 * Somebody with every role there is costs seven.
 */
export async function startPage(actor: Actor, now: Date): Promise<StartPage> {
  const member = actor.teams.some((team) => team.member);
  const { supervises, manages, leads, partnerIn } = partsOf(actor);
  const { own, newcomer } = member ? await ownWork(actor, now) : { own: null, newcomer: null };
  const glances = await teamsAtAGlance(leads, leads, { now, today: actor.today });
  const outside = await othersTests(actor);
  return {
    ...(await waitingFor(actor, now)),
    mine: await mineOf(actor),
    own,
    newcomer: newcomer && { ...newcomer, lessons: await lastLessons(actor, [newcomer.programmeId]) },
    researcher: supervises.length > 0 ? { waiting: outside.waiting, underWay: outside.underWay } : null,
    lead: leads.map((programmeId) => ({
      programmeId,
      teams: glances.filter((team) => team.programmeId === programmeId),
    })),
    manager: manages.length > 0 ? { tests: outside.managed } : null,
    partner: partnerIn.length > 0 ? { wanted: outside.wanted, tests: outside.shared, ideas: outside.ideas } : null,
    programmes: programmesWhere(actor, "programme.see"),
  };
}

type Others = Record<"waiting" | "underWay" | "managed" | "wanted" | "shared", StartTest[]> & { ideas: StartIdea[] };
const nothing: Others = { waiting: [], underWay: [], managed: [], wanted: [], shared: [], ideas: [] };

/**
 * Tests of other people's teams. For a researcher: what is under way in the teams she supervises, and first what waits for
 * her word (planned or studied, and not yet commented by her). For a manager: what her units' teams share. For a partner:
 * what is shared, and first where comments are wanted of her.
 */
async function othersTests(actor: Actor): Promise<Others> {
  const { supervises, manages, partnerIn } = partsOf(actor);
  if (supervises.length + manages.length + partnerIn.length === 0) return nothing;
  const [row] = await db().$queryRaw<{ [K in keyof Others]: Others[K] | null }[]>`
    WITH seen AS (${othersTestsSql(actor)}
    ), supervised AS (SELECT * FROM seen WHERE team_id = ANY(${supervises}::uuid[]) AND state <> 'closed')
    SELECT
      (SELECT json_agg(${testColumns} ORDER BY x.changed_at DESC) FROM (SELECT * FROM supervised
         WHERE ${waitsForWordSql} ORDER BY changed_at DESC LIMIT 8) x) AS waiting,
      (SELECT json_agg(${testColumns} ORDER BY x.changed_at DESC) FROM (SELECT * FROM supervised
         WHERE state = 'doing' OR mine ORDER BY changed_at DESC LIMIT 8) x) AS "underWay",
      (SELECT json_agg(${testColumns} ORDER BY x.shared_at DESC) FROM (SELECT * FROM seen
         WHERE shared_at IS NOT NULL AND team_id = ANY(${manages}::uuid[]) ORDER BY shared_at DESC LIMIT 10) x) AS managed,
      (SELECT json_agg(${testColumns} ORDER BY x.partners_invited_at DESC) FROM (SELECT * FROM seen
         WHERE ${commentWantedSql} AND programme_id = ANY(${partnerIn}::uuid[])
         ORDER BY partners_invited_at DESC LIMIT 8) x) AS wanted,
      (SELECT json_agg(${testColumns} ORDER BY x.shared_at DESC) FROM (SELECT * FROM seen
         WHERE shared_at IS NOT NULL AND (partners_invited_at IS NULL OR mine) AND programme_id = ANY(${partnerIn}::uuid[])
         ORDER BY shared_at DESC LIMIT 8) x) AS shared,
      (SELECT json_agg(json_build_object('id', i.id, 'programmeId', i.programme_id, 'title', i.title, 'team', it.name)
         ORDER BY i.shared_at DESC NULLS LAST) FROM (SELECT * FROM change_ideas
         WHERE programme_id = ANY(${partnerIn}::uuid[]) AND status <> 'retired' AND shared_at IS NOT NULL
         ORDER BY shared_at DESC LIMIT 6) i LEFT JOIN teams it ON it.id = i.team_id) AS ideas`;
  const found = row ?? nothing;
  return {
    waiting: found.waiting ?? [],
    underWay: found.underWay ?? [],
    managed: found.managed ?? [],
    wanted: found.wanted ?? [],
    shared: found.shared ?? [],
    ideas: found.ideas ?? [],
  };
}
