import type { Actor } from "#app/access/actor.ts";
import { may, teamsWhere } from "#app/access/policy.ts";
import { cyclesVisibleSql, ideasVisibleSql, notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { NotePlace } from "../places.ts";
import { notePlaceSql } from "./places.server.ts";

/** Something that came of a line, as it is now. */
export type NoteThing = {
  readonly kind: "cycle" | "idea" | "action";
  readonly id: string;
  readonly title: string;
  /** A test's state, an idea's status, or an action's state. */
  readonly state: string;
  readonly href: string;
};

/** Everything that came of a note and that the actor sees, in one statement. @throws Refusal missing */
export async function thingsOfNote(actor: Actor, noteId: string): Promise<NoteThing[]> {
  if (!isId(noteId)) throw missing();
  const [row] = await rowsOf<{ things: NoteThing[] | null }>(Prisma.sql`
    SELECT (SELECT json_agg(json_build_object('kind', x.kind, 'id', x.id, 'title', x.title, 'state', x.state, 'href', x.href)
        ORDER BY x.at, x.id) FROM (
      SELECT 'cycle' AS kind, c.id, c.what AS title, c.state::text AS state, '/teams/' || c.team_id || '/cycles/' || c.id AS href,
        o.created_at AS at
      FROM origins o JOIN cycles c ON c.id = o.cycle_id WHERE o.note_id = n.id AND ${cyclesVisibleSql(actor)}
      UNION ALL
      SELECT 'idea', i.id, i.title, i.status::text, '/programmes/' || i.programme_id || '/ideas/' || i.id, o.created_at
      FROM origins o JOIN change_ideas i ON i.id = o.idea_id WHERE o.note_id = n.id AND ${ideasVisibleSql(actor)}
      UNION ALL
      SELECT 'action', a.id, a.text, a.state::text, '/teams/' || a.team_id || '/actions', o.created_at
      FROM origins o JOIN actions a ON a.id = o.action_id
      WHERE o.note_id = n.id AND a.team_id = ANY(${teamsWhere(actor, "action.see")}::uuid[])) x) AS things
    FROM notes n WHERE n.id = ${noteId}::uuid AND ${notesVisibleSql(actor)}`);
  if (!row) throw missing();
  return row.things ?? [];
}

/** The line that a thing came of; for those who may read the note. */
export type Origin = { readonly note: NotePlace; readonly line: string };

export type NotesOfCycle = {
  /** `begun`: whether there are notes of the test. Null: notes are not for her. */
  readonly notes: { readonly begun: boolean; readonly closed: boolean } | null;
  readonly origin: Origin | null;
};

/** What notes have to do with a test that the actor sees. */
export async function notesOfCycle(
  actor: Actor,
  cycle: { readonly id: string; readonly teamId: string; readonly programmeId: string },
): Promise<NotesOfCycle> {
  // Most who read shared tests are of other teams: nothing has to be asked for them.
  if (!mayReadNotes(actor, cycle)) return { notes: null, origin: null };
  const [row] = await rowsOf<{ origin: Origin | null; closed: boolean | null }>(Prisma.sql`
    SELECT ${originSql(actor, Prisma.sql`o.cycle_id = ${cycle.id}::uuid`)} AS origin,
      (SELECT n.open_id IS NULL FROM notes n WHERE n.cycle_id = ${cycle.id}::uuid AND ${notesVisibleSql(actor)}) AS closed`);
  const closed = row?.closed ?? null;
  return { notes: { begun: closed !== null, closed: closed === true }, origin: row?.origin ?? null };
}

/** The line that an idea came of. */
export async function originOfIdea(actor: Actor, ideaId: string): Promise<Origin | null> {
  if (!isId(ideaId) || teamsWhere(actor, "note.see").length === 0) return null;
  const [row] = await rowsOf<{ origin: Origin | null }>(
    Prisma.sql`SELECT ${originSql(actor, Prisma.sql`o.idea_id = ${ideaId}::uuid`)} AS origin`,
  );
  return row?.origin ?? null;
}

const mayReadNotes = (actor: Actor, place: { programmeId: string; teamId: string }) => may(actor, "note.see", place);

const originSql = (
  actor: Actor,
  which: Prisma.Sql,
) => Prisma.sql`(SELECT json_build_object('line', o.line, 'note', ${notePlaceSql})
  FROM origins o JOIN notes n ON n.id = o.note_id WHERE ${which} AND ${notesVisibleSql(actor)})`;
