import * as Y from "yjs";
import type { NoteNode } from "#app/features/notes/document/json.ts";
import { node, textNode } from "#app/features/notes/document/json.ts";
import { sayIn } from "#app/features/notes/document/yjs.server.ts";
import type { Block, Piece, Task } from "./content/minutes.ts";
import { boardSize } from "./picture.ts";

/** Something of the demo that a line has become. */
export type Became = { readonly kind: "cycle" | "idea" | "action"; readonly key: string };

/** What keys of the content are called in a note. */
export type Names = {
  person(key: string): { readonly id: string; readonly name: string };
  thing(of: Became): string;
  day(offset: number): string;
  readonly fileId: string;
};

const inlines = (content: readonly NoteNode[]): NoteNode => node("paragraph", undefined, content);

/** Minutes as the editor keeps them. */
export function documentOf(blocks: readonly Block[], names: Names): NoteNode {
  return node("doc", undefined, blocks.map(blockOf));

  function blockOf(block: Block): NoteNode {
    if (typeof block === "string") return lineOf([block]);
    if ("heading" in block) return node("heading", { level: 1 }, [textNode(block.heading)]);
    if ("line" in block) return lineOf(block.line);
    if ("points" in block)
      return node(
        "bulletList",
        undefined,
        block.points.map((point) => node("listItem", undefined, [lineOf(point)])),
      );
    if ("tasks" in block) return node("taskList", undefined, block.tasks.map(taskOf));
    if ("quote" in block) return node("blockquote", undefined, [lineOf([block.quote])]);
    if ("picture" in block) return node("image", { fileId: names.fileId, alt: block.picture, ...boardSize });
    const cell = (type: string) => (text: string) => node(type, { colspan: 1, rowspan: 1 }, [lineOf([text])]);
    const row = (cells: string[], at: number) =>
      node("tableRow", undefined, cells.map(cell(at === 0 ? "tableHeader" : "tableCell")));
    return node("table", undefined, block.rows.map(row));
  }

  function taskOf({ text, personKey, dueOffset, done }: Task): NoteNode {
    const who = personKey === undefined ? null : names.person(personKey);
    const attrs = {
      checked: done === true,
      personId: who?.id ?? null,
      person: who?.name ?? null,
      dueOn: dueOffset === undefined ? null : names.day(dueOffset),
    };
    return node("taskItem", attrs, [lineOf(text)]);
  }

  function lineOf(pieces: readonly Piece[]): NoteNode {
    return inlines(pieces.map(pieceOf));
  }

  function pieceOf(piece: Piece): NoteNode {
    if (typeof piece === "string") return textNode(piece);
    if ("named" in piece) {
      const { id, name } = names.person(piece.named);
      return node("mention", { id, label: name, key: crypto.randomUUID() });
    }
    const became = becameOf(piece);
    return node("thing", { kind: became.kind, id: names.thing(became) });
  }
}

export function becameOf(piece: Exclude<Piece, string | { named: string }>): Became {
  if ("action" in piece) return { kind: "action", key: piece.action };
  return "cycle" in piece ? { kind: "cycle", key: piece.cycle } : { kind: "idea", key: piece.idea };
}

/** The lines of minutes, each as its pieces. */
export function linesIn(blocks: readonly Block[]): readonly (readonly Piece[])[] {
  return blocks.flatMap((block) => {
    if (typeof block === "string") return [];
    if ("line" in block) return [block.line];
    if ("points" in block) return block.points;
    return "tasks" in block ? block.tasks.map(({ text }) => text) : [];
  });
}

/** What a note says, and since when. */
export type Snapshot = { readonly noteId: string; readonly at: Date; readonly document: NoteNode };

/** A snapshot's row. Written by one hand, always the same: the same day gives the same demo. */
export function snapshotOf({ noteId, at, document }: Snapshot) {
  return { noteId, at, state: hex(Y.encodeStateAsUpdate(docOf(document))) };
}

export function docOf(document: NoteNode): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  sayIn(doc, document);
  return doc;
}

/** Bytes as `insertAll` wants them: in PostgreSQL's own words. */
export const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString("hex")}`;
