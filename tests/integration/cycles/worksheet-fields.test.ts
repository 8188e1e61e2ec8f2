import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateToDay } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { pressOnCycle } from "#app/features/cycles/commands/press.server.ts";
import { redactCycle } from "#app/features/cycles/commands/redact.server.ts";
import { exportCycles } from "#app/features/cycles/export.server.ts";
import { cyclePage } from "#app/features/cycles/queries.server.ts";
import { historyOf } from "#app/features/cycles/queries-history.server.ts";
import { cyclesOf } from "#app/features/cycles/queries-list.server.ts";
import { testsNow } from "#app/features/cycles/queries-now.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readBody } from "#app/platform/form.server.ts";
import { filterOf, testOf } from "#tests/support/cycles.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let dataDir: string;
beforeAll(async () => {
  // What is wiped is listed beside the database.
  dataDir = mkdtempSync(join(tmpdir(), "genombrott-fields-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true });
});

const formOf = (values: Record<string, string>) =>
  readBody(new Request("http://localhost/", { method: "POST", body: new URLSearchParams(values) }));
const placeOf = (cycleId: string) => ({ teamId: world.teamA, cycleId });
async function press(cycleId: string, values: Record<string, string>) {
  return pressOnCycle(await world.actor("coordinator"), placeOf(cycleId), await formOf(values), world.now);
}

describe("the days of a closed test", () => {
  it("C13: of a closed test are corrected by its team, and what stood there before is kept", async () => {
    const cycleId = await testOf(world, "member", { state: "studied" });
    const learned = { learned: "Kvällstid", "base.learned": "", decision: "adapt", "base.decision": "" };
    await press(cycleId, { intent: "move:closed", from: "studied", ...learned });
    const rights = async (name: "member" | "supervisor") =>
      (await cyclePage(await world.actor(name), world.teamA, cycleId)).rights;
    expect(await rights("member")).toMatchObject({ edit: false, dates: true });
    expect(await rights("supervisor")).toMatchObject({ edit: false, dates: false });
    const ends = { endsOn: "2026-11-24", "base.endsOn": "" };
    await press(cycleId, { intent: "save", startsOn: "2026-11-20", "base.startsOn": "2026-11-22", ...ends });
    const { startsOn, endsOn, state } = await db().cycle.findUniqueOrThrow({ where: { id: cycleId } });
    expect([startsOn && dateToDay(startsOn), endsOn && dateToDay(endsOn), state]).toEqual([
      "2026-11-20",
      "2026-11-24",
      "closed",
    ]);
    const { events } = await historyOf(await world.actor("member"), world.teamA, cycleId, 1);
    expect(events).toContainEqual(expect.objectContaining({ field: "startsOn", earlier: "2026-11-22" }));
  });
});

describe("a driver", () => {
  it("C36: is the idea's from the beginning, and can be chosen among those in use", async () => {
    const [primary, secondary, retired] = [newId(), newId(), newId()];
    const { programmeId } = world;
    const driver = { programmeId };
    await db().driver.createMany({
      data: [
        { ...driver, id: primary, kind: "primary", title: "Tillit", position: 1 },
        { ...driver, id: secondary, kind: "secondary", parentId: primary, title: "Tidig kontakt", position: 1 },
        { ...driver, id: retired, kind: "primary", title: "Utgången", position: 2, retiredAt: world.now },
      ],
    });
    await db().changeIdea.update({ where: { id: world.ideaId }, data: { driverId: secondary } });
    const cycleId = await testOf(world, "member", { ideaId: world.ideaId });
    const page = await cyclePage(await world.actor("member"), world.teamA, cycleId);
    expect(page.driver).toEqual({ id: secondary, title: "Tidig kontakt" });
    expect(page.drivers.map(({ title, under }) => [title, under])).toEqual([
      ["Tillit", null],
      ["Tidig kontakt", "Tillit"],
    ]);
    await press(cycleId, { intent: "save", driverId: primary, "base.driverId": secondary });
    expect((await db().cycle.findUniqueOrThrow({ where: { id: cycleId } })).driverId).toBe(primary);
    const shown = await cyclePage(await world.actor("supervisor"), world.teamA, cycleId);
    expect([shown.driver?.title, shown.drivers]).toEqual(["Tillit", []]);
  });
});

describe("what colleagues can help with", () => {
  it("C37: stands on their sheet, is searched, taken out and wiped like any text of the plan", async () => {
    const cycleId = await testOf(world, "member", { what: "Ring hem" });
    const help = "Berätta när telefonkön är lång";
    await press(cycleId, { intent: "save", helpWanted: help, "base.helpWanted": "" });
    const member = await world.actor("member");
    const { tests } = await testsNow(member, world.teamA);
    expect(tests.find(({ id }) => id === cycleId)?.helpWanted).toBe(help);
    const place = { kind: "team", teamId: world.teamA } as const;
    const found = async () => (await cyclesOf(member, place, filterOf({ q: "telefonkön" }))).cycles.map(({ id }) => id);
    expect(await found()).toEqual([cycleId]);
    const file = await exportCycles(member, { format: "csv", place, filter: filterOf(), locale: "sv" }, world.now);
    expect(await file.text()).toContain(help);
    const key = crypto.randomUUID();
    await redactCycle(await world.actor("coordinator"), placeOf(cycleId), { passage: "telefonkön", key }, world.now);
    expect(await found()).toEqual([]);
    expect((await db().cycle.findUniqueOrThrow({ where: { id: cycleId } })).helpWanted).toBe("Berätta när ▇▇▇ är lång");
  });
});
