import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { addRemark, removeRemark } from "#app/features/measures/commands/centre.server.ts";
import { followedPage } from "#app/features/measures/queries/followed.server.ts";
import { db } from "#app/platform/db.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { givePoints, ofProgramme } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

describe("what happened meanwhile", () => {
  it("is what was so between the first point and today, with the tests that go on since before", async () => {
    const { a } = await ofProgramme(world);
    const test = async (mark: string, startsOn: string, endsOn: string | null = null) => {
      const id = await testOf(world, "member", { what: mark, startsOn, state: endsOn === null ? "doing" : "studied" });
      if (endsOn === null) return;
      const lesson = { decision: "adapt", learned: "Det gick" } as const;
      const closure = { id: newId(), cycleId: id, closedById: world.person.member, closedAt: world.now, ...lesson };
      await db().$transaction([
        db().cycle.update({ where: { id }, data: { state: "closed", endsOn: dayToDate(endsOn), ...lesson } }),
        db().cycleClosure.create({ data: closure }),
      ]);
    };
    await test("över innan", "2025-09-10", "2025-10-01");
    await test("slutar i diagrammet", "2025-09-10", "2026-02-01");
    await test("pågår sedan innan", "2025-09-10");
    await test("pågår", "2026-03-02");
    const shown = async () =>
      (await followedPage(await world.actor("member"), a)).happenings
        .filter(({ kind }) => kind === "cycle")
        .map(({ text, from, to }) => [text, from, to]);
    expect(await shown()).toEqual([]);
    await givePoints(world, a.followedId, [{ day: "2026-01-01", of: [6, 10] }]);
    expect((await shown()).toSorted()).toEqual([
      ["pågår sedan innan", "2025-09-10", null],
      ["pågår", "2026-03-02", null],
      ["slutar i diagrammet", "2025-09-10", "2026-02-01"],
    ]);
  });

  it("is told with every remark to take away, also of one that has no place in the chart", async () => {
    const { a } = await ofProgramme(world);
    const remark = async (day: string, text: string) =>
      addRemark(await world.actor("member"), a, { day, text, key: crypto.randomUUID() }, world.now);
    await remark("2025-09-10", "Före alla mätpunkter");
    await remark("2027-01-01", "Det som kommer");
    const read = async (name: PersonName) => {
      const { remarks, happenings } = await followedPage(await world.actor(name), a);
      const pinned = happenings.filter(({ kind }) => kind === "note");
      return [remarks, pinned].map((ones) => ones.map(({ text }) => text));
    };
    expect(await read("member")).toEqual([["Före alla mätpunkter", "Det som kommer"], []]);
    await givePoints(world, a.followedId, [{ day: "2026-01-01", of: [6, 10] }]);
    const { remarkId } = await remark("2026-02-03", "Ny chef");
    expect(await read("member")).toEqual([["Före alla mätpunkter", "Ny chef", "Det som kommer"], ["Ny chef"]]);
    expect(await read("otherMember")).toEqual([[], []]);
    await removeRemark(await world.actor("member"), a, remarkId, world.now);
    expect(await read("member")).toEqual([["Före alla mätpunkter", "Det som kommer"], []]);
  });
});
