import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { headFor, type NoteHead, noteHeadSql, type StoredHead } from "#app/features/notes/queries/note-head.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { comingAndPast } from "./rules.ts";

/** So many of those that have been are shown; earlier ones are found by their titles. */
const mostPast = 60;

export type MeetingLine = {
  readonly id: string;
  readonly teamId: string;
  readonly title: string;
  readonly heldOn: Day;
  /** Its minutes are closed. */
  readonly closed: boolean;
};

type Team = { readonly id: string; readonly name: string; readonly programmeId: string };

export type MeetingsPage = {
  readonly team: Team;
  readonly coming: readonly MeetingLine[];
  readonly past: readonly MeetingLine[];
  /** Of all that have been, whatever is looked for. */
  readonly pastCount: number;
  readonly hasMore: boolean;
  readonly rights: { readonly edit: boolean };
};

/** Meetings (`w`) as JSON, in the shape of `MeetingLine`. */
export const meetingColumns = Prisma.sql`json_build_object('id', w.id, 'teamId', w.team_id, 'title', w.title, 'heldOn', w.held_on,
  'closed', coalesce((SELECT n.open_id IS NULL FROM notes n WHERE n.meeting_id = w.id), false))`;

/** A team's meetings: all that are to come, and of those that have been the ones with the words in their title. @throws Refusal missing */
export async function meetingsOfTeam(actor: Actor, teamId: string, words: string): Promise<MeetingsPage> {
  if (!isId(teamId)) throw missing();
  const today = Prisma.sql`${actor.today}::date`;
  // What is typed is looked for as it is: a per cent sign is one.
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const [row] = await rowsOf<
    Team & { coming: MeetingLine[] | null; past: MeetingLine[] | null; pastCount: number }
  >(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId",
      (SELECT json_agg(${meetingColumns}) FROM meetings w WHERE w.team_id = t.id AND w.held_on >= ${today}) AS coming,
      (SELECT json_agg(${meetingColumns}) FROM (SELECT * FROM meetings w WHERE w.team_id = t.id AND w.held_on < ${today}
         AND w.title ILIKE ${like} ORDER BY w.held_on DESC, w.id DESC LIMIT ${mostPast + 1}) w) AS past,
      (SELECT count(*)::int FROM meetings w WHERE w.team_id = t.id AND w.held_on < ${today}) AS "pastCount"
    FROM teams t WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  const { coming, past, pastCount, ...team } = row;
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "meeting.see", place);
  const sorted = comingAndPast([...(coming ?? []), ...(past ?? [])], actor.today);
  return {
    team,
    coming: sorted.coming,
    past: sorted.past.slice(0, mostPast),
    pastCount,
    hasMore: sorted.past.length > mostPast,
    rights: { edit: may(actor, "meeting.edit", place) },
  };
}

/** The team in which a meeting is to be made. @throws Refusal missing */
export async function teamToMeet(actor: Actor, teamId: string): Promise<Team & { mayEdit: boolean }> {
  if (!isId(teamId)) throw missing();
  const [team] = await rowsOf<Team>(
    Prisma.sql`SELECT t.id, t.name, t.programme_id AS "programmeId" FROM teams t WHERE t.id = ${teamId}::uuid`,
  );
  if (!team) throw missing();
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "meeting.see", place);
  return { ...team, mayEdit: may(actor, "meeting.edit", place) };
}

export type MeetingPage = {
  readonly team: Team;
  readonly meeting: Omit<MeetingLine, "closed">;
  readonly note: NoteHead;
  readonly rights: { readonly edit: boolean };
};

/** A meeting, and how its note stands. @throws Refusal missing */
export async function meetingPage(actor: Actor, teamId: string, meetingId: string): Promise<MeetingPage> {
  if (!isId(teamId) || !isId(meetingId)) throw missing();
  const [row] = await rowsOf<{ team: Team; meeting: MeetingLine; note: StoredHead }>(Prisma.sql`
    SELECT json_build_object('id', t.id, 'name', t.name, 'programmeId', t.programme_id) AS team, ${meetingColumns} AS meeting,
      ${noteHeadSql} AS note
    FROM meetings w JOIN teams t ON t.id = w.team_id JOIN notes n ON n.meeting_id = w.id AND ${notesVisibleSql(actor)}
    WHERE w.id = ${meetingId}::uuid AND w.team_id = ${teamId}::uuid`);
  const place = row && { programmeId: row.team.programmeId, teamId };
  if (!row || !place || !may(actor, "meeting.see", place)) throw missing();
  const { team, meeting, note } = row;
  return { team, meeting, note: headFor(actor, note, place), rights: { edit: may(actor, "meeting.edit", place) } };
}
