import { type Bench, kinds, perSecond, withServer } from "./bench.ts";
import type { Kind } from "./links.ts";

const step = 120;
const most = 1_440;
const seconds = 8;
const p99Ms = 100;

/** The most who can write while letters reach the others within a tenth of a second, 99 of 100 times. */
export async function ramp(bench: Bench, from: number): Promise<void> {
  const largest = new Map<Kind, number>();
  for (const kind of kinds) {
    await withServer(bench, kind, async (server, writers) => {
      let count = 0;
      for (let wanted = from; wanted <= most; wanted += step) {
        const seats = await bench.place.seats(wanted - count);
        count = wanted;
        await writers.order(
          "open",
          seats.map((seat) => server.target(seat)),
        );
        let reached = false;
        // What the machine does for a second beside it is not the server's: who misses may try once more.
        for (let attempt = 0; attempt < 2 && !reached; attempt += 1) {
          const order = { seconds, perSecond, measureEvery: 4 };
          const { peers, acks, lagP99, cpu } = await writers.order("type", order);
          bench.note({
            ramp: kind,
            writers: wanted,
            "peers p99": peers.p99,
            "ack p99": acks.p99,
            "lag p99": lagP99,
            "gen CPU": cpu,
          });
          reached = peers.p99 < p99Ms;
        }
        if (!reached) break;
        largest.set(kind, wanted);
      }
    });
  }
  const [ours, theirs] = kinds.map((kind) => largest.get(kind) ?? 0);
  bench.bar(
    `writers at p99 < ${p99Ms} ms: ${ours} against ${theirs}`,
    (ours ?? 0) / (theirs ?? 1),
    { atLeast: 1 },
    "times",
  );
}
