import { newId } from "#app/core/id.ts";
import type { Answer, Delivery } from "#app/live/kept/deliver.ts";
import type { KeptStore } from "#app/live/kept/kept-store.ts";
import { withPosts } from "../rules.ts";
import type { DoorList, DoorPost, DoorWord, Newcomer } from "../types.ts";

export type DoorView = {
  /** As it will be when what waits has been sent; null while it is looked for. */
  readonly list: DoorList | null;
  /** Whether it is known what this device keeps. */
  readonly looked: boolean;
  /** What waits to be sent. */
  readonly waiting: readonly DoorPost[];
  /** What the server did not take, until she has seen it. */
  readonly refused: readonly { readonly post: DoorPost; readonly code: string }[];
  readonly state: "online" | "offline" | "signed-out" | "gone";
  /** Whether this browser can keep anything. */
  readonly keeps: boolean;
};

type Kept = { readonly list: DoorList; readonly aheadMs: number };

type Needs = {
  readonly place: string;
  /** From that moment (Unix ms) nothing of the list is kept. */
  readonly until: number;
  readonly store: Pick<KeptStore, "page" | "keepPage" | "posts" | "add" | "drop" | "refuse" | "wipe">;
  readonly send: (
    posts: readonly DoorPost[],
    onAnswer: (answer: Answer<DoorList>) => Promise<void>,
  ) => Promise<Delivery>;
  readonly onChange: () => void;
};

/** What is pressed in the same breath goes together. */
const gatherMs = 250;
const againMs = [2_000, 5_000, 15_000, 30_000] as const;
/** A clock that differs by less is right: the answer took its time. */
const rightMs = 30_000;

/** The door list of one device: what it shows, keeps and sends. Begins with what the page was given; null: it has nothing. */
export function doorDevice({ place, until, store, send, onChange }: Needs, given: DoorList | null) {
  let base = given;
  let posts: DoorPost[] = [];
  let refused: DoorView["refused"] = [];
  let view: DoorView = { list: given, looked: given !== null, waiting: [], refused: [], state: "online", keeps: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let sending = false;
  let again = false;
  let closed = false;
  /** So much (ms) is the server's clock ahead of this device's. */
  let aheadMs = 0;
  let lastAt = 0;
  let written: Promise<void> = Promise.resolve();

  function show(change: Partial<DoorView> = {}): void {
    view = { ...view, ...change, waiting: posts, refused, list: base && withPosts(base, posts) };
    if (!closed) onChange();
  }

  /** One at a time: what is sent must not be taken away before it was kept. */
  function keeping(act: () => Promise<unknown>): Promise<void> {
    const works = (keeps: boolean) => {
      if (view.keeps !== keeps) show({ keeps });
    };
    written = written.then(act).then(
      () => works(true),
      () => works(false),
    );
    return written;
  }

  function keep(): Promise<void> {
    const page: Kept | null = base && { list: base, aheadMs };
    return page && until > Date.now() ? keeping(() => store.keepPage(place, page, until)) : Promise.resolve();
  }

  /** Later presses have later moments, also when the device's clock is set back. */
  function moment(): string {
    lastAt = Math.max(lastAt + 1, Date.now() + aheadMs);
    return new Date(lastAt).toISOString();
  }

  function add(post: DoorPost): void {
    posts = [...posts, post];
    show();
    void keeping(() => store.add(place, post, Date.parse(post.markedAt)));
    soon(gatherMs);
  }

  function soon(ms: number): void {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void sendAll(), ms);
  }

  function adopt(list: DoorList): void {
    if (base && list.readAt < base.readAt) return;
    base = list;
    show({ looked: true });
    void keep();
  }

  async function onAnswer({ done, refused: no, page }: Answer<DoorList>): Promise<void> {
    const differs = Date.parse(page.readAt) - Date.now();
    aheadMs = Math.abs(differs) > rightMs ? differs : 0;
    const settled = new Set([...done, ...no.map(({ id }) => id)]);
    const back = no.flatMap(({ id, code }) => posts.filter((post) => post.id === id).map((post) => ({ post, code })));
    posts = posts.filter(({ id }) => !settled.has(id));
    refused = [...refused, ...back];
    adopt(page);
    show({ state: "online" });
    await keeping(async () => {
      await store.drop(place, done);
      for (const { id, code } of no) await store.refuse(place, id, code);
    });
  }

  async function sendAll(): Promise<void> {
    again = sending;
    if (sending || closed) return;
    sending = true;
    clearTimeout(timer);
    const how = await send(posts, onAnswer).catch((): Delivery => "later");
    sending = false;
    if (how === "gone") {
      base = null;
      posts = [];
      show({ state: "gone" });
      return keeping(() => store.wipe(place));
    }
    failures = how === "sent" ? 0 : failures + 1;
    show({ state: how === "sent" ? "online" : how === "signed-out" ? "signed-out" : "offline" });
    if (how !== "sent") soon(againMs[Math.min(failures, againMs.length) - 1] ?? gatherMs);
    else if (again || posts.length > 0) soon(gatherMs);
  }

  return {
    view: () => view,
    /** Looks for what this device keeps, and sends what waits. */
    async begin(): Promise<void> {
      await keeping(async () => {
        const known = new Set(posts.map(({ id }) => id));
        const kept = await store.posts<DoorPost>(place);
        const fresh = kept.filter(({ post }) => !known.has(post.id));
        posts = [...fresh.flatMap(({ post, refused: no }) => (no === null ? [post] : [])), ...posts];
        refused = fresh.flatMap(({ post, refused: code }) => (code === null ? [] : [{ post, code }]));
        const page = (await store.page(place, Date.now())) as Kept | null;
        if (page && (!base || page.list.readAt > base.readAt)) ({ list: base, aheadMs } = page);
      });
      show({ looked: true });
      await keep();
      await sendAll();
    },
    adopt,
    press(registrationId: string, dayId: string, mark: DoorWord): void {
      add({ kind: "mark", id: newId(), registrationId, dayId, mark, markedAt: moment() });
    },
    letIn(who: Newcomer, dayId: string): void {
      add({ kind: "walk-in", id: newId(), dayId, markedAt: moment(), who });
    },
    /** She has seen what was refused. */
    seen(): void {
      const ids = refused.map(({ post }) => post.id);
      refused = [];
      show();
      void keeping(() => store.drop(place, ids));
    },
    /** The network may be back, or she has signed in. */
    now: () => soon(0),
    offline: () => show({ state: "offline" }),
    close(): void {
      closed = true;
      clearTimeout(timer);
    },
  };
}

export type DoorDevice = ReturnType<typeof doorDevice>;
