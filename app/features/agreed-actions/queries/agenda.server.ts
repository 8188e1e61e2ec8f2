import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql, gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import type { GatheringKind } from "#app/features/gatherings/rules/plan.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { agendaOf, type CycleMoves, looksBackTo, type TeamAgenda } from "../rules.ts";
import type { InterviewPage, TalkPage } from "../types.ts";

/** A session that an agenda is gathered for; or a group interview, which does not come next after itself. */
export type AgendaOf = Pick<TalkPage, "programmeId" | "teams" | "lastMet" | "startsAt" | "endsAt" | "state"> & {
  readonly interviewId?: string;
};

/** From when the agenda looks back. */
export const sinceOf = ({ lastMet, startsAt, interviewId }: AgendaOf): Date =>
  looksBackTo(
    lastMet === null ? null : new Date(lastMet),
    new Date(startsAt),
    interviewId ? "interview" : "supervision",
  );

/** A group interview as what its agenda is gathered for: it has been when its last day has ended. One without a day is to come. */
export function agendaOfInterview(page: InterviewPage, now: Date): AgendaOf {
  const { programmeId, team, lastMet, startsAt, endsAt, cancelled, id: interviewId } = page;
  const has = endsAt !== null && new Date(endsAt) <= now;
  const times = { startsAt: startsAt ?? now.toISOString(), endsAt: endsAt ?? now.toISOString() };
  return {
    programmeId,
    teams: [team],
    lastMet,
    ...times,
    state: cancelled ? "cancelled" : has ? "held" : "booked",
    interviewId,
  };
}

export type Agenda = {
  readonly teams: readonly TeamAgenda[];
  /** What comes next for the teams; null: nothing that is known yet. */
  readonly gathering: {
    readonly id: string;
    readonly kind: GatheringKind;
    readonly title: string;
    readonly day: Day;
    /** The last day to register; null when it has passed. */
    readonly closesOn: Day | null;
  } | null;
};

type Row = { cycles: CycleMoves[]; gathering: Agenda["gathering"] };

/**
 * What the teams of a session or a group interview have done since last time, and what comes next for them; in one statement. Of one that has
 * been, what had moved when it ended.
 */
export async function agendaFor(actor: Actor, page: AgendaOf, now: Date): Promise<Agenda> {
  const teamIds = page.teams.map(({ id }) => id);
  const since = sinceOf(page);
  const over = page.state !== "booked";
  const until = over ? new Date(page.endsAt) : now;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(json_build_object('id', c.id, 'teamId', c.team_id, 'number', c.number, 'what', c.what,
        'state', coalesce(m.last, c.state), 'from', m.first, 'movedAt', coalesce(m.at, c.created_at))), '[]')
      FROM cycles c LEFT JOIN LATERAL (
        SELECT (array_agg(x.from_state ORDER BY x.at, x.id) FILTER (WHERE x.at > ${since}))[1] AS first,
          (array_agg(x.to_state ORDER BY x.at DESC, x.id DESC))[1] AS last, max(x.at) AS at
        FROM cycle_transitions x WHERE x.cycle_id = c.id AND x.at <= ${until}) m ON true
      WHERE c.team_id = ANY(${teamIds}::uuid[]) AND c.state <> 'draft' AND c.created_at <= ${until} AND ${cyclesVisibleSql(actor)}
        AND (m.at > ${since} OR (${!over} AND c.state <> 'closed'))) AS cycles,
      (SELECT json_build_object('id', g.id, 'kind', g.kind, 'title', g.title, 'day', d.first,
          'closesOn', CASE WHEN g.closes_on >= ${actor.today}::date THEN g.closes_on END)
        FROM gatherings g JOIN LATERAL (SELECT min(d.day) AS first, max(d.day) AS last FROM gathering_days d WHERE d.gathering_id = g.id) d
          ON d.last >= ${actor.today}::date
        WHERE ${!over} AND g.programme_id = ${page.programmeId}::uuid AND g.published_at IS NOT NULL AND g.cancelled_at IS NULL
          AND g.id IS DISTINCT FROM ${page.interviewId ?? null}::uuid
          AND (g.team_id IS NULL OR g.team_id = ANY(${teamIds}::uuid[])) AND ${gatheringsVisibleSql(actor)}
          AND (g.region_id IS NULL OR g.region_id IN (SELECT t.region_id FROM teams t WHERE t.id = ANY(${teamIds}::uuid[])))
        ORDER BY d.first, g.id LIMIT 1) AS gathering`);
  return {
    teams: agendaOf(teamIds, row?.cycles ?? [], over ? null : actor.today),
    gathering: row?.gathering ?? null,
  };
}
