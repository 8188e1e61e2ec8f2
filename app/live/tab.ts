import { type Asked, heardSinceAsked } from "./heard.ts";
import { concerns, type Interest } from "./interest.ts";
import type { NoteConnection } from "./notes/connection.ts";
import type { OpenNotes } from "./notes/open-notes.ts";
import { type Unsent, unsentNotes } from "./notes/unsent.ts";
import type { Hint } from "./protocol.ts";
import { type Refresher, refresher } from "./refresh.ts";
import type { LiveNews, LiveSocket, LiveState } from "./socket.ts";
import { whileSeen } from "./visibility.ts";

export type LiveView = {
  readonly state: LiveState;
  /** The page's scripts come from an older build than the server's: it should be loaded again when it suits. */
  readonly outdated: boolean;
};

/** The live end of one tab. */
export type LiveTab = {
  readonly refresh: Refresher;
  /** Loaders are asked in this moment. */
  asked(why: Asked): void;
  /** Connects (never on the server), until the function it gives is called. */
  open(): () => void;
  listen(interest: Interest, onHint: (hint: Hint) => void): () => void;
  readonly view: () => LiveView;
  readonly onView: (changed: () => void) => () => void;
  /** The notes that are open here. What they need is loaded when the first one is asked for. */
  notes(): Promise<OpenNotes>;
  readonly unsent: Unsent;
  /** Somebody has signed in again. */
  revive(): void;
};

/** What an earlier page could not send is looked for when this one has had time to be read. */
const sendKeptAfterMs = 3_000;
const sendKeptAgainMs = 30_000;

export const beginning: LiveView = { state: "connecting", outdated: false };

/** The build of the scripts on this page, as React Router's manifest names it; development has none that lasts. */
function pageBuild(): string | null {
  if (import.meta.env.DEV) return null;
  return (window as { __reactRouterManifest?: { version?: string } }).__reactRouterManifest?.version ?? null;
}

/** @param ask asks the loaders of the whole page again. @param personId whose tab it is */
export function liveTab(ask: () => void, personId: string): LiveTab {
  const refresh = refresher(ask);
  const listeners = new Set<{ interest: Interest; onHint: (hint: Hint) => void }>();
  const watchers = new Set<() => void>();
  const since = heardSinceAsked();
  let view = beginning;
  let returning = false;
  const connection = Promise.withResolvers<NoteConnection>();
  const unsent = unsentNotes();
  let notes: Promise<OpenNotes> | null = null;
  let socket: LiveSocket | null = null;

  function askForNotes(): Promise<OpenNotes> {
    notes ??= Promise.all([connection.promise, import("./notes/own-notes.ts")]).then(([live, { ownNotes }]) =>
      ownNotes(personId, live, unsent),
    );
    return notes;
  }

  async function sendKept(): Promise<void> {
    const { keptNotes } = await import("./notes/kept.ts");
    const noteIds = await keptNotes(personId);
    for (const noteId of noteIds) unsent.mark(noteId, true);
    if (noteIds.length > 0) await (await askForNotes()).send(noteIds);
  }

  /** What was pressed without a network, on pages of whatever kind. */
  async function sendPosts(): Promise<boolean> {
    return (await import("./kept/send-kept.ts")).sendKept(personId, unsent);
  }

  function show(change: Partial<LiveView>): void {
    view = { ...view, ...change };
    for (const changed of watchers) changed();
  }

  const news: LiveNews = {
    state: (state) => show({ state }),
    outdated: () => show({ outdated: true }),
    gap() {
      // Who has just come back to an old page should not see it for long.
      if (returning) refresh.atOnce();
      else refresh.missed();
      returning = false;
    },
    access: () => refresh.atOnce(),
    ended: () => refresh.atOnce(),
    hint(hint) {
      let concerned = false;
      for (const { interest, onHint } of listeners) {
        if (!concerns(hint, interest)) continue;
        concerned = true;
        onHint(hint);
      }
      since.heard(hint);
      if (concerned) refresh.changed(hint.mine === true);
    },
  };

  return {
    refresh,
    asked(why) {
      since.asked(why);
      if (why === "elsewhere") refresh.elsewhere();
    },
    open() {
      let closed = false;
      let keptTimer = setTimeout(() => {
        void sendKept().catch(() => {});
        void sendAgain();
      }, sendKeptAfterMs);
      const sendAgain = async () => {
        const all = await sendPosts().catch(() => false);
        if (!all && !closed) keptTimer = setTimeout(() => void sendAgain(), sendKeptAgainMs);
      };
      const loadedAt = performance.timeOrigin;
      // Loaded when the page already works: the first visit does not pay for it.
      void import("./socket.ts").then(({ openSocket }) => {
        if (closed) return;
        socket = openSocket(news, { build: pageBuild(), loadedAt });
        connection.resolve(socket.notes);
      });
      const stopWatching = whileSeen({
        hidden: (hidden) => refresh.hold("hidden", hidden),
        left() {
          if (!unsent.any()) socket?.pause();
        },
        back() {
          returning = true;
          socket?.resume();
        },
      });
      return () => {
        closed = true;
        clearTimeout(keptTimer);
        stopWatching();
        refresh.stop();
        void notes?.then((open) => open.close());
        notes = null;
        socket?.close();
        socket = null;
      };
    },
    listen(interest, onHint) {
      const listener = { interest, onHint };
      listeners.add(listener);
      const missed = since.missed(interest);
      if (missed) refresh.changed(missed.mine === true);
      return () => void listeners.delete(listener);
    },
    notes: askForNotes,
    unsent,
    revive: () => socket?.revive(),
    view: () => view,
    onView(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
}
