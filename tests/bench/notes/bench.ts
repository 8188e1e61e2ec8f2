import type { Figures } from "../print.ts";
import { cpuOf, cpuOfMachine, rssOf } from "./cpu.ts";
import type { Typed, TypeOrder } from "./generator.ts";
import type { Kind } from "./links.ts";
import type { Place } from "./place.ts";
import { type BenchServer, startServer } from "./servers.ts";
import { startWriters, type Writers } from "./writers.ts";

export const kinds: readonly Kind[] = ["ours", "hocuspocus"];
export const perSecond = 5;
/** A run whose writers were later than this is none: what it measured is themselves. */
const lagMostMs = 30;
const warmUpSeconds = 3;

export type Bench = {
  readonly place: Place;
  /** A bar, and whether it is reached. */
  bar(what: string, value: number, most: { atMost: number } | { atLeast: number }, unit?: string): void;
  note(row: Figures): void;
};

export type Run = Typed & {
  open: number;
  serverCpu: number;
  postgresCpu: number;
  foreignCpu: number;
  rssIdle: number;
  rssOpen: number;
  rssEnd: number;
  notes: number;
  equal: number;
  valid: boolean;
};

/** A server and those who write, for as long as `work` takes. */
export async function withServer<T>(
  { place }: Bench,
  kind: Kind,
  work: (server: BenchServer, writers: Writers) => Promise<T>,
  given: Parameters<typeof startServer>[2] = {},
): Promise<T> {
  const server = await startServer(kind, place, given);
  const writers = startWriters();
  try {
    return await work(server, writers);
  } finally {
    writers.stop();
    await server.stop();
  }
}

/** So many write for so long, on new notes; `servers` in turn. */
export async function typed(
  bench: Bench,
  servers: readonly BenchServer[],
  writers: Writers,
  order: TypeOrder & { count: number },
): Promise<Run> {
  const { place } = bench;
  const { count, ...how } = order;
  const cpuOfServers = () => servers.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  const rss = () => servers.reduce((sum, { pid }) => sum + rssOf(pid), 0);
  const seats = await place.seats(count);
  const rssIdle = rss();
  const targets = seats.map((seat, i) => (servers[i % servers.length] as BenchServer).target(seat));
  const { ms: open } = await writers.order("open", targets);
  const rssOpen = rss();
  // What has never run is slower the first time.
  await writers.order("type", { ...how, seconds: warmUpSeconds });
  const before = {
    server: cpuOfServers(),
    postgres: place.cpu(),
    machine: cpuOfMachine(),
    writers: cpuOf(writers.pid),
    own: cpuOf(process.pid),
  };
  const result = await writers.order("type", how);
  const after = {
    server: cpuOfServers(),
    postgres: place.cpu(),
    machine: cpuOfMachine(),
    writers: cpuOf(writers.pid),
    own: cpuOf(process.pid),
  };
  const spent = (of: keyof typeof before) => after[of] - before[of];
  const foreign = spent("machine") - spent("server") - spent("postgres") - spent("writers") - spent("own");
  const rssEnd = rss();
  const { notes, equal } = await writers.order("compare");
  return {
    ...result,
    open,
    serverCpu: spent("server"),
    postgresCpu: spent("postgres"),
    foreignCpu: foreign / result.seconds,
    rssIdle,
    rssOpen,
    rssEnd,
    notes,
    equal,
    valid: result.lagP99 <= lagMostMs,
  };
}

export function rowOf(who: string, run: Run): Figures {
  return {
    who,
    "peers p50": run.peers.p50,
    p95: run.peers.p95,
    p99: run.peers.p99,
    "ack p50": run.acks.p50,
    "ack p95": run.acks.p95,
    "ack p99": run.acks.p99,
    "CPU s": run.serverCpu,
    "PG s": run.postgresCpu,
    "RSS idle": run.rssIdle,
    "MB open": run.rssOpen,
    end: run.rssEnd,
    "B up": run.bytesUp,
    "B down": run.bytesDown,
    arrived: `${run.delivered}/${run.expected}`,
    equal: `${run.equal}/${run.notes}`,
    "lag p99": run.lagP99,
    "gen CPU": run.cpu,
    foreign: run.foreignCpu,
    valid: run.valid ? "yes" : "NO",
  };
}
