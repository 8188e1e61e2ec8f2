/**
 * Whether the time of an answer tells what the answer does not: `npm run bench:timing [-- --json] [--calls=500]`.
 * A thing that is there, but not for whoever asks, beside one that is not there; a code for an address that somebody has
 * beside one that nobody has. Of each so many calls to the production build with the demo in it, one at a time and in
 * random order, so that neither kind always comes after the other. Ends with 1 when two medians differ by more than a
 * tenth, or when the two are not answered alike.
 */
import { db } from "#app/platform/db.server.ts";
import { buildIfNeeded } from "#server/build.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import { startDemo } from "#tests/support/running-app.ts";
import { type Hidden, hiddenThings } from "./hidden.ts";
import { demoTimes } from "./larger-demo.ts";
import { type Figures, numberGiven, printJson, printTable } from "./print.ts";

const calls = numberGiven("calls", 500);
/** A share of the smaller median. */
const mostApart = 0.1;

type Kind = "there" | "absent";
/** One call of a kind, the n-th of its kind; gives what was answered but for ids and secrets. */
type Call = (kind: Kind, n: number) => Promise<string>;

/** From one origin three hundred mails can be asked for in a quarter of an hour, and ten to one address. */
const originsFor = (mails: number) =>
  Array.from({ length: Math.ceil((2 * mails) / 280) }, (_, n) => `127.0.${n + 1}.1`);
const mailsTo = (people: number) => Math.min(calls, 9 * people);

await buildIfNeeded();
let hidden: Hidden[] = [];
let addresses: string[] = [];
const app = await startDemo({
  before: demoTimes(1, async () => {
    hidden = await hiddenThings();
    const people = await db().person.findMany({ where: { email: { not: null } }, orderBy: { id: "asc" } });
    addresses = people.map(({ email }) => email ?? "");
  }),
});
try {
  const rows: Figures[] = [];
  for (const thing of hidden) rows.push(await compared(thing.what, calls, pageOf(thing)));
  const mails = mailsTo(addresses.length);
  rows.push(await compared("a code for an address", mails, codeFrom(originsFor(mails))));
  console.log(`Milliseconds, medians; the two may differ by ${mostApart * 100} %.`);
  printTable(rows);
  printJson({ bench: "timing", mostApart, rows });
  if (rows.some(({ bar }) => bar !== "reached")) process.exitCode = 1;
} finally {
  await app.stop();
}

function pageOf({ cookies, ...paths }: Hidden): Call {
  return async (kind, n) => {
    const path = paths[kind][n % paths[kind].length];
    const { status, text } = await ask(app.address, path ?? "", {
      headers: { cookie: cookies[n % cookies.length] ?? "" },
    });
    return `${status} ${text}`;
  };
}

function codeFrom(origins: readonly string[]): Call {
  return async (kind, n) => {
    const email = kind === "there" ? addresses[n % addresses.length] : `nobody${n % addresses.length}@ort.example`;
    const { status, headers } = await ask(app.address, "/sign-in", {
      method: "POST",
      body: new URLSearchParams({ email: email ?? "", to: "/start" }).toString(),
      headers: fromOurPages,
      // Each of them this machine's own, as 127.x.y.z are.
      localAddress: origins[n % origins.length] ?? "127.0.0.1",
    });
    return `${status} ${headers.location}`;
  };
}

async function compared(what: string, times: number, call: Call): Promise<Figures> {
  const taken: Record<Kind, number[]> = { there: [], absent: [] };
  const answers = new Set<string>();
  // What has never been asked is slower the first time.
  for (let n = 0; n < 5; n += 1) for (const kind of ["there", "absent"] as const) answers.add(await call(kind, n));
  for (const kind of shuffled<Kind>([...Array(times).fill("there"), ...Array(times).fill("absent")])) {
    const from = performance.now();
    answers.add(await call(kind, taken[kind].length));
    taken[kind].push(performance.now() - from);
  }
  const [there, absent] = [median(taken.there), median(taken.absent)];
  const differ = Math.max(there, absent) / Math.min(there, absent) - 1;
  const bar = answers.size > 1 ? "MISSED (answers)" : differ > mostApart ? "MISSED" : "reached";
  const answered = [...answers].map((answer) => answer.split(" ")[0]).join(" ");
  return { what, calls: times, answered, there, absent, "differ %": differ * 100, bar };
}

function shuffled<T>(things: T[]): T[] {
  for (let last = things.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [things[last], things[other]] = [things[other] as T, things[last] as T];
  }
  return things;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
