/**
 * Those who write, in a process of their own, so that what they take is not the server's. Told what to do over IPC:
 * see writers.ts for the other end.
 */
import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import type { Target } from "./links.ts";
import { Page } from "./page.ts";
import { Samples, type Spread } from "./samples.ts";

export type TypeOrder = { seconds: number; perSecond: number; cursors?: boolean; measureEvery?: number };
export type Typed = {
  keystrokes: number;
  /** Of what was typed, what arrived at those who measure. */
  delivered: number;
  expected: number;
  peers: Spread;
  /** Between pages on different instances. */
  across: Spread;
  acks: Spread;
  unacked: number;
  lagP99: number;
  cpu: number;
  bytesUp: number;
  bytesDown: number;
  seconds: number;
};
/** What of what somebody was told is stored is not there, in characters. */
export type Loss = { acked: number; lost: number; notes: number; oldestMs: number };

const everyMs = 4;
const atOnce = 20;
let pages: Page[] = [];
const byClient = new Map<number, Page>();
const asleep = new Map<number, { acked: number; sentAt: Map<number, number>; noteId: string }>();

async function inWaves<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all];
  const one = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

function begun(page: Page): void {
  page.onSeen = (client, clock, now) => {
    const sender = byClient.get(client);
    const sent = sender?.sentAt.get(clock);
    if (sender && sent !== undefined) seen?.(page, sender, now - sent);
  };
  page.onAcked = (ms) => acked?.(ms);
  byClient.set(page.doc.clientID, page);
}

let seen: ((page: Page, sender: Page, ms: number) => void) | null = null;
let acked: ((ms: number) => void) | null = null;

async function open(targets: readonly Target[]): Promise<{ ms: number }> {
  const from = performance.now();
  const notes = new Set(pages.map(({ target }) => target.noteId));
  const made = targets.map((target) => {
    // One of each note keeps what it is told, to be compared at the end.
    const page = new Page(target, !notes.has(target.noteId));
    notes.add(target.noteId);
    begun(page);
    return page;
  });
  await inWaves(made, (page) => page.open());
  pages = [...pages, ...made];
  return { ms: performance.now() - from };
}

async function type({ seconds, perSecond, cursors = false, measureEvery = 1 }: TypeOrder): Promise<Typed> {
  const [peers, across, acks, lag] = [new Samples(), new Samples(), new Samples(), new Samples()];
  for (const [i, page] of pages.entries()) page.measures = i % measureEvery === 0;
  seen = (page, sender, ms) => {
    peers.add(ms);
    if (page.target.address !== sender.target.address) across.add(ms);
  };
  acked = (ms) => acks.add(ms);
  const before = pages.map((page) => page.bytes());
  const from = performance.now();
  const cpu = process.cpuUsage();
  const everyKeyMs = 1_000 / perSecond;
  const due = pages.map(() => from + Math.random() * everyKeyMs);
  let keystrokes = 0;
  let expected = 0;
  const readersOf = Map.groupBy(
    pages.filter(({ measures }) => measures),
    ({ target }) => target.noteId,
  );
  const end = from + seconds * 1_000;
  for (let now = from; now < end; now = performance.now()) {
    for (const [i, page] of pages.entries()) {
      const at = due[i] ?? Infinity;
      if (at > now || !page.isOpen) continue;
      lag.add(now - at);
      due[i] = at + everyKeyMs;
      page.type();
      if (cursors) page.cursor();
      keystrokes += 1;
      expected += (readersOf.get(page.target.noteId)?.length ?? 0) - (page.measures ? 1 : 0);
    }
    await sleep(everyMs);
  }
  const took = (performance.now() - from) / 1_000;
  const used = process.cpuUsage(cpu);
  const bytes = pages.map((page, i) => ({
    in: page.bytes().in - (before[i]?.in ?? 0),
    out: page.bytes().out - (before[i]?.out ?? 0),
  }));
  await settle(8_000);
  [seen, acked] = [null, null];
  const unacked = pages.reduce((sum, page) => sum + page.unacked, 0);
  const figures = { peers: peers.figures(), across: across.figures(), acks: acks.figures() };
  return {
    keystrokes,
    delivered: figures.peers.count,
    expected,
    ...figures,
    unacked,
    lagP99: lag.figures().p99,
    cpu: (used.user + used.system) / 1e6 / took,
    bytesUp: bytes.reduce((sum, one) => sum + one.out, 0) / keystrokes,
    bytesDown: bytes.reduce((sum, one) => sum + one.in, 0) / keystrokes,
    seconds: took,
  };
}

