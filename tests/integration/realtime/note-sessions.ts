import { onTestFinished } from "vitest";
import * as Y from "yjs";
import { openNote } from "#app/live/notes/session.ts";
import type { NoteSession } from "#app/live/notes/state.ts";
import type { NoteStore } from "#app/live/notes/store.ts";
import { type LiveSocket, openSocket } from "#app/live/socket.ts";

/** A browser that keeps nothing. */
export const keepsNothing: NoteStore = {
  keep: async () => {},
  drop: async () => {},
  of: async () => [],
  forget: async () => {},
  pending: async () => [],
};

export type SessionPage = { readonly session: NoteSession; readonly socket: LiveSocket };

const silent = { state() {}, hint() {}, gap() {}, access() {}, ended() {}, outdated() {} };

/** A page's own end of a note, over the connection that pages have. */
export function sessionPage(
  address: string,
  {
    cookie,
    personId,
    noteId,
    store = keepsNothing,
  }: { cookie: string; personId: string; noteId: string; store?: NoteStore },
): SessionPage {
  const socket = openSocket(silent, {
    build: null,
    loadedAt: Date.now(),
    address,
    headers: { cookie, origin: address },
  });
  const session = openNote({ noteId, personId, connection: socket.notes, store });
  onTestFinished(() => {
    session.close();
    socket.close();
  });
  return { session, socket };
}

export const textIn = (doc: Y.Doc) =>
  doc
    .getXmlFragment("note")
    .toString()
    .replaceAll("</paragraph>", "\n")
    .replaceAll(/<[^>]*>/g, "")
    .trim();

/** Writes a paragraph at the end. */
export function write({ session }: SessionPage, text: string): void {
  const { doc } = session.state();
  doc.transact(() => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    const note = doc.getXmlFragment("note");
    note.insert(note.length, [paragraph]);
  });
}
