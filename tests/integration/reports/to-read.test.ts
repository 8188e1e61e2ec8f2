import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { followingPage } from "#app/features/following/queries/following-page.server.ts";
import { openNotice, readNotices } from "#app/features/notices/commands.server.ts";
import { noticesOf } from "#app/features/notices/queries.server.ts";
import { reportPage } from "#app/features/reports/queries/report.server.ts";
import { linesFor } from "#app/features/weekly-letters/queries/lines.server.ts";
import { beginReport, handInReport, markReportRead, reopenReport } from "#app/flows/report.server.ts";
import { db } from "#app/platform/db.server.ts";
import { no } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(new Date("2026-11-05T11:00:00Z"));
});
afterAll(() => world?.close());
beforeEach(async () => {
  await db().report.deleteMany({});
  await beginReport(await world.actor("coordinator"), place(), world.now);
});

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

const pageFor = async (name: PersonName) => reportPage(await world.actor(name), place());
const isNew = async (name: PersonName) => (await pageFor(name)).report?.isNew;
const handInSeen = async (name: PersonName) => (await pageFor(name)).report?.handedIn?.id ?? "";
const handIn = async (minute = 0) => handInReport(await world.actor("coordinator"), place(), at(minute));
const reads = async (name: PersonName, handIn: string) =>
  markReportRead(await world.actor(name), { ...place(), handIn }, at(1));
const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const unread = async (name: PersonName) =>
  (await noticesOf(await world.actor(name))).filter(({ read }) => !read).length;

it("RE15: a report that was handed in waits for whoever was told of it, until she says that she has read it", async () => {
  expect(await told()).toEqual([]);
  expect(await no(reads("manager", crypto.randomUUID()))).toBe("missing");
  await handIn();
  expect((await told()).toSorted()).toEqual(["lead", "manager", "supervisor"]);
  expect(await toRead("manager")).toEqual([
    { teamId: world.teamA, team: "Team A", month: "2026-10", on: "2026-11-05" },
  ]);
  expect(await toRead("otherManager")).toEqual([]);
  expect([await isNew("manager"), await isNew("otherMember"), await isNew("coordinator")]).toEqual([
    true,
    false,
    false,
  ]);
  await reads("manager", await handInSeen("manager"));
  expect([await toRead("manager"), await isNew("manager"), await unread("manager")]).toEqual([[], false, 0]);
  expect((await told()).toSorted()).toEqual(["lead", "supervisor"]);
});

it("RE15: that her notices are marked as read, all or that one, leaves it waiting; her own pages hear that she has read it", async () => {
  await handIn();
  await readNotices(await world.actor("manager"), at(1), at(1));
  const [notice] = await noticesOf(await world.actor("lead"));
  const { to } = await openNotice(await world.actor("lead"), notice?.id ?? "", at(1));
  expect(to).toBe(`/teams/${world.teamA}/reports/2026-10`);
  expect([await unread("manager"), await unread("lead")]).toEqual([0, 0]);
  expect((await told()).toSorted()).toEqual(["lead", "manager", "supervisor"]);
  const seen = await handInSeen("manager");
  const events = await heard(world, () => reads("manager", seen));
  expect(events).toMatchObject([{ name: "notice.changed", ids: { personId: world.person.manager } }]);
  expect((await told()).toSorted()).toEqual(["lead", "supervisor"]);
});

it("RE15: handed in anew it waits anew, also for who says so late of what was before", async () => {
  await handIn();
  const first = await handInSeen("manager");
  await reads("manager", first);
  await reopenReport(await world.actor("coordinator"), place(), at(2));
  expect(await isNew("manager")).toBe(false);
  await handIn(3);
  const second = await handInSeen("supervisor");
  await reads("supervisor", first);
  expect((await told()).toSorted()).toEqual(["lead", "manager", "supervisor"]);
  expect(await unread("supervisor")).toBe(1);
  // Of what was read the second time the first says nothing more.
  await Promise.all([second, second].map((id) => reads("lead", id)));
  expect((await told()).toSorted()).toEqual(["manager", "supervisor"]);
  expect(await unread("lead")).toBe(0);
});

it("RE15: who else has read it is kept nowhere, and what is kept stays", async () => {
  await handIn();
  const seen = await handInSeen("manager");
  for (const name of ["researcher", "otherMember", "coordinator"] as const) await reads(name, seen);
  await reads("manager", seen);
  const kept = { closureId: seen, personId: world.person.manager, readAt: at(1) };
  expect(await db().reportReading.findMany()).toEqual([kept]);
  expect(await no(reads("manager", crypto.randomUUID()))).toBe("missing");
  await expect(db().reportReading.updateMany({ data: { readAt: world.now } })).rejects.toThrow();
});
