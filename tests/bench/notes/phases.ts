import { setTimeout as sleep } from "node:timers/promises";
import { printTable } from "../print.ts";
import { type Bench, kinds, perSecond, rowOf, typed, withServer } from "./bench.ts";
import { writersPerNote } from "./place.ts";
import { startServer } from "./servers.ts";
import { withWriters } from "./writers.ts";

/** With a cursor that moves at every letter. */
export async function cursors(bench: Bench, notes: number): Promise<void> {
  const rows = [];
  for (const kind of kinds) {
    const order = { count: notes * writersPerNote, seconds: 15, perSecond, cursors: true };
    const run = await withServer(bench, kind, (server, writers) => typed(bench, [server], writers, order));
    rows.push(rowOf(kind, run));
    if (kind === "ours") bench.bar("propagation p99 with cursors", run.peers.p99, { atMost: 60 }, "ms");
  }
  printTable(rows);
}

/** Half of each note's writers on another instance of the app. */
export async function instances(bench: Bench, notes: number): Promise<void> {
  const second = await startServer("ours", bench.place);
  try {
    const order = { count: notes * writersPerNote, seconds: 12, perSecond };
    const run = await withServer(bench, "ours", (first, writers) => typed(bench, [first, second], writers, order));
    printTable([rowOf("two of ours", run)]);
    bench.note({
      "across instances p50": run.across.p50,
      p95: run.across.p95,
      p99: run.across.p99,
      max: run.across.max,
    });
    bench.bar("notes of two instances that differ", run.notes - run.equal, { atMost: 0 });
  } finally {
    await second.stop();
  }
}

/** PostgreSQL is held for five seconds while people write. */
export async function outage(bench: Bench, notes: number): Promise<void> {
  const order = { count: notes * writersPerNote, seconds: 15, perSecond };
  const run = await withServer(bench, "ours", async (server, writers) => {
    const held = (async () => {
      await sleep(6_000);
      bench.place.signal("SIGSTOP");
      await sleep(5_000);
      bench.place.signal("SIGCONT");
    })();
    const result = await typed(bench, [server], writers, order);
    await held;
    return result;
  });
  printTable([rowOf("5 s without PostgreSQL", run)]);
  bench.bar("propagation p99 with 5 s without PostgreSQL", run.peers.p99, { atMost: 100 }, "ms");
  bench.bar("letters never acked after it", run.unacked, { atMost: 0 });
  bench.bar("notes in which somebody lacked something after it", run.notes - run.equal, { atMost: 0 });
}

/** The server is killed while people write, and all of them close their tabs in that moment. */
export async function kill(bench: Bench, notes: number): Promise<void> {
  for (const kind of kinds) {
    const server = await startServer(kind, bench.place);
    const seats = await bench.place.seats(notes * writersPerNote);
    const one = seats.filter((_, i) => i % writersPerNote === 0);
    const loss = await withWriters(async (writers) => {
      await writers.order(
        "open",
        seats.map((seat) => server.target(seat)),
      );
      const typing = writers.order("type", { seconds: 14, perSecond });
      await sleep(13_300);
      await server.kill();
      await typing;
      await writers.order("leave");
      const again = await server.again();
      try {
        return await writers.order(
          "loss",
          one.map((seat) => again.target(seat)),
        );
      } finally {
        await again.stop();
      }
    });
    const { acked, lost, notes: hit, oldestMs } = loss;
    bench.note({
      "kill -9": kind,
      "letters acked": acked,
      "acked and lost": lost,
      "notes hit": hit,
      "oldest ms": oldestMs,
    });
    if (kind === "ours") bench.bar("acked letters lost by kill -9", lost, { atMost: 0 });
  }
}

const everybody = 500;

/** Five hundred have notes open, the server dies, and everybody comes back. */
export async function back(bench: Bench): Promise<void> {
  for (const kind of kinds) {
    const server = await startServer(kind, bench.place);
    await withWriters(async (writers) => {
      const seats = await bench.place.seats(everybody);
      await writers.order(
        "open",
        seats.map((seat) => server.target(seat)),
      );
      await writers.order("type", { seconds: 2, perSecond });
      await server.kill();
      const again = await server.again();
      try {
        const { ms } = await writers.order("comeBack");
        const { notes, equal } = await writers.order("compare");
        bench.note({ back: kind, pages: everybody, seconds: ms / 1_000, equal: `${equal}/${notes}` });
        if (kind !== "ours") return;
        bench.bar(`${everybody} back after a restart`, ms / 1_000, { atMost: 10 }, "s");
        bench.bar("notes that lack something then", notes - equal, { atMost: 0 });
      } finally {
        await again.stop();
      }
    });
  }
}
