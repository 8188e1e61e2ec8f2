import * as Y from "yjs";
import type { Copy } from "./store.ts";

/**
 * The paragraphs in which somebody has written what a state vector does not know: what she would miss if this copy went.
 * Whole ones, since the letters by themselves say nothing. Empty when she has only taken text away.
 */
export function unsentText(doc: Y.Doc, done: Uint8Array): string {
  const known = Y.decodeStateVector(done);
  const paragraphs: string[] = [];

  function look(parent: Y.XmlFragment): { text: string; unsent: boolean } {
    let text = "";
    let unsent = false;
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        const own = ofText(child, known);
        text += own.text;
        unsent ||= own.unsent;
      } else if (child instanceof Y.XmlElement) {
        const inner = look(child);
        if (inner.unsent) paragraphs.push(inner.text);
      }
    }
    return { text, unsent };
  }

  const rest = look(doc.getXmlFragment("note"));
  if (rest.unsent) paragraphs.push(rest.text);
  return paragraphs.join("\n");
}

/** As `unsentText`, of a copy that was kept. */
export function unsentIn({ state, done }: Copy): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return unsentText(doc, done);
}

function ofText(node: Y.XmlText, known: ReadonlyMap<number, number>): { text: string; unsent: boolean } {
  let text = "";
  let unsent = false;
  for (let item = node._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    text += item.content.str;
    if (item.id.clock + item.length > (known.get(item.id.client) ?? 0)) unsent = true;
  }
  return { text, unsent };
}
