import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { actionColumns } from "#app/features/actions/queries.server.ts";
import { inOrder } from "#app/features/actions/rules.ts";
import type { ActionLine } from "#app/features/actions/types.ts";
import { headFor, type NoteHead, noteHeadSql, type StoredHead } from "#app/features/notes/queries/note-head.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type AttendanceWord, decideWrite } from "../rules/meeting.ts";
import { inTeamOnSql } from "./in-team.server.ts";
import { type MeetingLine, meetingColumns, type Team } from "./meetings.server.ts";
import { type SeriesRow, seriesJson } from "./series.server.ts";

export type Point = { readonly id: string; readonly text: string; readonly by: string; readonly done: boolean };
export type DecisionLine = { readonly id: string; readonly text: string; readonly by: string };
export type Attendee = { readonly id: string; readonly name: string; readonly word: AttendanceWord | null };

/** What is written at a meeting beside its note. */
export type MeetingRecord = {
  readonly points: readonly Point[];
  /** Who was in the team that day, or is marked all the same, by name. */
  readonly attendees: readonly Attendee[];
  readonly decisions: readonly DecisionLine[];
  /** What was agreed here. */
  readonly agreed: readonly ActionLine[];
};

export type MeetingPage = MeetingRecord & {
  readonly team: Team;
  readonly meeting: MeetingLine;
  /** The series it is of, as long as that makes meetings, and the day on which it wants this one. */
  readonly series: (SeriesRow & { readonly occurrenceOn: Day }) | null;
  /** Null: its notes have not begun. */
  readonly note: NoteHead | null;
  /** What came along from before: open that day, or ended at it. */
  readonly carried: readonly ActionLine[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly rights: {
    /** To move it, and to cancel it or take that back. */
    readonly edit: boolean;
    /** To write in it: not when it is cancelled or its minutes are closed. */
    readonly write: boolean;
  };
};

/** What stands in a meeting (`w`) beside its note, as columns. */
const recordColumns = (actor: Actor) => Prisma.sql`
  (SELECT json_agg(json_build_object('id', p.id, 'text', p.text, 'done', p.done_at IS NOT NULL,
      'by', (SELECT name FROM people WHERE id = p.created_by_id)) ORDER BY p.position, p.id)
    FROM meeting_points p WHERE p.meeting_id = w.id) AS points,
  (SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'word', a.word) ORDER BY p.name, p.id)
    FROM people p LEFT JOIN meeting_attendances a ON a.meeting_id = w.id AND a.person_id = p.id
    WHERE a.word IS NOT NULL OR p.id IN (SELECT m.person_id FROM team_memberships m
      WHERE m.team_id = w.team_id AND ${inTeamOnSql(Prisma.sql`w.held_on`)})) AS attendees,
  (SELECT json_agg(json_build_object('id', d.id, 'text', d.text, 'by', (SELECT name FROM people WHERE id = d.created_by_id))
      ORDER BY d.created_at, d.id) FROM decisions d WHERE d.meeting_id = w.id) AS decisions,
  (SELECT json_agg(${actionColumns(actor)}) FROM actions a WHERE a.meeting_id = w.id) AS agreed`;

type StoredRecord = { readonly [K in keyof MeetingRecord]: MeetingRecord[K] | null };

function recordOf({ points, attendees, decisions, agreed }: StoredRecord): MeetingRecord {
  return {
    points: points ?? [],
    attendees: attendees ?? [],
    decisions: decisions ?? [],
    agreed: inOrder(agreed ?? []),
  };
}

const endedOn = Prisma.sql`(a.ended_at AT TIME ZONE 'Europe/Stockholm')::date`;

/** A meeting with all that stands in it but its note's text, in one statement. @throws Refusal missing */
export async function meetingPage(actor: Actor, teamId: string, meetingId: string, now: Date): Promise<MeetingPage> {
  if (!isId(teamId) || !isId(meetingId)) throw missing();
  const [row] = await rowsOf<
    Pick<MeetingPage, "team" | "meeting" | "series"> &
      StoredRecord & {
        note: StoredHead | null;
        carried: ActionLine[] | null;
        members: MeetingPage["members"] | null;
      }
  >(Prisma.sql`
    SELECT json_build_object('id', t.id, 'name', t.name, 'programmeId', t.programme_id) AS team, ${meetingColumns} AS meeting,
      (SELECT (${seriesJson})::jsonb || jsonb_build_object('occurrenceOn', w.occurrence_on) FROM meeting_series s
        WHERE s.id = w.series_id AND s.ended_at IS NULL) AS series,
      (SELECT ${noteHeadSql} FROM notes n WHERE n.meeting_id = w.id AND ${notesVisibleSql(actor)}) AS note,
      ${recordColumns(actor)},
      (SELECT json_agg(${actionColumns(actor)}) FROM actions a WHERE a.team_id = t.id AND a.meeting_id IS DISTINCT FROM w.id
        AND (w.held_on >= ${actor.today}::date OR (a.created_at AT TIME ZONE 'Europe/Stockholm')::date < w.held_on)
        AND (a.state = 'open' OR ${endedOn} = w.held_on)) AS carried,
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name) FROM team_memberships m
        JOIN people p ON p.id = m.person_id WHERE m.team_id = t.id AND m.started_at <= ${now}
          AND (m.ended_at IS NULL OR m.ended_at > ${now})) AS members
    FROM meetings w JOIN teams t ON t.id = w.team_id WHERE w.id = ${meetingId}::uuid AND w.team_id = ${teamId}::uuid`);
  const place = row && { programmeId: row.team.programmeId, teamId };
  if (!row || !place || !may(actor, "meeting.see", place)) throw missing();
  const { team, meeting, series, note, carried, members } = row;
  const edit = may(actor, "meeting.edit", place);
  return {
    team,
    meeting,
    series,
    ...recordOf(row),
    note: note && headFor(actor, note, place),
    carried: inOrder(carried ?? []),
    members: members ?? [],
    rights: { edit, write: edit && decideWrite(meeting).ok },
  };
}

/** What stands in a meeting beside its note, for its paper; null for who may not see it. */
export async function meetingRecord(actor: Actor, meetingId: string): Promise<MeetingRecord | null> {
  if (!isId(meetingId)) return null;
  const [row] = await rowsOf<StoredRecord & { teamId: string; programmeId: string }>(Prisma.sql`
    SELECT w.team_id AS "teamId", w.programme_id AS "programmeId", ${recordColumns(actor)}
    FROM meetings w JOIN teams t ON t.id = w.team_id WHERE w.id = ${meetingId}::uuid`);
  return row && may(actor, "meeting.see", row) ? recordOf(row) : null;
}
