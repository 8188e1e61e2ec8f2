import * as Y from "yjs";
import { type NackCode, type NoJoin, type NoteJoin, type NoteJoined, noteSchema, retryable } from "../note-protocol.ts";
import { waitBefore } from "./again.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { type OpenCopy, openCopy } from "./copy.ts";
import { hearing } from "./hearing.ts";
import { joining } from "./joining.ts";
import { keeper } from "./keeper.ts";
import { Outbox } from "./outbox.ts";
import { sender } from "./sender.ts";
import { shown } from "./shown.ts";
import { Standing } from "./standing.ts";
import { type Leftover, type NoteOptions, type NoteSession, slowAfterMs } from "./state.ts";
import type { Copy, Kept } from "./store.ts";
import { unsentIn, unsentText } from "./unsent-text.ts";

/** Unanswered for so long on a connection that holds, it is asked anew. */
const stuckMs = 20_000;
/** What the server will not have as it is, also when the note is joined anew. */
const forGood: ReadonlySet<string> = new Set<NackCode>(["too-large", "malformed", "refused"]);

/** Opens a note, with what this device kept of it, and holds on to it through every break until it is closed. */
export function openNote({ noteId, personId, connection, store, chance = Math.random }: NoteOptions): NoteSession {
  const outbox = new Outbox();
  const it = new Standing(connection);
  let copy = begun();
  /** Of which text the copy is; null before anything is known of it. */
  let epoch: string | null = null;
  /** What the note is called now; null while it is not open on the connection. */
  let h: number | null = null;
  let nacks = 0;
  let closed = false;

  const sending = sender({ connection, outbox, lost: askAnew });
  const asking = joining({ connection, chance, question, joined, no: turnedAway, after: changed });
  const kept = keeper(store, noteId, toKeep, (works) => {
    it.keeps = works;
    changed();
  });
  const view = shown(() => it.shown(copy, outbox.since), due, look);

  function begun(): OpenCopy {
    return openCopy(
      (update) => {
        outbox.written(update, Date.now());
        if (it.blocked === null) sending.nudge();
        kept.changed(null);
        changed();
      },
      (cursor) => {
        if (h !== null) connection.emit("w", h, cursor);
      },
    );
  }

  /** An empty copy takes the place of this one. */
  function beginAnew(): void {
    copy.close();
    copy = begun();
    epoch = null;
    it.blocked = null;
    outbox.forget();
  }

  function toKeep(): Copy | null {
    if (outbox.since === null || epoch === null) return null;
    return { epoch, done: outbox.done, state: Y.encodeStateAsUpdate(copy.doc) };
  }

  function take(copies: readonly Kept[]): void {
    for (const one of copies) {
      epoch = one.epoch;
      copy.take(one.state);
      outbox.found(one.at, one.done);
    }
  }

  function changed(): void {
    if (!closed) view.look();
  }

  function due(): readonly number[] {
    const { since } = outbox;
    return since === null ? [] : [since + slowAfterMs, Math.max(since, it.heardAt) + stuckMs];
  }

  function look(): void {
    const stuck = Date.now() >= (due()[1] ?? Number.POSITIVE_INFINITY);
    if (stuck && h !== null && !it.degraded && it.blocked === null) askAnew();
    else changed();
  }

  function lose(): void {
    h = null;
    asking.stop();
    sending.stop();
    outbox.lost();
  }

  function askAnew(): void {
    lose();
    asking.now();
    changed();
  }

  function question(): NoteJoin | null {
    if (closed || !kept.looked || it.phase === "gone" || it.phase === "outdated") return null;
    const sv = epoch === null ? null : toBase64(Y.encodeStateVector(copy.doc));
    return { noteId, schema: noteSchema, epoch, sv };
  }

  function turnedAway(why: NoJoin): void {
    if (why === "upgrade-required") it.phase = "outdated";
    else if (why === "missing") {
      it.phase = "gone";
      copy.presence.who([]);
      leave("gone", null);
    } else if (why === "full" || why === "too-many") {
      if (it.phase !== "open") it.phase = why;
      it.blocked = why;
    }
  }

  /** What is unsaved, and not of the text that stays, can go nowhere: it is handed to her who wrote it. */
  function leave(why: Leftover["why"], stays: string | null): void {
    const parts = kept.putAside(stays).flatMap((one) => (one.epoch === epoch ? [] : [unsentIn(one)]));
    if (epoch !== stays && outbox.since !== null) parts.unshift(unsentText(copy.doc, outbox.done));
    it.left(why, parts);
    if (it.leftover === null) void kept.letGo();
    if (epoch !== stays) outbox.forget();
  }

  function joined(answer: NoteJoined): void {
    it.heardAt = Date.now();
    // Somebody else has signed in in this browser, and what was written here is not hers.
    it.stranger = answer.who.find(({ at }) => at === answer.at)?.personId !== personId;
    if (it.stranger) {
      connection.emit("note:leave", answer.h);
      return;
    }
    leave("other-text", answer.epoch);
    if (epoch !== answer.epoch) {
      if (epoch !== null) beginAnew();
      take(kept.of(answer.epoch));
    }
    ({ epoch, h } = answer);
    it.role = answer.role;
    it.phase = "open";
    it.degraded = false;
    if (it.blocked !== null && !forGood.has(it.blocked)) it.blocked = null;
    copy.take(fromBase64(answer.diff));
    copy.measure();
    copy.presence.who(answer.who, answer.at);
    copy.presence.again();
    const writes = it.role === "write" && it.blocked === null;
    const first = outbox.begin(copy.doc, fromBase64(answer.sv), writes);
    if (writes) sending.begin(h, first);
    else if (it.role !== "write" && outbox.since !== null) it.blocked = "forbidden";
    if (outbox.since === null) kept.changed(epoch);
  }

  function refused(n: number, code: NackCode): void {
    if (code === "not-open") askAnew();
    else if (!retryable.has(code)) {
      if (!outbox.refused(n)) return;
      it.blocked = code;
      sending.stop();
    } else if (outbox.returned(n)) {
      sending.refused(n, waitBefore(nacks, chance));
      nacks += 1;
    }
  }

  function acked(n: number): void {
    if (outbox.since === null) return;
    it.heardAt = Date.now();
    nacks = 0;
    outbox.acked(n);
    if (outbox.since !== null) return;
    it.savedAt = it.heardAt;
    kept.changed(epoch);
  }

  const deaf = hearing(connection, () => h, changed, {
    acked,
    refused,
    written: (data) => copy.take(fromBase64(data)),
    cursors: (moved) => copy.presence.cursors(moved),
    who: (all) => copy.presence.who(all),
    again: askAnew,
    store(late) {
      it.degraded = late;
      it.heardAt = Date.now();
    },
    connection() {
      lose();
      it.degraded = false;
      asking.now();
    },
  });

  void kept.look().then((newest) => {
    if (closed) return;
    take(newest);
    askAnew();
  });

  const session: NoteSession = {
    state: view.state,
    onChange: view.onChange,
    online(online) {
      it.offline = !online;
      if (online) session.woke();
      changed();
    },
    woke() {
      if (!connection.connected) return;
      lose();
      asking.wake();
      changed();
    },
    unsent: () => (outbox.since === null ? "" : unsentText(copy.doc, outbox.done)),
    keepNow: kept.write,
    letGo() {
      it.leftover = null;
      if (it.blocked !== null && outbox.since !== null) {
        kept.putAside(null);
        beginAnew();
        askAnew();
      }
      void kept.letGo();
      changed();
    },
    close() {
      if (h !== null) connection.emit("note:leave", h);
      lose();
      if (outbox.since !== null) void kept.write();
      closed = true;
      deaf();
      view.stop();
      kept.stop();
      copy.close();
    },
  };
  return session;
}
