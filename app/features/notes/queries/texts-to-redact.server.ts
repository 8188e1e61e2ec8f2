import type { Actor } from "#app/access/actor.ts";
import { shortestPassage } from "#app/features/redaction/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { forbidden } from "#app/platform/refusals.server.ts";
import { linesOf, readNote } from "../document/json.ts";
import { type NoteSideText, textsBesideNote } from "../texts.server.ts";
import { type NoteForReading, noteForReading } from "./note-for-reading.server.ts";

export type NoteTexts = {
  note: Pick<NoteForReading, "id" | "team" | "about" | "href">;
  /** What it says, line by line. */
  text: string;
  /** Lines of earlier versions that it does not say any more. */
  earlier: string;
  beside: NoteSideText[];
  /** What is written in the measures that were kept when its report was handed in, each text once. */
  measures: string;
};

/** Every text that is kept of a note, for the one who may wipe in it. @throws Refusal missing, forbidden */
export async function textsOfNoteToRedact(actor: Actor, noteId: string): Promise<NoteTexts> {
  const { id, team, about, href, note, may } = await noteForReading(actor, noteId);
  if (!may.redact) throw forbidden();
  const [versions, beside] = await Promise.all([
    db().noteVersion.findMany({ where: { noteId }, select: { content: true }, orderBy: { at: "desc" } }),
    db().$queryRaw<NoteSideText[]>(textsBesideNote(noteId)),
  ]);
  const kept = beside
    .filter(({ subject, text }) => subject === "measure" && text.length >= shortestPassage)
    .map(({ text }) => text);
  const lines = linesOf(note).filter((line) => line !== "");
  const said = new Set(lines);
  const earlier = new Set(versions.flatMap(({ content }) => linesOf(readNote(content))));
  return {
    note: { id, team, about, href },
    text: lines.join("\n"),
    earlier: [...earlier].filter((line) => line !== "" && !said.has(line)).join("\n"),
    beside: beside.filter(({ subject }) => subject !== "measure"),
    measures: [...new Set(kept)].join("\n"),
  };
}
