import * as Y from "yjs";
import type { NoteCursor } from "../note-protocol.ts";
import { type Presence, presenceIn } from "./presence.ts";

/** Origin of what did not come from the keys of this page. */
const elsewhere = Symbol("elsewhere");

/** This tab's copy of a note: its text, and who is in it. */
export type OpenCopy = {
  readonly doc: Y.Doc;
  readonly presence: Presence;
  /** How large the whole is as it is encoded; rather too much than too little. */
  readonly bytes: number;
  /** Takes in what was written elsewhere, or here at another time. */
  take(update: Uint8Array): void;
  measure(): void;
  close(): void;
};

/** @param wrote told what is typed here. @param point gives one's cursor away. */
export function openCopy(wrote: (update: Uint8Array) => void, point: (cursor: NoteCursor) => void): OpenCopy {
  const doc = new Y.Doc();
  const presence = presenceIn(doc, point);
  let bytes = 0;
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    bytes += update.byteLength;
    if (origin !== elsewhere) wrote(update);
  };
  doc.on("update", onUpdate);
  return {
    doc,
    presence,
    get bytes() {
      return bytes;
    },
    take: (update) => Y.applyUpdate(doc, update, elsewhere),
    measure() {
      bytes = Y.encodeStateAsUpdate(doc).byteLength;
    },
    // The text stays as it is: an editor may still show it.
    close() {
      doc.off("update", onUpdate);
      presence.destroy();
    },
  };
}
