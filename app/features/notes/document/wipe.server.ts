import { createHash } from "node:crypto";
import * as Y from "yjs";
import { redactionMark } from "#app/features/redaction/rules.ts";
import { type Find, identities, markedNote, passageIn, type Span } from "./found.ts";
import { fragmentName, isInline, type NoteNode, runOf } from "./json.ts";
import { changing, nodesOf, partsOf } from "./yjs.server.ts";

/**
 * The update that takes every identity number out of a note and puts a mark there; null when there is none. The document
 * itself is not touched: the update is applied, stored and sent like any other. What is deleted is gone from the log when
 * the note is compacted.
 */
export const wipeIdentities = (doc: Y.Doc): Uint8Array | null => wipe(doc, identities);

/** The same for a passage, wherever it stands. */
export const wipePassage = (doc: Y.Doc, passage: string): Uint8Array | null => wipe(doc, passageIn(passage));

/**
 * Two servers may find the same at the same moment. The deletions are the same anyhow; so that the mark is not there twice,
 * what is written is written under a name that is made of what it says and where it stands: the same wiping is the same
 * update, and a second one of it changes nothing.
 */
function wipe(doc: Y.Doc, find: Find): Uint8Array | null {
  if (!stands(doc, find)) return null;
  const first = wiped(doc, find, null);
  if (!first) return null;
  const name = nameOf(first);
  if (name === null || Y.getState(doc.store, name) > 0) return first.update;
  return wiped(doc, find, name)?.update ?? null;
}

type Wiped = { readonly update: Uint8Array; readonly clientId: number };

function wiped(doc: Y.Doc, find: Find, clientId: number | null): Wiped | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  if (clientId !== null) copy.clientID = clientId;
  const update = changing(copy, (transaction) => {
    const fragment = copy.getXmlFragment(fragmentName);
    const odd = oddIn(copy, find);
    for (const item of odd.outside) item.delete(transaction);
    for (let at = fragment.length - 1; at >= 0; at -= 1) {
      const child = fragment.get(at) as unknown;
      if (child instanceof Y.AbstractType && odd.blocks.has(child)) {
        const anew = partsOf(nodesOf(child, 1).map((block) => markedNote(block, find).note));
        fragment.delete(at);
        fragment.insert(at, anew);
      } else if (child instanceof Y.XmlElement) wipeIn(child, find);
    }
    // Text may stand at the top too, when it comes from no editor.
    wipeLine(fragment, find);
  });
  return update && { update, clientId: copy.clientID };
}

function wipeIn(element: Y.XmlElement, find: Find): void {
  for (const child of element.toArray() as unknown[]) if (child instanceof Y.XmlElement) wipeIn(child, find);
  wipeLine(element, find);
}

type Child = { readonly type: string; readonly text?: string; readonly length: number };

/** What stands in the line of a block, as `runOf` reads it. */
function lineOf(parent: Y.XmlFragment): Child[] {
  return (parent.toArray() as unknown[]).map((child) => {
    if (typeof child === "string") return { type: "text", text: child, length: 1 };
    // What is embedded in a text takes a place in it, as it does here.
    if (child instanceof Y.XmlText) {
      const text = (child.toDelta() as { insert: unknown }[])
        .map(({ insert }) => (typeof insert === "string" ? insert : " "))
        .join("");
      return { type: "text", text, length: text.length };
    }
    const type = child instanceof Y.XmlElement && child.nodeName !== "text" ? child.nodeName : "";
    return { type, length: 1 };
  });
}

const isLine = (line: readonly Child[]) => line.some((child) => isInline(child as NoteNode));

/** From behind, so that what comes first stays where it was found. */
function wipeLine(parent: Y.XmlFragment, find: Find): void {
  const line = lineOf(parent);
  if (!isLine(line)) return;
  const { text, starts } = runOf(line);
  for (const span of find(text).toReversed()) deleteSpan(parent, line, starts, span);
}

function deleteSpan(parent: Y.XmlFragment, line: readonly Child[], starts: readonly number[], span: Span): void {
  for (let i = line.length - 1; i >= 0; i -= 1) {
    const [start, child] = [starts[i] ?? 0, line[i]];
    const end = start + (child?.length ?? 0);
    if (end <= span.start || start >= span.end) continue;
    const part = parent.get(i) as unknown;
    if (!(part instanceof Y.XmlText)) {
      parent.delete(i, 1);
      continue;
    }
    const from = Math.max(span.start, start) - start;
    part.delete(from, Math.min(span.end, end) - start - from);
    if (span.start >= start) part.insert(from, redactionMark);
  }
}

