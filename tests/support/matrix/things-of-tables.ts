import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { noteOf } from "../note-documents.ts";
import { seminarOf } from "../seminar.ts";
import { registrationAt, seatAt, tableAt } from "../tables.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** A seminar of programme P with a table, at which a member of team A, the manager and the partner sit; and one as a draft. */
export async function thingsOfTables(world: World) {
  const tabledP = await seminarOf(world, { title: saidBy("tabledP") });
  const table = await tableAt(world, tabledP, { start: updateOf(noteOf(saidBy("noteOfTableP"))) });
  const registrationP = await registrationAt(world, tabledP, "member");
  const others = [await registrationAt(world, tabledP, "manager"), await registrationAt(world, tabledP, "partner")];
  for (const id of [registrationP, ...others]) await seatAt(world, tabledP, id, table);
  const tabledDraftP = await seminarOf(world, { title: saidBy("tabledDraftP"), publishedAt: null });
  const ofDraft = await tableAt(world, tabledDraftP, { start: updateOf(noteOf(saidBy("noteOfTableOfDraftP"))) });
  return {
    ...{ tabledP, tableP: table.id, noteOfTableP: table.noteId, registrationP },
    ...{ tabledDraftP, tableOfDraftP: ofDraft.id, noteOfTableOfDraftP: ofDraft.noteId },
  };
}
