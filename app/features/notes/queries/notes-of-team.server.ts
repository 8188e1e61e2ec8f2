import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { wordQuery } from "#app/platform/word-search.server.ts";
import { type NoteSearch, notesPerPage } from "../rules/search.ts";
import { aboutSql, type NoteAbout } from "./note-for-reading.server.ts";
import { noteHrefSql } from "./places.server.ts";

export type ListedNote = {
  readonly id: string;
  readonly href: string;
  readonly about: NoteAbout;
  readonly closed: boolean;
  /** When it was written in last, or made. ISO text. */
  readonly at: string;
  /** Some words of it, where what is looked for stands; identities masked. */
  readonly says: string;
};

export type NotesOfTeam = {
  readonly team: { readonly id: string; readonly name: string };
  /** All that she may read, whatever is looked for. */
  readonly all: number;
  readonly notes: readonly ListedNote[];
  readonly hasMore: boolean;
};

type Row = { id: string; name: string; programmeId: string; all: number; notes: ListedNote[] | null };

/** Letters in which a passage to show is looked for, and of one that is shown from the beginning. */
const [searchedIn, shown] = [50_000, 160];
const passage = 'MaxFragments=1, MaxWords=24, MinWords=10, StartSel="", StopSel=""';

/** A team's notes, of meetings, of tests and of months, what was written in last first; from what is kept for search. @throws Refusal missing */
export async function notesOfTeam(actor: Actor, teamId: string, { text, page }: NoteSearch): Promise<NotesOfTeam> {
  if (!isId(teamId)) throw missing();
  const query = wordQuery(text);
  const fits =
    query === null
      ? Prisma.sql`${text === ""}`
      : Prisma.sql`(coalesce(x.words, '') || search_words(coalesce(m.title, c.what, ''))) @@ ${query}`;
  const says =
    query === null
      ? Prisma.sql`left(f.text, ${shown}::int)`
      : Prisma.sql`ts_headline('pg_catalog.swedish', left(f.text, ${searchedIn}::int), ${query}, ${passage})`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId",
      (SELECT count(*)::int FROM notes n WHERE n.team_id = t.id AND ${notesVisibleSql(actor)}) AS "all",
      (SELECT json_agg(json_build_object('id', f.id, 'href', f.href, 'about', f.about, 'closed', f.closed, 'at', f.at,
          'says', coalesce(${says}, '')) ORDER BY f.at DESC, f.id DESC) FROM (
        SELECT n.id, ${noteHrefSql} AS href, ${aboutSql} AS about, n.open_id IS NULL AS closed, x.text,
          coalesce(greatest(s.written_at, u.at), n.created_at) AS at
        FROM notes n JOIN note_snapshots s ON s.note_id = n.id LEFT JOIN note_texts x ON x.note_id = n.id
        LEFT JOIN cycles c ON c.id = n.cycle_id LEFT JOIN meetings m ON m.id = n.meeting_id
        CROSS JOIN LATERAL (SELECT max(at) AS at FROM note_updates WHERE note_id = n.id) u
        WHERE n.team_id = t.id AND ${notesVisibleSql(actor)} AND ${fits}
        ORDER BY at DESC, n.id DESC LIMIT ${notesPerPage + 1} OFFSET ${(page - 1) * notesPerPage}) f) AS notes
    FROM teams t WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  authoriseSee(actor, "note.see", { programmeId: row.programmeId, teamId });
  const notes = row.notes ?? [];
  const team = { id: row.id, name: row.name };
  return { team, all: row.all, notes: notes.slice(0, notesPerPage), hasMore: notes.length > notesPerPage };
}