/** What is found elsewhere than in a line: an attribute, a name, or something that no editor of ours makes. */
type Odd = {
  /** Blocks of the note that are written anew as a whole. */
  readonly blocks: ReadonlySet<Y.AbstractType<unknown>>;
  /** What belongs to no block of the note. */
  readonly outside: readonly Y.Item[];
};

function oddIn(doc: Y.Doc, find: Find): Odd {
  const fragment = doc.getXmlFragment(fragmentName);
  const blocks = new Set<Y.AbstractType<unknown>>();
  const outside: Y.Item[] = [];
  for (const item of liveItems(doc)) {
    const elsewhere = rootOf(item) !== fragment;
    if (!elsewhere && item.content instanceof Y.ContentString && item.parentSub === null) continue;
    if (!textsIn(item).some((text) => find(text).length > 0)) continue;
    const block = elsewhere ? null : blockOf(item, fragment);
    if (block) blocks.add(block);
    else outside.push(item);
  }
  return { blocks, outside };
}

function* liveItems(doc: Y.Doc): Generator<Y.Item> {
  for (const structs of doc.store.clients.values())
    for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted) yield struct;
}

const parentOf = (item: Y.Item) => item.parent as Y.AbstractType<unknown>;

function rootOf(item: Y.Item): Y.AbstractType<unknown> {
  let type = parentOf(item);
  while (type._item) type = parentOf(type._item);
  return type;
}

/** The block of the note in which the item stands, or which it is. */
function blockOf(item: Y.Item, fragment: Y.XmlFragment): Y.AbstractType<unknown> | null {
  let at = item;
  while (parentOf(at) !== fragment) {
    const above = parentOf(at)._item;
    if (!above) return null;
    at = above;
  }
  return at.content instanceof Y.ContentType && at.parentSub === null ? at.content.type : null;
}

/** Everything that an item says that could be read. */
function textsIn({ content, parentSub }: Y.Item): string[] {
  const key = parentSub === null ? [] : [parentSub];
  if (content instanceof Y.ContentString) return [...key, content.str];
  if (content instanceof Y.ContentFormat) return [...key, content.key, ...leavesOf(content.value)];
  if (content instanceof Y.ContentEmbed) return [...key, ...leavesOf(content.embed)];
  if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) return [...key, content.type.nodeName];
  if (content instanceof Y.ContentType) return key;
  return [...key, ...content.getContent().flatMap(leavesOf)];
}

function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "bigint") return [String(value)];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString("latin1")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...leavesOf(one)]);
}

function stands(doc: Y.Doc, find: Find): boolean {
  const inLines = (parent: Y.XmlFragment): boolean => {
    const line = lineOf(parent);
    if (isLine(line) && find(runOf(line).text).length > 0) return true;
    return (parent.toArray() as unknown[]).some((child) => child instanceof Y.XmlElement && inLines(child));
  };
  if (inLines(doc.getXmlFragment(fragmentName))) return true;
  const odd = oddIn(doc, find);
  return odd.blocks.size > 0 || odd.outside.length > 0;
}

/**
 * All that the document says, to be stored. Updates that wait for others that never came are no part of the text and cannot
 * be wiped in it; when what is looked for stands in one, none of them is kept.
 */
export function encodedWithout(doc: Y.Doc, find: Find = identities): Uint8Array {
  const waiting = doc.store.pendingStructs;
  if (waiting && textsInUpdate(waiting.update).some((text) => find(text).length > 0)) doc.store.pendingStructs = null;
  return Y.encodeStateAsUpdate(doc);
}

function textsInUpdate(update: Uint8Array): string[] {
  const items = Y.decodeUpdateV2(update).structs.filter((struct) => struct instanceof Y.Item);
  const typed = items.map(({ content }) => (content instanceof Y.ContentString ? content.str : "")).join("");
  return [typed, ...items.flatMap(textsIn)];
}

/** A client's name made of what was written and where; null when nothing was. */
function nameOf({ update, clientId }: Wiped): number | null {
  const written = Y.decodeUpdate(update).structs.filter(({ id }) => id.client === clientId);
  if (written.length === 0) return null;
  const place = (id: Y.ID | null) => id && [id.client === clientId ? "here" : id.client, id.clock];
  const said = written.map((struct) =>
    struct instanceof Y.Item
      ? [
          place(struct.origin),
          place(struct.rightOrigin),
          struct.parent instanceof Y.ID ? place(struct.parent) : String(struct.parent),
          struct.parentSub,
          struct.content.getRef(),
          textsIn(struct),
          struct.length,
        ]
      : [struct.length],
  );
  return createHash("sha256").update(JSON.stringify(said)).digest().readUInt32BE();
}
