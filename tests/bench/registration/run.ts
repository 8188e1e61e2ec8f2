/**
 * How many registrations a second: `npm run bench:registration [-- --json] [--people=400] [--at-once=32]`. So many people at once
 * for fifty seats of one gathering, through HTTP at the production build, and beside it, in the same run, the same SQL
 * transaction by bare `pg` clients, as many at once as the app has connections. Ends with 1 when the first is under a quarter of the
 * second, or when what came of it is not exact.
 */
import type { Actor } from "#app/access/actor.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { buildIfNeeded } from "#server/build.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { gatheringOf, moreMembers, type Standing, standingOf } from "#tests/support/gatherings.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { type Figures, numberGiven, printJson, printTable } from "../print.ts";
import { heardDuring, replayer } from "./bare.ts";
import { openHouse } from "./house.ts";

const people = numberGiven("people", 400);
const atOnce = numberGiven("at-once", 32);
const connections = 12;
const seats = 50;
const leastShare = 0.25;

await buildIfNeeded();
const house = await openHouse();
const { world } = house;
const app = await startAppOn(house.database, { env: { LOG_LEVEL: "error" } });
try {
  const rows: Figures[] = [];
  const rates: number[][] = [];
  // In turns, so that a slow minute of the machine is not one side's alone.
  for (let round = 1; round <= 3; round += 1) {
    const http = await throughHttp();
    const bare = await byBareClients();
    rates.push([http, bare]);
    rows.push({ round, "HTTP (per s)": http, "bare SQL (per s)": bare, share: http / bare });
  }
  const share = median(rates.map(([http, bare]) => http! / bare!));
  rows.push({ round: "median", "HTTP (per s)": null, "bare SQL (per s)": null, share });
  console.log(
    `${people} people, ${atOnce} at once by HTTP, ${connections} connections by themselves. Bar: share ≥ ${leastShare}.`,
  );
  printTable(rows);
  const reached = share >= leastShare;
  console.log(reached ? "The bar is reached." : "The bar is missed.");
  printJson({ bench: "registration", people, atOnce, share, bar: leastShare, reached, rows });
  if (!reached) process.exitCode = 1;
} finally {
  await app.stop();
  await house.close();
}

async function throughHttp(): Promise<number> {
  const { id } = await gatheringOf(world, { capacity: seats });
  const members = await moreMembers(world, people);
  const cookies = await Promise.all(members.map(async ({ personId }) => (await signedIn(personId)).cookie));
  const path = `/programmes/${world.programmeId}/gatherings/${id}/register`;
  const rate = await perSecond(members, atOnce, async (_, index) => {
    const body = new URLSearchParams({ intent: "register", key: crypto.randomUUID(), food: "", access: "" }).toString();
    const headers = { ...fromOurPages, cookie: cookies[index]! };
    const { status } = await ask(app.address, path, { method: "POST", headers, body });
    if (status !== 302) throw new Error(`A registration was answered with ${status}.`);
  });
  demandExact(await standingOf(id));
  return rate;
}

/** The statements of one real registration are heard and sent again, each time for another person. */
async function byBareClients(): Promise<number> {
  const { id } = await gatheringOf(world, { capacity: seats });
  const [first, ...members] = await moreMembers(world, people);
  const form = { key: crypto.randomUUID(), values: {} };
  const heard = await heardDuring(() => registerSelf(first!, id, form, new Date()));
  const bare = replayer(house.database.appUrl, heard, { connections, personId: first!.personId, key: form.key });
  try {
    const rate = await perSecond(members, connections, ({ personId }) => bare.registers(personId));
    demandExact(await standingOf(id));
    return rate;
  } finally {
    await bare.close();
  }
}

async function perSecond(
  list: readonly Actor[],
  hands: number,
  work: (one: Actor, index: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const hand = async () => {
    for (let index = next++; index < list.length; index = next++) await work(list[index]!, index);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: hands }, hand));
  return list.length / ((performance.now() - begun) / 1000);
}

function demandExact(rows: readonly Standing[]): void {
  const numbers = rows.flatMap(({ number }) => number ?? []);
  const exact =
    rows.length === people &&
    rows.filter(({ state }) => state === "registered").length === seats &&
    numbers.every((number, index) => number === index + 1) &&
    numbers.length === people - seats;
  if (!exact) throw new Error("Seats or numbers are not what they must be.");
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
