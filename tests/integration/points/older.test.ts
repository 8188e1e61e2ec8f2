import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { removePoint } from "#app/features/points/commands/remove-point.server.ts";
import { savePoints } from "#app/features/points/commands/save-points.server.ts";
import { entryPage } from "#app/features/points/queries/entry.server.ts";
import type { EnteredRow } from "#app/features/points/rules/entry.ts";
import { type EventAt, eventAsked, eventInAddress, eventsOnAPage } from "#app/features/points/rules/events.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { aMeasure, row } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const save = async (name: PersonName, rows: EnteredRow[]) =>
  savePoints(await world.actor(name), world.teamA, { key: crypto.randomUUID(), rows }, world.now);

describe("ME34: events that are older than the latest", () => {
  it("are found page by page, each once, also several of one day and while others are written; any can be taken away", async () => {
    const id = await aMeasure(world, { data: "days-between", rhythm: "day" });
    const place = { teamId: world.teamA, followedId: id };
    // Twice as many of one day as a page holds, so that a page begins and ends within it.
    const days = [...Array<string>(2 * eventsOnAPage).fill("2026-03-04"), "2026-01-07", "2026-05-01", "2026-05-02"];
    const made = days.map((day, i) => ({ day, nth: day === "2026-03-04" ? i : 0 }));
    await db().measurePoint.createMany({
      data: made.map(({ day, nth }) => ({
        ...{ id: newId(), followedId: id, day: new Date(day), nth, source: "hand" as const },
        ...{ setById: world.person.member, setAt: world.now },
      })),
    });
    const actor = await world.actor("member");
    const seen: string[] = [];
    let before: EventAt | null = null;
    for (let pages = 0; pages < 4; pages += 1) {
      const page: Awaited<ReturnType<typeof entryPage>> = await entryPage(actor, place, actor.today, before);
      expect([page.isOlder, page.later, page.earlier]).toEqual([before !== null, false, null]);
      seen.push(...page.events.map(eventInAddress));
      // What comes in on top moves nothing that is below.
      await save("coordinator", [row(id, "2026-06-01", { nth: null })]);
      before = eventAsked(page.older);
      if (before === null) break;
    }
    const sorted = made.toSorted((a, b) => (a.day === b.day ? b.nth - a.nth : a.day < b.day ? 1 : -1));
    expect(seen).toEqual(sorted.map(eventInAddress));
    const oldest = seen.at(-1);
    await removePoint(actor, { ...place, day: "2026-01-07", nth: 0 }, world.now);
    const last = await entryPage(actor, place, actor.today, eventAsked(seen.at(-3) ?? null));
    expect([oldest, last.events.map(eventInAddress), last.older]).toEqual(["2026-01-07.0", ["2026-03-04.0"], null]);
  });

  it("are asked for of events alone: a period's numbers stand there whatever the address says", async () => {
    const id = await aMeasure(world, { data: "count" });
    await save("member", [row(id, "2026-10-01", { number: "3" })]);
    const actor = await world.actor("member");
    const asked = eventAsked("2026-01-01.0");
    const page = await entryPage(actor, { teamId: world.teamA, followedId: id }, actor.today, asked);
    expect(page.rows.find(({ day }) => day === "2026-10-01")?.content).toMatchObject({ value: 3 });
    expect([page.isOlder, page.events, page.older]).toEqual([false, [], null]);
  });

  it.each(["", "2026-02-30.0", "2026-03-04", "2026-03-04.1234", "2026-03-04.-1", "x.1"])(
    "are not asked for by %j",
    (text) => {
      expect(eventAsked(text)).toBeNull();
    },
  );
});
