import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { noteOf } from "../note-documents.ts";
import { supervisionIn } from "../supervision.ts";
import { interviewNoteOf, interviewOf, supervisionNoteOf } from "../talk-notes.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

const day = 86_400_000;

/**
 * A supervision of team A's coordinator with a note, one without, and the team's group interview with its note: a member,
 * the team's own manager, another manager, the lead and the partner are registered to it.
 */
export async function thingsOfTalks(world: World) {
  const { now } = world;
  const talkA = await supervisionIn(world, { startsAt: new Date(now.getTime() + 200 * day) });
  const silentA = await supervisionIn(world, { startsAt: new Date(now.getTime() + 201 * day) });
  const spokenA = await interviewOf(world, ["member", "teamManager", "manager", "lead", "partner"]);
  const says = (name: string) => updateOf(noteOf(saidBy(name)));
  const noteOfTalkA = await supervisionNoteOf(world, talkA, says("noteOfTalkA"));
  const noteOfSpokenA = await interviewNoteOf(world, spokenA, says("noteOfSpokenA"));
  return { talkA, silentA, spokenA, noteOfTalkA, noteOfSpokenA };
}
