import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { ask } from "#tests/support/request.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { byNpm, House } from "./house.ts";
import { sixPeople } from "./people.ts";
import { lineTo, silentPhone } from "./phone.ts";

const within = 10_000;
/** A WebSocket's frame of closing, two bytes long: 1012, "service restart". */
const restart = Buffer.from([0x88, 0x02, 0x03, 0xf4]);

let house: House;
let cookie: string;

beforeAll(async () => {
  house = await House.open();
  cookie = (await sixPeople(house.address, (sql) => house.sql(sql)))[0]?.cookie ?? "";
}, 180_000);
afterAll(() => house?.close());

test.each([
  { signal: "SIGTERM", group: false },
  { signal: "SIGINT", group: true },
  { signal: "SIGHUP", group: false },
] as const)("$signal while a phone has vanished: all ends, and cleanly", async (told) => {
  const phone = await silentPhone(house.address, cookie);
  const from = house.output.length;
  const { code, ms } = await house.stop(told.signal, told.group);
  console.log(`${told.signal}: ended with ${code} after ${Math.round(ms)} ms`);
  expect({ code, database: house.postmaster(), inTime: ms < within }).toEqual({
    code: 0,
    database: null,
    inTime: true,
  });
  expect(house.output.slice(from)).toBe("Stopping …\n");
  expect(phone.heard().includes(restart)).toBe(true);
  await house.start();
});

test("SIGTERM to npm start ends app and database, and leaves nobody behind", async () => {
  await house.stop("SIGTERM");
  await house.start(byNpm);
  const from = house.output.length;
  await house.stop("SIGTERM");
  expect(house.output.slice(from)).toContain("Stopping …");
  expect(house.postmaster()).toBe(null);
  await expect(ask(house.address, "/livez")).rejects.toThrow();
  await house.start();
});

test("not ready from the first moment of a stop, and a second signal waits for nobody but the database", async () => {
  const probe = await lineTo(house.address);
  const slow = await lineTo(house.address);
  for (const line of [probe, slow]) line.write("GET /readyz HTTP/1.1\r\nHost: localhost\r\n");
  await sleep(200);
  const cutOff = new Promise<number>((resolve) => slow.socket.once("close", () => resolve(performance.now())));
  const said = house.untilSaid("Stopping …");
  const ended = house.stop("SIGTERM");
  await said;
  const begun = performance.now();
  probe.write("\r\n");
  await expect.poll(() => probe.heard().toString()).toMatch(/^HTTP\/1.1 503 [\s\S]*not ready/);
  await sleep(1_200);
  house.tell("SIGTERM");
  const { code } = await ended;
  // The slow one would have been waited for longer than this. How long the database takes is its own affair.
  expect({ code, inTime: (await cutOff) - begun < 4_800 }).toEqual({ code: 0, inTime: true });
  expect(house.postmaster()).toBe(null);
  await house.start();
});

const count = rounds(30, "a first start that is killed or stopped at some moment, three times each");

test("a first start that was cut off, whenever and however: a plain start then succeeds", {
  timeout: 60_000 + count * 120_000,
}, async () => {
  const chance = random("first starts");
  for (let round = 0; round < count; round += 1) {
    const fresh = await House.empty();
    onTestFinished(() => fresh.close());
    for (const how of ["stopped", "killed", "stopped"]) {
      const left = fresh.postmaster();
      fresh.begin();
      await sleep(400 + chance() * 5_000);
      if (how === "killed") await fresh.signalApp("SIGKILL");
      else {
        const { code } = await fresh.stop("SIGINT", true);
        // Before it listens to signals it has opened nothing: what may run then is what a killed one left.
        expect(code === null ? [null, left] : [null], fresh.output).toContain(fresh.postmaster());
      }
    }
    await fresh.start();
    const [demo] = await fresh.sql<{ kind: string; teams: number }>(
      "SELECT kind, (SELECT count(*)::int FROM teams) AS teams FROM installation",
    );
    expect(demo).toEqual({ kind: "demo", teams: 6 });
    expect(await fresh.stop("SIGTERM")).toMatchObject({ code: 0 });
  }
});
