import { afterAll, beforeAll, expect, it } from "vitest";
import { followingPage } from "#app/features/following/queries/following-page.server.ts";
import { reportPage } from "#app/features/reports/queries/report.server.ts";
import { linesFor } from "#app/features/weekly-letters/queries/lines.server.ts";
import { beginReport, handInReport, markReportRead } from "#app/flows/report.server.ts";
import { no } from "#tests/support/everybody.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(new Date("2026-11-05T11:00:00Z"));
});
afterAll(() => world?.close());

const place = () => ({ teamId: world.teamA, month: "2026-10" });

/** For whom there is a report to read, by her letter of the week. */
async function told(): Promise<PersonName[]> {
  const found: PersonName[] = [];
  for (const name of people) {
    const { counted } = await linesFor(await world.actor(name), world.now);
    if (counted.some(({ kind, count }) => kind === "report-to-read" && count === 1)) found.push(name);
  }
  return found;
}
const toRead = async (name: PersonName) =>
  (await followingPage(await world.actor(name), world.programmeId, world.now)).toRead;

it("RE15: a report that was handed in waits for whoever was told of it, until she says that she has read it", async () => {
  await beginReport(await world.actor("coordinator"), place(), world.now);
  expect(await told()).toEqual([]);
  expect(await no(markReportRead(await world.actor("manager"), place(), world.now))).toBe("missing");
  await handInReport(await world.actor("coordinator"), place(), world.now);
  expect((await told()).toSorted()).toEqual(["lead", "manager", "supervisor"]);
  expect(await toRead("manager")).toEqual([
    { teamId: world.teamA, team: "Team A", month: "2026-10", on: "2026-11-05" },
  ]);
  expect(await toRead("otherManager")).toEqual([]);
  const isNew = async (name: PersonName) => (await reportPage(await world.actor(name), place())).report?.isNew;
  expect([await isNew("manager"), await isNew("otherMember"), await isNew("coordinator")]).toEqual([
    true,
    false,
    false,
  ]);
  await markReportRead(await world.actor("manager"), place(), world.now);
  expect(await toRead("manager")).toEqual([]);
  expect((await told()).toSorted()).toEqual(["lead", "supervisor"]);
  expect(await isNew("manager")).toBe(false);
});
