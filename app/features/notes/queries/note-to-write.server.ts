import type { Actor } from "#app/access/actor.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { NoteNode } from "../document/json.ts";
import { noteForReading } from "./note-for-reading.server.ts";

/** All that `<Note>` shows before the note is open; put it in the page's loader data as it is. */
export type NoteToWrite = {
  readonly noteId: string;
  readonly note: NoteNode;
  readonly closed: boolean;
  readonly me: string;
  /** Who can be named in it, and have tasks: those who are in the team now, and who supervises it. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly may: { readonly comment: boolean };
};

/** A note as its page begins, with the people it can name. @throws Refusal missing */
export async function noteToWrite(actor: Actor, noteId: string, now: Date): Promise<NoteToWrite> {
  const { note, closed, team, may } = await noteForReading(actor, noteId);
  return {
    noteId,
    note,
    closed: closed !== null,
    me: actor.personId,
    people: closed ? [] : await peopleOfTeam(actor, team.id, now),
    may: { comment: may.comment && closed === null },
  };
}

function peopleOfTeam(actor: Actor, teamId: string, now: Date): Promise<NoteToWrite["people"][number][]> {
  return rowsOf(Prisma.sql`
    SELECT p.id, p.name FROM people p WHERE p.id IN (
      SELECT m.person_id FROM team_memberships m
      WHERE m.team_id = ${teamId}::uuid AND m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now})
      UNION SELECT s.researcher_id FROM supervision_assignments s
      WHERE s.team_id = ${teamId}::uuid AND s.started_on <= ${actor.today}::date AND (s.ended_on IS NULL OR s.ended_on > ${actor.today}::date))
    ORDER BY p.name`);
}
