import { storable, tidyValue } from "./tidy-json.ts";

/**
 * A note's document as JSON, in the names of the editor's schema. What stands here knows no schema: a note that an older or
 * a newer editor wrote, or a client that is none of ours, is still read, searched, compared and exported by its text.
 */

export type Attrs = Readonly<Record<string, unknown>>;
export type NoteMark = { readonly type: string; readonly attrs?: Attrs };
export type NoteNode = {
  readonly type: string;
  readonly attrs?: Attrs;
  readonly content?: readonly NoteNode[];
  readonly text?: string;
  readonly marks?: readonly NoteMark[];
};

/** What the note's text is called in its Yjs document. */
export const fragmentName = "note";

/** What stands deeper is not shown: nobody writes so, and whoever walks through it would run out of stack. */
export const deepest = 64;

/** Names of types and attributes; others come from no editor of ours, and could say anything. */
const name = /^[A-Za-z][A-Za-z_-]{0,39}$/;
export const unknownType = "unknown";
export const typeName = (text: string) => (name.test(text) ? text : unknownType);

/** Attributes that say something, in the order of their names; null when none does. */
export function tidyAttrs(attrs: Attrs | undefined): Attrs | null {
  const kept = Object.entries(attrs ?? {})
    .map(([key, value]) => [key, tidyValue(value)] as const)
    .filter(([key, value]) => name.test(key) && value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

export function textNode(written: string, marks: readonly NoteMark[] = []): NoteNode {
  const text = storable(written);
  const tidy = marks
    .map(({ type, attrs }): NoteMark => ({ type: typeName(type), attrs: tidyAttrs(attrs) ?? {} }))
    .sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
  return tidy.length > 0 ? { type: "text", text, marks: tidy } : { type: "text", text };
}

export function node(type: string, attrs: Attrs | undefined, content: readonly NoteNode[] = []): NoteNode {
  const tidy = tidyAttrs(attrs);
  const joined = joinTexts(content);
  return { type: typeName(type), ...(tidy ? { attrs: tidy } : {}), ...(joined.length > 0 ? { content: joined } : {}) };
}

/** Texts side by side with the same marks are one, and empty ones none. */
function joinTexts(content: readonly NoteNode[]): NoteNode[] {
  const joined: NoteNode[] = [];
  for (const child of content) {
    const before = joined.at(-1);
    if (child.type !== "text") joined.push(child);
    else if (!child.text) continue;
    else if (before?.type === "text" && JSON.stringify(before.marks) === JSON.stringify(child.marks))
      joined[joined.length - 1] = { ...before, text: (before.text ?? "") + child.text };
    else joined.push(child);
  }
  return joined;
}

/** What was kept as JSON, in the one form that the same document always has. What is no document is an empty one. */
export function readNote(value: unknown): NoteNode {
  const read = readNode(value, 0);
  return read?.type === "doc" ? read : { type: "doc" };
}

function readNode(value: unknown, depth: number): NoteNode | null {
  if (depth > deepest || !isRecord(value) || typeof value.type !== "string") return null;
  if (value.type === "text")
    return typeof value.text === "string" ? textNode(value.text, list(value.marks).filter(isMark)) : null;
  const content = list(value.content).map((child) => readNode(child, depth + 1));
  return node(
    value.type,
    isRecord(value.attrs) ? value.attrs : undefined,
    content.filter((child) => child !== null),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isMark = (value: unknown): value is NoteMark =>
  isRecord(value) &&
  typeof value.type === "string" &&
  (value.attrs === undefined || value.attrs === null || isRecord(value.attrs));

export const contentOf = ({ content }: NoteNode): readonly NoteNode[] => content ?? [];
/** An attribute that is to be a text. */
export const textAttr = ({ attrs }: Pick<NoteNode, "attrs">, key: string): string =>
  typeof attrs?.[key] === "string" ? attrs[key] : "";
export const numberAttr = ({ attrs }: NoteNode, key: string): number | null => {
  const value = Number(attrs?.[key] ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
};

/** What stands in a line of text. */
const inline: ReadonlySet<string> = new Set(["text", "hardBreak", "mention", "thing"]);
export const isInline = ({ type }: NoteNode): boolean => inline.has(type);
/** A block whose content is text. */
export const holdsText = (block: NoteNode): boolean => contentOf(block).some(isInline);

/** Stands in a line of text for what is no text. */
export const standIn = "\ufffc";

/** One letter or more of what stands in a line: `start` is where in its text. */
export type Run = { readonly text: string; readonly starts: readonly number[] };

/**
 * The line of text that a block's children make, however many pieces it is in, and where each child begins. What is no
 * text is one character: a line break, or `standIn`.
 */
export function runOf(children: readonly { readonly type: string; readonly text?: string }[]): Run {
  let text = "";
  const starts = children.map((child) => {
    const start = text.length;
    text += child.type === "text" ? (child.text ?? "") : child.type === "hardBreak" ? "\n" : standIn;
    return start;
  });
  return { text, starts };
}

/** What a reader would read aloud, line by line. */
export function linesOf(block: NoteNode): string[] {
  if (!holdsText(block)) return block.type === "image" ? [textAttr(block, "alt")] : contentOf(block).flatMap(linesOf);
  const lines = [""];
  for (const child of contentOf(block)) {
    if (child.type === "hardBreak") lines.push("");
    else if (child.type === "text" || child.type === "mention") lines.push((lines.pop() ?? "") + wordsOf(child));
    else if (!isInline(child)) lines.push(...linesOf(child), "");
  }
  return lines;
}

const wordsOf = (child: NoteNode) => (child.type === "mention" ? `@${textAttr(child, "label")}` : (child.text ?? ""));

/** The note's text without its form: a line for each line. */
export function plainText(note: NoteNode): string {
  return linesOf(note)
    .filter((line) => line !== "")
    .join("\n");
}

const things: ReadonlySet<string> = new Set(["image", "thing", "mention", "horizontalRule"]);

/** Whether nobody has put anything into it. Headings and empty lists are what a form begins with, and are something. */
export function isEmptyNote(note: NoteNode): boolean {
  return !things.has(note.type) && (note.text ?? "").trim() === "" && contentOf(note).every(isEmptyNote);
}
