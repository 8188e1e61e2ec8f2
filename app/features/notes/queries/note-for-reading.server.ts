import type { Actor } from "#app/access/actor.ts";
import { whoseNoteSql } from "#app/access/note-scope.server.ts";
import type { WhoseNote } from "#app/access/notes.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { maskIdentities } from "../document/found.ts";
import { isEmptyNote, type NoteNode } from "../document/json.ts";
import { docOfStored, updatesSql } from "../document/stored.server.ts";
import { noteIn } from "../document/yjs.server.ts";
import { type NoteRights, rightsInNote } from "./note-head.server.ts";
import { noteHrefSql } from "./places.server.ts";

/** What a note is of, as its page names it. A test that is a draft has no number. */
export type NoteAbout =
  | { readonly kind: "cycle"; readonly id: string; readonly number: number | null; readonly what: string }
  | { readonly kind: "meeting"; readonly id: string; readonly title: string; readonly heldOn: Day }
  | {
      readonly kind: "table";
      readonly id: string;
      readonly number: number;
      /** What it is called beside its number. */
      readonly name: string;
      /** The gathering's title. */
      readonly gathering: string;
    }
  | {
      readonly kind: "supervision";
      readonly id: string;
      /** What a group is called; empty for one team's. */
      readonly title: string;
      readonly heldOn: Day;
      /** The teams whose coordinators are supervised. */
      readonly teams: readonly string[];
    }
  | { readonly kind: "interview"; readonly id: string; readonly gathering: string }
  /** `month`: its first day. */
  | { readonly kind: "report"; readonly id: string; readonly month: Day };

export type NoteForReading = {
  readonly id: string;
  readonly epoch: string;
  readonly programmeId: string;
  /** Of a team's alone. */
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly about: NoteAbout;
  /** The page on which it is read and written. */
  readonly href: string;
  /** What it says now, identities masked. */
  readonly note: NoteNode;
  readonly isEmpty: boolean;
  /** Everybody who has written in it, by name. */
  readonly writers: readonly string[];
  /** ISO text; null when nothing was written since it was made. */
  readonly writtenAt: string | null;
  readonly closed: { readonly by: string; readonly at: string } | null;
  readonly may: NoteRights;
};

type Row = Pick<NoteForReading, "id" | "epoch" | "programmeId" | "about" | "href" | "closed"> &
  Required<WhoseNote> & {
    team: string | null;
    isOpen: boolean;
    writers: string[] | null;
    writtenAt: Date | null;
    state: Buffer;
    updates: Buffer | null;
  };

/**
 * A note as it is read, with all that its page says of it, in one statement: so the text is of one moment.
 * @throws Refusal missing
 */
export async function noteForReading(actor: Actor, noteId: string): Promise<NoteForReading> {
  if (!isId(noteId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT n.id, n.epoch, ${whoseNoteSql(actor)}, t.name AS team, n.open_id IS NOT NULL AS "isOpen", ${aboutSql} AS about, ${noteHrefSql} AS href, (
        SELECT json_build_object('by', p.name, 'at', k.closed_at) FROM note_closures k JOIN people p ON p.id = k.closed_by_id
        WHERE k.note_id = n.id AND k.reopened_at IS NULL) AS closed,
      (SELECT json_agg(p.name ORDER BY p.name) FROM people p WHERE p.id = ANY(u.actors) OR p.id = ANY(s.writer_ids)
        OR p.id IN (SELECT unnest(v.writer_ids) FROM note_versions v WHERE v.note_id = n.id)) AS writers,
      greatest(s.written_at, u.at) AS "writtenAt", s.state, u.updates
    FROM notes n LEFT JOIN teams t ON t.id = n.team_id JOIN note_snapshots s ON s.note_id = n.id
    LEFT JOIN cycles c ON c.id = n.cycle_id LEFT JOIN meetings m ON m.id = n.meeting_id
    CROSS JOIN LATERAL (SELECT ${updatesSql} AS updates, array_agg(DISTINCT actor_id) AS actors, max(at) AS at
      FROM note_updates WHERE note_id = n.id) u
    WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)}`);
  if (!row) throw missing();
  const { teamId, of, there, team, isOpen, writers, writtenAt, state, updates, ...facts } = row;
  const note = maskIdentities(noteIn(docOfStored({ state, updates })));
  return {
    ...facts,
    team: teamId === null || team === null ? null : { id: teamId, name: team },
    note,
    isEmpty: isEmptyNote(note),
    writers: writers ?? [],
    writtenAt: writtenAt?.toISOString() ?? null,
    may: rightsInNote(actor, { programmeId: row.programmeId, teamId, of, there }, !isOpen),
  };
}

/** Of a note (`n`), in a statement in which `cycles` is called `c` and `meetings` `m`. */
export const aboutSql = Prisma.sql`CASE WHEN n.table_id IS NOT NULL THEN (
    SELECT json_build_object('kind', 'table', 'id', b.id, 'number', b.number, 'name', b.name, 'gathering', g.title)
    FROM gathering_tables b JOIN gatherings g ON g.id = b.gathering_id WHERE b.id = n.table_id)
  WHEN n.supervision_id IS NOT NULL THEN (
    SELECT json_build_object('kind', 'supervision', 'id', v.id, 'title', v.title,
      'heldOn', (v.starts_at AT TIME ZONE 'Europe/Stockholm')::date, 'teams', (SELECT coalesce(json_agg(x.name ORDER BY x.name), '[]')
        FROM supervision_session_teams st JOIN teams x ON x.id = st.team_id WHERE st.session_id = v.id))
    FROM supervision_sessions v WHERE v.id = n.supervision_id)
  WHEN n.interview_id IS NOT NULL THEN (
    SELECT json_build_object('kind', 'interview', 'id', g.id, 'gathering', g.title) FROM gatherings g WHERE g.id = n.interview_id)
  WHEN n.report_id IS NOT NULL THEN (
    SELECT json_build_object('kind', 'report', 'id', r.id, 'month', r.month) FROM reports r WHERE r.id = n.report_id)
  WHEN c.id IS NULL THEN json_build_object('kind', 'meeting', 'id', m.id, 'title', m.title, 'heldOn', m.held_on)
  ELSE json_build_object('kind', 'cycle', 'id', c.id, 'number', c.number, 'what', c.what) END`;
