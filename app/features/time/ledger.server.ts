import type { Day } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { gatheringKindSql, hoursSql } from "./queries/hours.server.ts";
import { type PromiseNumbers, type TeamFacts, usualPromise } from "./rules/promise.ts";
import type { Cell } from "./rules/sums.ts";

/**
 * Whose time: which rows of the hours (`h`), which memberships (`m`) and which teams (`t`), in a statement in which the programme
 * is `g`. Without teams: those of the memberships.
 */
export type Whose = { readonly hours: Prisma.Sql; readonly stays: Prisma.Sql; readonly teams?: Prisma.Sql };

export type TeamLedger = TeamFacts & {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly Cell[];
};

/** A programme's time, by team. Sums: no person is in it. */
export type ProgrammeLedger = {
  readonly programme: {
    readonly id: string;
    readonly name: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly pauseMonths: readonly number[];
  };
  readonly numbers: PromiseNumbers;
  readonly teams: readonly TeamLedger[];
  /** Of those who were in no team then. */
  readonly others: readonly Cell[];
};

type Row = ProgrammeLedger["programme"] & {
  numbers: PromiseNumbers | null;
  cells: (Cell & { teamId: string | null })[] | null;
  teams: Omit<TeamLedger, "cells">[] | null;
};

const numbersSql = Prisma.sql`(SELECT json_build_object('meetingMinutesMin', q.meeting_minutes_min, 'meetingMinutesMax', q.meeting_minutes_max,
  'seminarDaysMin', q.seminar_days_min, 'seminarDaysMax', q.seminar_days_max, 'dayMinutes', q.day_minutes, 'interviewMinutes', q.interview_minutes,
  'conferenceDays', q.conference_days, 'supervisionMinutes', q.supervision_minutes) FROM time_promises q WHERE q.programme_id = g.id)`;

/** Terms in which the member (`m`) coordinated her team, but for those who stood in for somebody. */
const coordinatedSql = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('from', k.started_on, 'to', k.ended_on)), '[]')
  FROM coordinator_terms k WHERE k.team_id = m.team_id AND k.person_id = m.person_id AND k.kind = 'acting')`;

/** The days to which a team (`t`) was asked: of its own interviews, and of gatherings for its people in all regions or its own. */
const daysSql = Prisma.sql`(SELECT json_agg(json_build_object('kind', x.kind, 'day', x.day, 'minutes', x.minutes)) FROM (
    SELECT ${gatheringKindSql} AS kind, d.day, d.to_minute - d.from_minute AS minutes
    FROM gatherings g JOIN gathering_days d ON d.gathering_id = g.id
    WHERE g.programme_id = t.programme_id AND g.published_at IS NOT NULL AND g.cancelled_at IS NULL AND g.kind <> 'information_meeting'
      AND (g.region_id IS NULL OR g.region_id = t.region_id) AND (g.team_id = t.id OR (g.team_id IS NULL AND g.audience && '{members,coordinators}'::gathering_audience[]))) x)`;

/** In one statement, whatever is asked for. Null: there is no such programme. */
export async function ledgerIn(programmeId: string, whose: Whose): Promise<ProgrammeLedger | null> {
  const { hours, stays } = whose;
  const theirs = Prisma.sql`EXISTS (SELECT 1 FROM team_memberships m WHERE m.team_id = t.id AND ${stays})`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT g.id, g.name, g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", g.pause_months AS "pauseMonths",
      ${numbersSql} AS numbers,
      (SELECT json_agg(json_build_object('teamId', c.team_id, 'month', c.month, 'kind', c.kind, 'minutes', c.minutes)) FROM (
         SELECT h.team_id, to_char(h.day, 'YYYY-MM') AS month, h.kind, sum(h.minutes)::int AS minutes FROM ${hoursSql(programmeId)} h
         WHERE ${hours} GROUP BY 1, 2, 3) c) AS cells,
      (SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'days', coalesce(${daysSql}, '[]'), 'stays', coalesce(
         (SELECT json_agg(json_build_object('from', (m.started_at AT TIME ZONE 'Europe/Stockholm')::date,
            'to', ((m.ended_at - interval '1 ms') AT TIME ZONE 'Europe/Stockholm')::date, 'coordinated', ${coordinatedSql}))
          FROM team_memberships m WHERE m.team_id = t.id AND ${stays}), '[]')) ORDER BY t.name)
       FROM teams t WHERE t.programme_id = g.id AND ${whose.teams ?? theirs}) AS teams
    FROM programmes g WHERE g.id = ${programmeId}::uuid`);
  if (!row) return null;
  const { numbers, cells, teams, ...programme } = row;
  const known = new Set((teams ?? []).map(({ id }) => id));
  const ofTeam = (id: string | null) =>
    (cells ?? [])
      .filter(({ teamId }) => (teamId !== null && known.has(teamId) ? teamId : null) === id)
      .map(({ teamId: _, ...cell }) => cell);
  return {
    programme,
    numbers: numbers ?? usualPromise,
    teams: (teams ?? []).map((team) => ({ ...team, cells: ofTeam(team.id) })),
    others: ofTeam(null),
  };
}
