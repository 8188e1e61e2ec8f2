import { heardUpdates, notesChannel } from "#app/features/notes/log.server.ts";
import type { NoteCursor, NotePresence } from "#app/live/note-protocol.ts";
import { isUnavailable, pool } from "#app/platform/db.server.ts";
import { listen } from "#app/platform/listen.server.ts";
import { log } from "#app/platform/log.server.ts";

/** Where instances tell each other who is in a note and where their cursors are. Nothing of it is kept. */
const presenceChannel = "genombrott_presence";
const longestPayload = 7_900;

export type Said =
  | { readonly who: readonly NotePresence[] }
  | { readonly cursors: readonly (readonly [string, NoteCursor])[] };

export type BusNews = {
  /** Another instance has stored an update; `data` null: it is to be read from the log. */
  stored(noteId: string, data: Uint8Array | null): void;
  said(instance: string, noteId: string, said: Said): void;
  /** From now on everything is heard; what was stored or said before may not have been. */
  listening(): void;
};

/** The log of notes as what instances hear of each other by. */
export function openBus(instance: string, news: BusNews) {
  const heard = (payload: string, channel: string) => {
    // Our own, which we know: most of what is heard, and not worth reading.
    if (payload.startsWith(instance)) return;
    if (channel === notesChannel) {
      for (const { noteId, data } of heardUpdates(payload)) news.stored(noteId, data);
      return;
    }
    const [from, noteId, ...said] = payload.split(" ");
    if (!from || !noteId) return;
    const heard = saidIn(said.join(" "));
    if (heard) news.said(from, noteId, heard);
  };
  const listening = listen([notesChannel, presenceChannel], heard, () => news.listening());

  return {
    /** Tells the other instances; lost when the database is away, as nothing hangs on it. */
    say(noteId: string, said: Said): void {
      for (const text of pieces(said)) {
        pool()
          .query("SELECT pg_notify($1, $2)", [presenceChannel, `${instance} ${noteId} ${text}`])
          .catch((error: unknown) => {
            if (!isUnavailable(error)) log().error({ err: error }, "presence in a note could not be told");
          });
      }
    },
    stop: () => listening.stop(),
  };
}

/** Null: not ours, or of an instance of another version, which says it otherwise. */
function saidIn(text: string): Said | null {
  try {
    const said = JSON.parse(text) as Partial<Record<"who" | "cursors", unknown>>;
    return Array.isArray(said.who) || Array.isArray(said.cursors) ? (said as Said) : null;
  } catch {
    return null;
  }
}

/** A notice is shorter than 8000 bytes: cursors of many people are several. Of very many people, some are not told of. */
function pieces(said: Said): string[] {
  const whole = JSON.stringify(said);
  if (Buffer.byteLength(whole) <= longestPayload - 100) return [whole];
  if ("who" in said) return pieces({ who: said.who.slice(0, Math.floor(said.who.length * 0.8)) });
  const half = Math.ceil(said.cursors.length / 2);
  if (said.cursors.length < 2) return [];
  return [said.cursors.slice(0, half), said.cursors.slice(half)].flatMap((cursors) => pieces({ cursors }));
}
