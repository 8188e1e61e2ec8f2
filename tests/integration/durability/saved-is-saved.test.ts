import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf } from "#app/core/day.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { House } from "./house.ts";
import { type Person, sixPeople } from "./people.ts";
import { strikes } from "./strikes.ts";
import { verdictOf } from "./verdict.ts";
import { type Ledger, newLedger, writeUntil } from "./writer.ts";

/** A database that died is to be back within this, and an app that is told to go is to be gone. */
const restartWithinMs = 10_000;
/** Where others load the machine: three times as long as it takes, in the same minutes, to start both of them. */
const restartWithinStarts = 3;
const stopWithinMs = 10_000;

let house: House;
let people: Person[];

beforeAll(async () => {
  house = await House.open();
  people = await sixPeople(house.address, (sql) => house.sql(sql));
}, 180_000);
afterAll(() => house?.close());

/** All six write in their ledgers until told to stop; each ends when her last form was answered as saved. */
function everybodyWrites(ledgers: readonly Ledger[], name: string): () => Promise<unknown> {
  const stop = new AbortController();
  const writing = people.map((person, i) =>
    writeUntil(stop.signal, {
      address: house.address,
      person,
      ledger: ledgers[i] as Ledger,
      day: dayOf(new Date()),
      name: `${name} ${i + 1}`,
      random: random(`${name} ${i} ${ledgers[i]?.acknowledged}`),
    }),
  );
  return () => {
    stop.abort();
    return Promise.all(writing);
  };
}

const sum = (ledgers: readonly Ledger[], of: "acknowledged" | "unavailable") =>
  ledgers.reduce((all, ledger) => all + ledger[of], 0);

const count = rounds(100, "kill -9 and SIGSTOP while six people save");

test("what was answered as saved is there, once, whatever was killed", {
  timeout: 120_000 + count * 60_000,
}, async () => {
  const chance = random("strikes");
  const ledgers = people.map(newLedger);
  const waits: Record<string, number[]> = {};
  for (let round = 0; round < count; round += 1) {
    const { name, strike } = strikes[round % strikes.length] as (typeof strikes)[number];
    const end = everybodyWrites(ledgers, "Skribent");
    await sleep(300 + chance() * 700);
    waits[name] = [...(waits[name] ?? []), Math.round(await strike(house, chance))];
    await sleep(200);
    await end();
    expect(await verdictOf(house, ledgers), `after round ${round + 1}: ${name}`).toEqual({ lost: [], doubled: [] });
  }
  console.log(
    `${sum(ledgers, "acknowledged")} saves acknowledged, ${count} strikes, 0 lost, 0 doubled, ${sum(ledgers, "unavailable")} times "not just now"`,
  );
  for (const [name, all] of Object.entries(waits)) {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    console.log(`  ${name}: ${all.length} times, answering again after ${least} to ${most} ms`);
  }
  expect(
    ledgers.flatMap(({ unfit }) => unfit),
    house.bugs().join("\n"),
  ).toEqual([]);
  const longest = (name: string) => Math.max(...(waits[name] ?? []));
  expect(longest("kill -9 PostgreSQL")).toBeLessThan(
    Math.max(restartWithinMs, restartWithinStarts * longest("kill -9 both")),
  );
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s while six people save: no answer is cut, and all ends cleanly",
  {
    timeout: 120_000,
  },
  async (signal) => {
    const ledgers = people.map(newLedger);
    const end = everybodyWrites(ledgers, signal);
    await sleep(1_500);
    const { code, ms } = await house.stop(signal);
    const database = house.postmaster();
    const told = ledgers.map(({ halves, unfit }) => ({ halves, unfit: [...unfit] }));
    await house.start();
    await end();
    console.log(
      `${signal}: ended with ${code} after ${Math.round(ms)} ms, ${sum(ledgers, "acknowledged")} saves acknowledged`,
    );
    expect({ code, database, inTime: ms < stopWithinMs }).toEqual({ code: 0, database: null, inTime: true });
    expect(told).toEqual(people.map(() => ({ halves: 0, unfit: [] })));
    expect(await verdictOf(house, ledgers)).toEqual({ lost: [], doubled: [] });
  },
);
