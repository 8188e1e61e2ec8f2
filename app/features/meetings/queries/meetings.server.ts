import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { comingAndPast, likeOf } from "../rules/list.ts";
import { type SeriesRow, seriesJson } from "./series.server.ts";

/** So many of those that have been are shown; earlier ones are found by their titles. */
const mostPast = 60;

export type MeetingLine = {
  readonly id: string;
  readonly teamId: string;
  readonly title: string;
  readonly heldOn: Day;
  /** By Stockholm's clock, and how long it is planned to last; none: it has a day alone. */
  readonly fromMinute: number | null;
  readonly minutes: number | null;
  readonly place: string;
  readonly cancelled: boolean;
  /** Its minutes are closed. */
  readonly closed: boolean;
};

export type Team = { readonly id: string; readonly name: string; readonly programmeId: string };

export type MeetingsPage = {
  readonly team: Team;
  /** Those that still make meetings. */
  readonly series: readonly SeriesRow[];
  readonly coming: readonly MeetingLine[];
  readonly past: readonly MeetingLine[];
  /** Of all that have been, whatever is looked for. */
  readonly pastCount: number;
  readonly hasMore: boolean;
  readonly rights: { readonly edit: boolean };
};

/** Meetings (`w`) as JSON, in the shape of `MeetingLine`. */
export const meetingColumns = Prisma.sql`json_build_object('id', w.id, 'teamId', w.team_id, 'title', w.title, 'heldOn', w.held_on,
  'fromMinute', w.from_minute, 'minutes', w.minutes, 'place', w.place, 'cancelled', w.cancelled_at IS NOT NULL,
  'closed', coalesce((SELECT n.open_id IS NULL FROM notes n WHERE n.meeting_id = w.id), false))`;

/** A team's meetings: all that are to come, and of those that have been the ones with the words in their title. @throws Refusal missing */
export async function meetingsOfTeam(actor: Actor, teamId: string, words: string): Promise<MeetingsPage> {
  if (!isId(teamId)) throw missing();
  const today = Prisma.sql`${actor.today}::date`;
  const like = likeOf(words);
  const [row] = await rowsOf<
    Team & { series: SeriesRow[] | null; coming: MeetingLine[] | null; past: MeetingLine[] | null; pastCount: number }
  >(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId",
      (SELECT json_agg(${seriesJson} ORDER BY s.starts_on, s.id) FROM meeting_series s WHERE s.team_id = t.id
         AND s.ended_at IS NULL AND s.ends_on >= ${today}) AS series,
      (SELECT json_agg(${meetingColumns}) FROM meetings w WHERE w.team_id = t.id AND w.held_on >= ${today}) AS coming,
      (SELECT json_agg(${meetingColumns}) FROM (SELECT * FROM meetings w WHERE w.team_id = t.id AND w.held_on < ${today}
         AND w.title ILIKE ${like} ORDER BY w.held_on DESC, w.id DESC LIMIT ${mostPast + 1}) w) AS past,
      (SELECT count(*)::int FROM meetings w WHERE w.team_id = t.id AND w.held_on < ${today}) AS "pastCount"
    FROM teams t WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  const { series, coming, past, pastCount, ...team } = row;
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "meeting.see", place);
  const sorted = comingAndPast([...(coming ?? []), ...(past ?? [])], actor.today);
  return {
    team,
    series: series ?? [],
    coming: sorted.coming,
    past: sorted.past.slice(0, mostPast),
    pastCount,
    hasMore: sorted.past.length > mostPast,
    rights: { edit: may(actor, "meeting.edit", place) },
  };
}

/** The team in which a meeting is to be made. @throws Refusal missing */
export async function teamToMeet(
  actor: Actor,
  teamId: string,
): Promise<Team & { programmeEndsOn: Day; mayEdit: boolean }> {
  if (!isId(teamId)) throw missing();
  const [team] = await rowsOf<Team & { programmeEndsOn: Day }>(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId", g.ends_on::text AS "programmeEndsOn"
    FROM teams t JOIN programmes g ON g.id = t.programme_id WHERE t.id = ${teamId}::uuid`);
  if (!team) throw missing();
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "meeting.see", place);
  return { ...team, mayEdit: may(actor, "meeting.edit", place) };
}
