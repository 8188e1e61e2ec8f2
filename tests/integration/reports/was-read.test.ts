import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { reopenReport } from "#app/flows/report.server.ts";
import { db } from "#app/platform/db.server.ts";
import { handInOf, reportOf } from "#tests/support/reports.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);

it("RE15: what had been read when its notices were is read still, and what waited waits", async () => {
  const { programmeId, teamA: teamId, person } = world;
  const [byId, month] = [person.coordinator, "2026-10"];
  const made = await reportOf(world, { programmeId, teamId, month, byId, says: "Vi provade" });
  const first = (await handInOf(world, made, { byId, says: "Vi provade" })).handIn;
  await reopenReport(await world.actor("coordinator"), { teamId, month }, at(1));
  const second = (await handInOf({ now: at(2) }, made, { byId, says: "Vi provade mer" })).handIn;
  const told = (name: PersonName, sourceId: string, minute: number, readAt: Date | null) => ({
    ...{ id: newId(), personId: person[name], kind: "report" as const, reportId: made.reportId, sourceId, byId },
    ...{ at: at(minute), readAt },
  });
  await db().notice.createMany({
    data: [
      ...[told("manager", first, 0, at(1)), told("manager", second, 2, at(3))],
      ...[told("lead", first, 0, at(1)), told("lead", second, 2, null)],
      // It waited for her: of two notices she had opened one.
      ...[told("supervisor", first, 0, null), told("supervisor", second, 2, at(3))],
    ],
  });
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query("DROP TABLE report_readings");
    await owner.query(readFileSync("prisma/migrations/20261130173623_report_readings/migration.sql", "utf8"));
  } finally {
    await owner.end();
  }
  const read = await db().reportReading.findMany({ orderBy: { readAt: "asc" } });
  const kept = (name: PersonName, closureId: string, minute: number) => ({
    ...{ closureId, personId: person[name], readAt: at(minute) },
  });
  expect(new Set(read)).toEqual(
    new Set([kept("manager", first, 1), kept("lead", first, 1), kept("manager", second, 3)]),
  );
});
