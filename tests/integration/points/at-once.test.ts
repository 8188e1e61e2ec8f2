import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import { editMeasure } from "#app/features/measures/commands/edit-measure.server.ts";
import { setMain } from "#app/features/measures/commands/follow.server.ts";
import { seenFacts } from "#app/features/measures/rules/seen.ts";
import { bringIn } from "#app/features/points/commands/bring-in.server.ts";
import { lookAtPasted } from "#app/features/points/commands/look-at-table.server.ts";
import { savePoints } from "#app/features/points/commands/save-points.server.ts";
import { sendPoints } from "#app/features/points/commands/send-points.server.ts";
import { importPage } from "#app/features/points/queries/import.server.ts";
import { periodOf, type Rhythm, rhythms } from "#app/features/points/rules/periods.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { meeting } from "#tests/support/meeting.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { aMeasure, pointsOf, row } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of ["member", "lead"] as const) await world.actor(name);
});
afterAll(() => world?.close());

const measureOf = async (followedId: string) =>
  (await db().followedMeasure.findUniqueOrThrow({ where: { id: followedId }, include: { measure: true } })).measure;

/** The lead makes a measure of the programme's another one. */
async function edit(followedId: string, more: { data?: KindOfData; rhythm?: Rhythm }): Promise<void> {
  const measure = await measureOf(followedId);
  const facts = measure as Parameters<typeof seenFacts>[0];
  const said = { ...facts, per: String(measure.per), smallest: String(measure.smallest), ...more };
  const place = { programmeId: world.programmeId, measureId: measure.id };
  await editMeasure(await world.actor("lead"), place, { ...said, seen: seenFacts(facts) }, world.now);
}

const save = async (...rows: ReturnType<typeof row>[]) =>
  savePoints(await world.actor("member"), world.teamA, { key: crypto.randomUUID(), rows }, world.now);
const filled = { number: "7", denominator: "12" };
/** October's first day: a Thursday, in the midst of a week and of a fortnight. */
const october = "2026-10-01";

describe("ME2, ME15: a measure's first point and another rhythm, at once", () => {
  const ways = {
    byHand: async (id: string) => save(row(id, october, filled)),
    sent: async (id: string) =>
      sendPoints(
        await world.actor("member"),
        { teamId: world.teamA, followedId: id },
        [{ day: october, numerator: 7, denominator: 12 }],
        world.now,
      ),
    fromATable: async (id: string) => {
      const [actor, at] = [await world.actor("member"), { teamId: world.teamA, followedId: id }];
      const { lookedAt } = await importPage(actor, at, 0, world.now);
      const confirmed = { key: crypto.randomUUID(), importId: lookedAt!.id, leaveWrong: false };
      return bringIn(actor, at, confirmed, world.now);
    },
  };
  const aTable = async (id: string) =>
    lookAtPasted(await world.actor("member"), { teamId: world.teamA, followedId: id }, "2026-10\t7\t12\n", world.now);

  it.each([
    ["byHand", "form.outdated", []],
    ["sent", "done", ["2026-09-28 7/12"]],
    ["fromATable", "points.import-gone", []],
  ] as const)("%s: the point that waits for the change is read by the new rhythm", async (way, came, points) => {
    const id = await aMeasure(world, { own: false });
    await aTable(id);
    const { id: measureId } = await measureOf(id);
    const change = (tx: Tx) => tx.measure.update({ where: { id: measureId }, data: { rhythm: "week" } });
    const [point] = await meeting(change, () => cameOf(ways[way](id)));
    expect(point).toMatchObject({ value: came });
    expect(await pointsOf(id)).toEqual(points);
  });

  it("the change that waits for the point is refused", async () => {
    const id = await aMeasure(world, { own: false });
    const hold = (tx: Tx) => tx.$queryRaw`SELECT id FROM followed_measures WHERE id = ${id}::uuid FOR UPDATE`;
    const both = await meeting(
      hold,
      () => cameOf(save(row(id, october, filled))),
      () => cameOf(edit(id, { rhythm: "week" })),
    );
    expect(both).toMatchObject([{ value: "done" }, { value: "measure.has-points" }]);
    expect([(await measureOf(id)).rhythm, await pointsOf(id)]).toEqual(["month", ["2026-10-01 7/12"]]);
  });

  it("whoever is first, each point stands at the first day of a period", async () => {
    const next = random("a first point and another rhythm");
    for (let left = rounds(40, "a first point and another rhythm"); left > 0; left -= 1) {
      const id = await aMeasure(world, { own: false });
      await aTable(id);
      const rhythm = rhythms[Math.floor(next() * 3)]!;
      const way = Object.values(ways)[Math.floor(next() * 3)]!;
      const both = await Promise.all([cameOf(edit(id, { rhythm })), cameOf(way(id))]);
      for (const came of both)
        expect(["done", "measure.has-points", "form.outdated", "points.import-gone"], came).toContain(came);
      const [stored, points] = [(await measureOf(id)).rhythm, await pointsOf(id)];
      for (const point of points) expect(point.slice(0, 10)).toBe(periodOf(stored, point.slice(0, 10)));
      expect(both.some((came) => came === "done")).toBe(true);
    }
  });
});

