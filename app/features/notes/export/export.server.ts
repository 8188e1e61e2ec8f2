import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { paperHead } from "../head.server.ts";
import { type NoteForReading, noteForReading } from "../queries/note-for-reading.server.ts";
import { thingsOfNote } from "../queries/things.server.ts";
import { meetingLines } from "./meeting-lines.server.ts";
import type { Sheet } from "./sheet.server.ts";
import { sheetOf } from "./sheet-of.server.ts";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

/**
 * A note as a file to download, as it is read: identities masked. Who took out what is noted before the first byte leaves.
 * @throws Refusal missing, tooMany
 */
export async function exportNote(actor: Actor, noteId: string, format: string, now: Date): Promise<Response> {
  if (format !== "docx" && format !== "pdf") throw missing();
  const note = await noteForReading(actor, noteId);
  await act(actor, now, async (tx, traces) => {
    await refuseIfExportedOften(tx, actor.personId, now);
    const place = { programmeId: note.programmeId, teamId: note.team?.id ?? null };
    traces.audit({ action: `note.exported-${format}`, subject: "note", subjectId: note.id, ...place });
  });
  const sheet = await sheetOfNote(actor, note);
  const body =
    format === "docx"
      ? await (await import("./docx.server.ts")).docxOf(sheet)
      : await (await import("./pdf.server.ts")).pdfOf(sheet);
  const { about } = note;
  const kind = wordsFor(actor.locale, "note-pages")(`export.file.${about.kind}`);
  const name = `${kind}-${about.kind === "meeting" ? about.heldOn : about.kind === "report" ? about.month.slice(0, 7) : dayOf(now)}.${format}`;
  return new Response(body, {
    headers: { "Content-Type": types[format], "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** The same as the answer to somebody who opened its address. */
export function downloadOf(asked: Asked, actor: Actor, params: { noteId: string; format: string }, now: Date) {
  const tooOften = (minutes: number) => wordsFor(actor.locale, "note-pages")("export.too-often", { minutes });
  return downloading(asked, () => exportNote(actor, params.noteId, params.format, now), tooOften);
}

async function sheetOfNote(actor: Actor, note: NoteForReading): Promise<Sheet> {
  const { title, facts } = paperHead(note, actor.locale);
  const beside = note.about.kind === "meeting" ? await meetingLines(actor, note.about.id) : [];
  const things = await thingsOfNote(actor, note.id);
  return sheetOf(actor, { noteId: note.id, title, facts: [...facts, ...beside], says: note.note, things });
}
