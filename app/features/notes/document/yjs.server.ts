import * as Y from "yjs";
import {
  contentOf,
  deepest,
  fragmentName,
  type NoteMark,
  type NoteNode,
  node,
  textNode,
  typeName,
  unknownType,
} from "./json.ts";

/** What a Yjs document says, as JSON. Whatever a client has put there: what is no text and no element is left out. */
export function noteIn(doc: Y.Doc): NoteNode {
  return { ...node("doc", undefined, childrenOf(doc.getXmlFragment(fragmentName), 0)) };
}

function childrenOf(parent: Y.XmlFragment, depth: number): NoteNode[] {
  return depth > deepest ? [] : (parent.toArray() as unknown[]).flatMap((child) => nodesOf(child, depth + 1));
}

/** What one part of the document says: a block, or the pieces of a line. */
export function nodesOf(child: unknown, depth = 0): NoteNode[] {
  if (typeof child === "string") return [textNode(child)];
  if (child instanceof Y.XmlText) return textsOf(child);
  if (!(child instanceof Y.XmlElement)) return [];
  const type = child.nodeName === "text" ? unknownType : child.nodeName;
  return [node(type, child.getAttributes(), childrenOf(child, depth))];
}

type Piece = { readonly insert: unknown; readonly attributes?: Readonly<Record<string, unknown>> };

function textsOf(text: Y.XmlText): NoteNode[] {
  return (text.toDelta() as Piece[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== "string") return [];
    const marks = Object.entries(attributes).map(
      ([type, attrs]): NoteMark => ({
        type: markName(type),
        attrs:
          typeof attrs === "object" && attrs !== null && !Array.isArray(attrs)
            ? (attrs as NoteMark["attrs"] & object)
            : {},
      }),
    );
    return [textNode(insert, marks)];
  });
}

/** Marks that can lie over others of their own kind are kept under a name with a hash. */
const markName = (type: string) => typeName(type.replace(/--[a-zA-Z0-9+/=]{8}$/, ""));

/** A node as a part of a Yjs document, in the way in which the editor keeps it. */
export function partsOf(nodes: readonly NoteNode[]): (Y.XmlElement | Y.XmlText)[] {
  const parts: (Y.XmlElement | Y.XmlText)[] = [];
  let line: { insert: string; attributes: Record<string, unknown> }[] = [];
  const endLine = () => {
    if (line.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(line);
    parts.push(text);
    line = [];
  };
  for (const child of nodes) {
    if (child.type === "text") {
      const attributes = Object.fromEntries((child.marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}]));
      if (child.text) line.push({ insert: child.text, attributes });
      continue;
    }
    endLine();
    const element = new Y.XmlElement(child.type);
    for (const [key, value] of Object.entries(child.attrs ?? {}))
      if (value !== null && value !== undefined) element.setAttribute(key, value as string);
    element.insert(0, partsOf(contentOf(child)));
    parts.push(element);
  }
  endLine();
  return parts;
}

/** A new document that says this, as the update that it begins with. */
export function updateOf(note: NoteNode): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment(fragmentName).insert(0, partsOf(contentOf(note)));
  return Y.encodeStateAsUpdate(doc);
}

/** What was changed in the document while `work` ran, as an update; null when nothing was. */
export function changing(doc: Y.Doc, work: (transaction: Y.Transaction) => void): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on("update", keep);
  doc.transact(work);
  doc.off("update", keep);
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}

/**
 * Makes the document say this, and gives the update that does; null when it says it already. Blocks at both ends that are
 * as they should be are not touched, so that who writes in them meanwhile goes on writing there.
 */
export function sayIn(doc: Y.Doc, note: NoteNode): Uint8Array | null {
  const fragment = doc.getXmlFragment(fragmentName);
  const now = (fragment.toArray() as unknown[]).map((child) => JSON.stringify(nodesOf(child, 1)));
  const wanted = contentOf(note);
  const then = wanted.map((block) => JSON.stringify([block]));
  const shorter = Math.min(now.length, then.length);
  let before = 0;
  while (before < shorter && now[before] === then[before]) before += 1;
  let after = 0;
  while (after < shorter - before && now[now.length - 1 - after] === then[then.length - 1 - after]) after += 1;
  if (now.length === then.length && before + after === now.length) return null;
  return changing(doc, () => {
    fragment.delete(before, now.length - before - after);
    fragment.insert(before, partsOf(wanted.slice(before, wanted.length - after)));
  });
}