/** Waits until all is acked and has arrived, or no longer. */
async function settle(ms: number): Promise<void> {
  for (const until = performance.now() + ms; performance.now() < until; await sleep(50)) {
    if (pages.every((page) => page.unacked === 0 || !page.isOpen)) break;
  }
  await sleep(300);
}

/** In how many notes somebody who comes now, and somebody who was there, have all that everybody wrote. */
async function compare(): Promise<{ notes: number; equal: number }> {
  const notes = Map.groupBy(pages, ({ target }) => target.noteId);
  let equal = 0;
  await inWaves([...notes.values()], async (writers) => {
    const [first] = writers;
    if (!first) return;
    const fresh = new Page(first.target, true);
    await fresh.open(true);
    const state = Y.decodeStateVector(Y.encodeStateVector(fresh.doc));
    const whole = writers.every(({ doc, clock }) => state.get(doc.clientID) === clock);
    if (whole && fresh.words() === first.words()) equal += 1;
    fresh.close();
  });
  return { notes: notes.size, equal };
}

/** All at once, as when the server dies or everybody closes her tab; what they were told is remembered. */
function leave(): void {
  for (const page of pages) {
    asleep.set(page.doc.clientID, { acked: page.ackedClock, sentAt: page.sentAt, noteId: page.target.noteId });
    page.close();
    byClient.delete(page.doc.clientID);
  }
  pages = [];
}

/** What is there of what those who left had been told. `at`: when they were cut off. */
async function loss(targets: readonly Target[]): Promise<Loss> {
  const sum = { acked: 0, lost: 0, notes: 0, oldestMs: 0 };
  await inWaves(targets, async (target) => {
    const fresh = new Page(target, true);
    await fresh.open(true);
    const state = Y.decodeStateVector(Y.encodeStateVector(fresh.doc));
    let hit = false;
    for (const [client, { acked: told, sentAt, noteId }] of asleep) {
      if (noteId !== target.noteId) continue;
      const there = state.get(client) ?? 0;
      sum.acked += told;
      if (there >= told) continue;
      hit = true;
      sum.lost += told - there;
      sum.oldestMs = Math.max(sum.oldestMs, (sentAt.get(told) ?? 0) - (sentAt.get(there + 1) ?? Infinity));
    }
    if (hit) sum.notes += 1;
    fresh.close();
  });
  asleep.clear();
  return sum;
}

/** Everybody comes back by herself, with what she has; each at her own time. */
async function comeBack(): Promise<{ ms: number }> {
  const from = performance.now();
  await Promise.all(
    pages.map(async (page) => {
      for (let tried = 0; ; tried += 1) {
        await sleep(Math.random() * Math.min(2_000, 250 * 2 ** tried));
        if (
          await page.reopen().then(
            () => true,
            () => false,
          )
        )
          return;
      }
    }),
  );
  const ms = performance.now() - from;
  await settle(10_000);
  return { ms };
}

/** One long update of somebody's; milliseconds until it is acked. */
async function paste(length: number): Promise<{ ms: number; open: boolean }> {
  const page = pages[0];
  if (!page) throw new Error("Nobody has a note open.");
  const ms = await page.paste(length);
  return { ms, open: page.isOpen };
}

/** Milliseconds from asking for a note to having it, of somebody who comes. */
async function arrive(target: Target): Promise<{ ms: number; length: number }> {
  const page = new Page(target, true);
  const ms = await page.open(true);
  const { length } = page.words();
  page.close();
  return { ms, length };
}

const orders = { open, type, compare, leave, loss, comeBack, paste, arrive };
export type Orders = typeof orders;

process.on("message", ({ id, order, given }: { id: number; order: keyof Orders; given: unknown }) => {
  Promise.resolve()
    .then(() => (orders[order] as (given: unknown) => unknown)(given))
    .then(
      (result) => process.send?.({ id, result }),
      (error: Error) => process.send?.({ id, error: error.stack }),
    );
});
process.on("disconnect", () => process.exit(0));