describe("acts on what a team follows never wait for each other for ever", () => {
  const holdOf = (id: string) => (tx: Tx) =>
    tx.$queryRaw`SELECT id FROM followed_measures WHERE id = ${id}::uuid FOR UPDATE`;

  it("a point and a change of what is counted, which changes the team's chart too", async () => {
    const id = await aMeasure(world, { own: false });
    await db().followedMeasure.update({ where: { id }, data: { chart: "p" } });
    const both = await meeting(
      holdOf(id),
      () => cameOf(save(row(id, october, filled))),
      () => cameOf(edit(id, { data: "count" })),
    );
    expect(both).toMatchObject([{ value: "done" }, { value: "measure.has-points" }]);
  });

  it("points of two measures and another main measure of the two", async () => {
    const [lower, higher] = [await aMeasure(world), await aMeasure(world)].toSorted() as [string, string];
    const actor = await world.actor("member");
    const place = (followedId: string) => ({ teamId: world.teamA, followedId });
    await setMain(actor, place(lower), true, world.now);
    const both = await meeting(
      holdOf(lower),
      () => cameOf(save(row(lower, october, filled), row(higher, october, { ...filled, at: "r1" }))),
      () => cameOf(setMain(actor, place(higher), true, world.now)),
    );
    expect(both).toMatchObject([{ value: "done" }, { value: "done" }]);
    const main = await db().followedMeasure.findMany({ where: { teamId: world.teamA, main: true } });
    expect(main.map(({ id }) => id)).toEqual([higher]);
  });
});

describe("ME15: the database keeps each point at the first day of its period", () => {
  it("reckons periods as the rule does", async () => {
    const found = await db().$queryRaw<{ rhythm: Rhythm; day: string; first: string }[]>`
      SELECT r::text AS rhythm, d::date::text AS day, period_of(r, d::date)::text AS first
      FROM unnest(enum_range(NULL::measure_rhythm)) r, generate_series('1990-01-01'::timestamp, '2040-01-01', '1 day') d`;
    expect(new Set(found.map(({ rhythm }) => rhythm))).toEqual(new Set(rhythms));
    expect(found.filter(({ rhythm, day, first }) => periodOf(rhythm, day) !== first)).toEqual([]);
  });

  it("whoever writes it; what happens between days stands at its own", async () => {
    const set = { source: "hand", setById: world.person.member, setAt: world.now } as const;
    const store = (followedId: string, day: string, missing = "") =>
      db().measurePoint.create({
        data: { id: crypto.randomUUID(), followedId, day: new Date(day), value: missing ? null : 1, missing, ...set },
      });
    const days = { day: [october], week: ["2026-09-28"], fortnight: ["2026-09-21"], month: [october] };
    for (const rhythm of rhythms) {
      const id = await aMeasure(world, { data: "count", rhythm });
      for (const day of days[rhythm]) await store(id, day);
      for (const day of ["2026-09-28", "2026-09-30"].filter((day) => periodOf(rhythm, day) !== day))
        for (const missing of ["", "Semester"])
          await expect(store(id, day, missing)).rejects.toThrow(/first day of its period/);
    }
    await store(await aMeasure(world, { data: "cases-between" }), "2026-09-30");
  });
});
