import type { Actor } from "#app/access/actor.ts";
import { mayInNote, type WhoseNote } from "#app/access/notes.ts";
import { may } from "#app/access/policy.ts";
import { cyclesVisibleSql, notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** Once closed; moments as ISO text. */
export type Closing = { readonly by: string; readonly at: string };
export type EndedClosing = Closing & { readonly reopenedBy: string; readonly reopenedAt: string };

/** Whether a note is open, what has been closed and opened of it before, and what the actor may do about it. */
export type NoteHead = {
  readonly id: string;
  readonly closed: Closing | null;
  /** The latest last. */
  readonly earlier: readonly EndedClosing[];
  readonly rights: NoteRights;
};
export type NoteRights = Readonly<Record<"write" | "comment" | "close" | "reopen" | "redact", boolean>>;
export type StoredHead = Omit<NoteHead, "rights">;

/** A note (`n`) as JSON, in the shape of `StoredHead`. */
export const noteHeadSql = Prisma.sql`json_build_object('id', n.id,
  'closed', (SELECT json_build_object('by', p.name, 'at', k.closed_at) FROM note_closures k JOIN people p ON p.id = k.closed_by_id
    WHERE k.note_id = n.id AND k.reopened_at IS NULL),
  'earlier', (SELECT coalesce(json_agg(json_build_object('by', p.name, 'at', k.closed_at, 'reopenedBy', r.name,
      'reopenedAt', k.reopened_at) ORDER BY k.closed_at), '[]')
    FROM note_closures k JOIN people p ON p.id = k.closed_by_id JOIN people r ON r.id = k.reopened_by_id WHERE k.note_id = n.id))`;

export function headFor(actor: Actor, head: StoredHead, place: WhoseNote): NoteHead {
  return { ...head, rights: rightsInNote(actor, place, head.closed !== null) };
}

/** By the policy, and by whether the note is closed: then it can still be talked about. */
export function rightsInNote(actor: Actor, place: WhoseNote, closed: boolean): NoteRights {
  return {
    write: !closed && mayInNote(actor, "write", place),
    comment: mayInNote(actor, "comment", place),
    close: !closed && mayInNote(actor, "close", place),
    reopen: closed && mayInNote(actor, "reopen", place),
    redact: mayInNote(actor, "redact", place),
  };
}

export type CycleNotePage = {
  readonly team: { readonly id: string; readonly name: string; readonly programmeId: string };
  readonly cycle: { readonly id: string; readonly what: string; readonly number: number | null };
  /** Null: they have not begun. */
  readonly note: NoteHead | null;
  readonly rights: { readonly begin: boolean };
};

/** The notes of a test, for those who read the team's notes; for others there is no such page. @throws Refusal missing */
export async function cycleNotePage(actor: Actor, teamId: string, cycleId: string): Promise<CycleNotePage> {
  if (!isId(teamId) || !isId(cycleId)) throw missing();
  const [row] = await rowsOf<{ team: CycleNotePage["team"]; cycle: CycleNotePage["cycle"]; note: StoredHead | null }>(
    Prisma.sql`
    SELECT json_build_object('id', t.id, 'name', t.name, 'programmeId', t.programme_id) AS team,
      json_build_object('id', c.id, 'what', c.what, 'number', c.number) AS cycle,
      (SELECT ${noteHeadSql} FROM notes n WHERE n.cycle_id = c.id AND ${notesVisibleSql(actor)}) AS note
    FROM cycles c JOIN teams t ON t.id = c.team_id
    WHERE c.id = ${cycleId}::uuid AND c.team_id = ${teamId}::uuid AND ${cyclesVisibleSql(actor)}`,
  );
  const place = row && { programmeId: row.team.programmeId, teamId };
  if (!row || !place || !may(actor, "note.see", place)) throw missing();
  const { note, ...about } = row;
  return { ...about, note: note && headFor(actor, note, place), rights: { begin: may(actor, "note.write", place) } };
}
