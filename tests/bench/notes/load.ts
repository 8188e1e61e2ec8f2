import { printTable } from "../print.ts";
import { type Bench, kinds, perSecond, type Run, rowOf, typed, withServer } from "./bench.ts";
import { diskMs } from "./cpu.ts";
import type { Kind } from "./links.ts";
import { writersPerNote } from "./place.ts";
import { median } from "./samples.ts";

const runs = 3;

/** Sixty notes with eight writers each, five letters a second, thirty seconds: three times each server, in turn. */
export async function load(bench: Bench, notes: number, seconds: number): Promise<void> {
  const all: { kind: Kind; run: Run }[] = [];
  for (let nth = 0; nth < runs; nth += 1) {
    for (const kind of nth % 2 === 0 ? kinds : kinds.toReversed()) {
      const order = { count: notes * writersPerNote, seconds, perSecond };
      const run = await withServer(bench, kind, (server, writers) => typed(bench, [server], writers, order));
      all.push({ kind, run });
      bench.note({
        run: nth + 1,
        of: kind,
        "peers p99": run.peers.p99,
        "ack p99": run.acks.p99,
        valid: run.valid,
        "disk ms": diskMs(),
      });
    }
  }
  printTable(all.map(({ kind, run }) => rowOf(kind, run)));
  const of = (kind: Kind, figure: (run: Run) => number) => {
    const hers = all.filter((one) => one.kind === kind).map(({ run }) => run);
    const valid = hers.filter((run) => run.valid);
    return median((valid.length > 0 ? valid : hers).map(figure));
  };
  for (const [what, figure, most] of [
    ["ack p50", (run: Run) => run.acks.p50, 10],
    ["ack p95", (run: Run) => run.acks.p95, 100],
    ["ack p99", (run: Run) => run.acks.p99, 250],
  ] as const) {
    bench.bar(`durable ${what} (median of ${runs} runs)`, of("ours", figure), { atMost: most }, "ms");
  }
  const p99 = (run: Run) => run.peers.p99;
  bench.bar("propagation p99 against Hocuspocus", of("ours", p99) / of("hocuspocus", p99), { atMost: 1.2 }, "times");
  const lacking = all.filter(({ run }) => run.equal < run.notes || run.delivered < run.expected).length;
  bench.bar("runs after which somebody lacked something", lacking, { atMost: 0 });
}
