import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { cancelRegistration } from "#app/features/registrations/commands/cancel.server.ts";
import { registerOthers } from "#app/features/registrations/commands/register-others.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { db } from "#app/platform/db.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { gatheringOf, moreMembers, type Standing, standingOf } from "#tests/support/gatherings.ts";
import { rounds } from "#tests/support/rounds.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { type Comer, crowd, passed, registerSurely } from "./crowd.ts";

let world: World;
let instances: RunningApp[];
let people: Actor[];
let comers: Comer[];

const start = () => startAppOn(world.database, { env: { LOG_LEVEL: "error", GENOMBROTT_ORIGIN: "http://localhost" } });

beforeAll(async () => {
  world = await openWorld(new Date());
  instances = await Promise.all([start(), start()]);
  people = await moreMembers(world, 200);
  const sessions = await Promise.all(people.map(({ personId }) => signedIn(personId)));
  comers = people.map(({ personId }, index) => ({ personId, cookie: sessions[index]!.cookie, key: "" }));
}, 120_000);
afterAll(async () => {
  await Promise.all((instances ?? []).map((instance) => instance.stop()));
  await world?.close();
});
beforeEach(() => {
  comers = comers.map((comer) => ({ ...comer, key: crypto.randomUUID() }));
});

const pathOf = (id: string) => `/programmes/${world.programmeId}/gatherings/${id}/register`;
const holding = (rows: readonly Standing[]) =>
  rows.filter(({ state }) => state === "registered" || state === "offered");
const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
const numbers = (rows: readonly Standing[]) => rows.flatMap(({ number }) => number ?? []);
const seatsTaken = async (id: string) => (await db().gathering.findUniqueOrThrow({ where: { id } })).seatsTaken;

test("B15: two hundred at once for fifty seats, at two instances: fifty in, the others in one order without a gap", async () => {
  const { id } = await gatheringOf(world, { capacity: 50 });
  const begun = performance.now();
  const answers = await Promise.all(
    comers.map((one, n) => registerSurely(() => [instances[n % 2]!.address], pathOf(id), one)),
  );
  console.log(`200 registrations at once: ${Math.round(performance.now() - begun)} ms`);
  expect(answers.filter(({ status }) => status !== 302)).toEqual([]);
  const rows = await standingOf(id);
  expect(rows.filter(({ state }) => state === "registered")).toHaveLength(50);
  expect(numbers(rows)).toEqual(oneTo(150));
  expect(await seatsTaken(id)).toBe(50);
});

test("B15: whoever asks after another was answered is never before her, at whichever instance", async () => {
  const { id } = await gatheringOf(world, { capacity: 50 });
  const answers = await crowd(comers, 24, (one, n) =>
    registerSurely(() => [instances[n % 2]!.address], pathOf(id), one),
  );
  const rows = await standingOf(id);
  expect(numbers(rows)).toEqual(oneTo(150));
  expect(passed(rows, answers)).toEqual([]);
});

test("B15: the same while others cancel and are promoted, and groups are registered", async () => {
  const { id } = await gatheringOf(world, { capacity: 50 });
  const [lead, early, party] = [
    await world.actor("lead", new Date()),
    await moreMembers(world, 50),
    await moreMembers(world, 20),
  ];
  const form = () => ({ key: crypto.randomUUID(), values: {} });
  const first: { actor: Actor; registrationId: string }[] = [];
  for (const actor of early) first.push({ actor, ...(await registerSelf(actor, id, form(), new Date())) });
  const groups = [0, 5, 10, 15].map((from) => party.slice(from, from + 5).map(({ personId }) => personId));
  const [answers] = await Promise.all([
    Promise.all(comers.map((one, n) => registerSurely(() => [instances[n % 2]!.address], pathOf(id), one))),
    crowd(first.slice(0, 20), 3, (one) => cancelRegistration(one, new Date())),
    crowd(groups, 2, (personIds) => {
      const group = { key: crypto.randomUUID(), personIds, newPeople: [], together: true };
      return registerOthers(lead, id, group, new Date());
    }),
  ]);
  expect(answers.filter(({ status }) => status !== 302)).toEqual([]);
  const rows = await standingOf(id);
  expect(await seatsTaken(id)).toBe(holding(rows).length);
  // Who came when a seat had just been cancelled and nobody waited has it without a number; everybody else has one, without a gap.
  const unnumbered = rows.filter(({ number }) => number === null);
  expect(unnumbered.every(({ state }) => state === "registered" || state === "cancelled")).toBe(true);
  expect(numbers(rows)).toEqual(oneTo(270 - unnumbered.length));
  // A seat is left only when whoever is next comes with more than there are seats for.
  const free = 50 - holding(rows).length;
  const next = rows.find(({ state }) => state === "waiting");
  const hers = groups.find((personIds) => personIds.includes(next?.personId ?? "")) ?? [];
  expect(free).toBeGreaterThanOrEqual(0);
  expect(Math.max(1, hers.length)).toBeGreaterThan(free);
  // The seats that were cancelled went to those who had waited longest, and no party was torn apart.
  const offered = rows.filter(({ state }) => state === "offered").map(({ number }) => number!);
  expect(offered).toEqual(oneTo(offered.length));
  const states = new Map(rows.map(({ personId, state }) => [personId, state]));
  for (const personIds of groups) expect(new Set(personIds.map((personId) => states.get(personId))).size).toBe(1);
});

const kills = rounds(10, "instances killed while two hundred register");
test.each(Array.from({ length: kills }, (_, n) => n))(
  "B15: an instance is killed in the middle of it (%i): nobody is lost or twice there, no seat too many",
  { timeout: 120_000 },
  async (round) => {
    const { id } = await gatheringOf(world, { capacity: 50 });
    let open = instances.map(({ address }) => address);
    const coming = Promise.all(
      comers.map((one, n) =>
        registerSurely(() => (open.length === 2 && n % 2 === 1 ? open.toReversed() : open), pathOf(id), one),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 60 + 90 * round));
    const killed = instances[round % 2]!;
    process.kill(killed.pid, "SIGKILL");
    open = open.filter((address) => address !== killed.address);
    const answers = await coming;
    instances[round % 2] = await start();
    expect(answers.filter(({ status }) => status !== 302)).toEqual([]);
    const rows = await standingOf(id);
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(200);
    expect(rows).toHaveLength(200);
    expect(holding(rows)).toHaveLength(50);
    expect(await seatsTaken(id)).toBe(50);
    expect(numbers(rows)).toEqual(oneTo(150));
  },
);
