import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import type { NoteNode } from "#app/features/notes/document/json.ts";
import { fragmentName } from "#app/features/notes/document/json.ts";
import { type Clock, MINUTE } from "./clock.ts";
import type { Talk } from "./content/types.ts";
import { docOf, hex } from "./documents.ts";

/** What is said of a passage of a note. */
export function talkOf(
  noteId: string,
  document: NoteNode,
  { quote, comments }: Talk,
  { clock, person }: { clock: Clock; person: (key: string) => string },
) {
  let earliest = 0;
  const said = comments.map(({ by, offset, text }) => {
    const wanted = Math.max(clock.moment(offset, text).getTime(), earliest + MINUTE);
    const createdAt = clock.past(wanted);
    earliest = createdAt.getTime();
    return { authorId: person(by), text, createdAt };
  });
  const [first] = said;
  if (!first) throw new Error(`Nobody says anything of the passage: ${quote}`);
  const id = newId(first.createdAt.getTime());
  const made = { createdById: first.authorId, createdAt: first.createdAt };
  return {
    thread: { id, noteId, ...passageOf(document, quote), quote, ...made },
    comments: said.map((comment) => ({ id: newId(comment.createdAt.getTime()), threadId: id, ...comment })),
  };
}

/** The passage's ends, as the editor keeps them. */
function passageOf(document: NoteNode, quote: string): { starts: string; ends: string } {
  for (const text of textsIn(docOf(document).getXmlFragment(fragmentName))) {
    const at = text.toString().indexOf(quote);
    const end = (index: number) => hex(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index)));
    if (at >= 0) return { starts: end(at), ends: end(at + quote.length) };
  }
  throw new Error(`The demo's content talks of a passage that is not in its note: ${quote}`);
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}
