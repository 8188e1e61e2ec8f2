import { buffer } from "node:stream/consumers";
import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { picturesOfNote } from "#app/features/files/queries.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { fileStream } from "#app/platform/files/store.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { contentOf, type NoteNode, textAttr } from "../document/json.ts";
import { paperHead } from "../head.server.ts";
import { type NoteForReading, noteForReading } from "../queries/note-for-reading.server.ts";
import { thingsOfNote } from "../queries/things.server.ts";
import { meetingLines } from "./meeting-lines.server.ts";
import { onPaper, paperOf } from "./paper.server.ts";
import type { Picture, Sheet } from "./sheet.server.ts";

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

/** Bytes of pictures in one file, which is made in memory. */
const mostPictures = 20_000_000;

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
  const sheet = await sheetOf(actor, note);
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

async function sheetOf(actor: Actor, note: NoteForReading): Promise<Sheet> {
  const { locale } = actor;
  const t = wordsFor(locale, "note-text");
  const things = await thingsOfNote(actor, note.id);
  const { title, facts } = paperHead(note, locale);
  const beside = note.about.kind === "meeting" ? await meetingLines(actor, note.about.id) : [];
  const words = {
    things: new Map(things.map(({ id, title: named }) => [id, named])),
    gone: t("thing.gone"),
    picture: t("picture.without-words"),
    due: (day: string) => t("task.due", { day: formatDay(locale, day) }),
  };
  return {
    title: onPaper(title),
    facts: [...facts, ...beside].map(onPaper),
    blocks: paperOf(note.note, words),
    pictures: await picturesIn(actor, note),
    language: locale,
    product: wordsFor(locale, "shell")("product"),
    page: wordsFor(locale, "note-pages")("export.page"),
  };
}

/** The pictures that stand in the note and were added to it; as many as there is room for. */
async function picturesIn(actor: Actor, { id, note }: NoteForReading): Promise<Map<string, Picture>> {
  const wanted = new Set(idsIn(note));
  const pictures = new Map<string, Picture>();
  if (wanted.size === 0) return pictures;
  let room = mostPictures;
  for (const file of await picturesOfNote(actor, id)) {
    if (!wanted.has(file.id) || file.bytes > room) continue;
    room -= file.bytes;
    const { type, width, height } = file;
    pictures.set(file.id, { type, width, height, data: await buffer(await fileStream(file)) });
  }
  return pictures;
}

const idsIn = (node: NoteNode): string[] =>
  node.type === "image" ? [textAttr(node, "fileId")] : contentOf(node).flatMap(idsIn);
