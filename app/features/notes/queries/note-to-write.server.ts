import type { Actor } from "#app/access/actor.ts";
import type { NoteNode } from "../document/json.ts";
import { noteForReading } from "./note-for-reading.server.ts";
import { type NotePerson, peopleOfTeam } from "./people.server.ts";

/** All that `<Note>` shows before the note is open; put it in the page's loader data as it is. */
export type NoteToWrite = {
  readonly noteId: string;
  readonly note: NoteNode;
  readonly closed: boolean;
  readonly me: string;
  /** Whether tests, ideas and actions can be made of its lines: they are a team's, and this is a table's otherwise. */
  readonly ofTeam: boolean;
  /** Who can be named in it, and have tasks: those who are in the team now, and who supervises it. Of a table's note nobody. */
  readonly people: readonly NotePerson[];
};

/** A note as its page begins, with the people it can name. @throws Refusal missing */
export async function noteToWrite(actor: Actor, noteId: string, now: Date): Promise<NoteToWrite> {
  const { note, closed, team, about } = await noteForReading(actor, noteId);
  return {
    noteId,
    note,
    closed: closed !== null,
    me: actor.personId,
    ofTeam: team !== null,
    people:
      closed || team === null
        ? []
        : await peopleOfTeam(team.id, about.kind === "report" ? "report" : "team", actor.today, now),
  };
}
