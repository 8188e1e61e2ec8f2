import { buffer } from "node:stream/consumers";
import type { Actor } from "#app/access/actor.ts";
import { picturesOfNote } from "#app/features/files/queries.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { fileStream } from "#app/platform/files/store.server.ts";
import { contentOf, type NoteNode, textAttr } from "../document/json.ts";
import { onPaper, type PaperBlock, paperOf } from "./paper.server.ts";
import type { Picture, Sheet } from "./sheet.server.ts";

/** Bytes of pictures in one file, which is made in memory. */
const mostPictures = 20_000_000;

/** A text to put on paper: a note's, or what one has said. */
export type Paper = {
  readonly noteId: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly says: NoteNode;
  /** What came of its lines, as far as the reader sees it. */
  readonly things: readonly { readonly id: string; readonly title: string }[];
  /** What stands after it. */
  readonly after?: readonly PaperBlock[];
};

/** A text as a file is made of it, in the reader's language. */
export async function sheetOf(actor: Actor, { noteId, title, facts, says, things, after = [] }: Paper): Promise<Sheet> {
  const { locale } = actor;
  const t = wordsFor(locale, "note-text");
  const words = {
    things: new Map(things.map(({ id, title: named }) => [id, named])),
    gone: t("thing.gone"),
    picture: t("picture.without-words"),
    due: (day: string) => t("task.due", { day: formatDay(locale, day) }),
  };
  return {
    title: onPaper(title),
    facts: facts.map(onPaper),
    blocks: [...paperOf(says, words), ...after],
    pictures: await picturesIn(actor, noteId, says),
    language: locale,
    product: wordsFor(locale, "shell")("product"),
    page: wordsFor(locale, "note-pages")("export.page"),
  };
}

/** The pictures that stand in the text and were added to its note; as many as there is room for. */
async function picturesIn(actor: Actor, noteId: string, says: NoteNode): Promise<Map<string, Picture>> {
  const wanted = new Set(idsIn(says));
  const pictures = new Map<string, Picture>();
  if (wanted.size === 0) return pictures;
  let room = mostPictures;
  for (const file of await picturesOfNote(actor, noteId)) {
    if (!wanted.has(file.id) || file.bytes > room) continue;
    room -= file.bytes;
    const { type, width, height } = file;
    pictures.set(file.id, { type, width, height, data: await buffer(await fileStream(file)) });
  }
  return pictures;
}

const idsIn = (node: NoteNode): string[] =>
  node.type === "image" ? [textAttr(node, "fileId")] : contentOf(node).flatMap(idsIn);
