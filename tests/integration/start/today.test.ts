import { afterAll, beforeAll, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { markAttendance } from "#app/features/meetings/commands/attendance.server.ts";
import { cancelMeeting } from "#app/features/meetings/commands/cancel-meeting.server.ts";
import { startPage } from "#app/features/start/queries/start-page.server.ts";
import { addAction } from "#app/flows/give-action.server.ts";
import { holdMeeting } from "#app/flows/hold-meeting.server.ts";
import { db } from "#app/platform/db.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { handInOf, reportOf } from "#tests/support/reports.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { gatheringOn, registeredTo } from "../calendar/days.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // No report waits for anybody: those of last month are handed in.
  const { programmeId, otherProgrammeId, teamA, teamB, teamC, person } = world;
  for (const [teamId, of] of [
    [teamA, programmeId],
    [teamB, programmeId],
    [teamC, otherProgrammeId],
  ] as const) {
    const place = { programmeId: of, teamId, month: "2026-10", byId: person.member, says: "Lämnad" };
    await handInOf(world, await reportOf(world, place), place);
  }
});
afterAll(() => world.close());

const key = () => crypto.randomUUID();
const today = async (who: PersonName) => (await startPage(await world.actor(who), world.now)).today;
const said = async (who: PersonName) => (await today(who)).map(({ kind, title, on }) => `${kind} ${title} ${on}`);

async function meeting(title: string, heldOn: string) {
  const member = await world.actor("member");
  const input = { title, heldOn, hours: { fromMinute: 540, minutes: 60 }, key: key() };
  return (await holdMeeting(member, world.teamA, input, world.now)).meetingId;
}
const action = async (text: string, dueOn: string, owner: PersonName = "member") =>
  addAction(
    await world.actor("coordinator"),
    world.teamA,
    { text, dueOn, ownerId: world.person[owner], key: key() },
    world.now,
  );

it("W14: is in one list: hers and nobody else's, and no more than is near", async () => {
  for (const name of people) expect(await today(name), name).toEqual([]);

  await action("Sen", "2026-11-10");
  await action("Snart", "2026-11-29");
  await action("Långt fram", "2026-11-30");
  await action("Någon annans", "2026-11-10", "coordinator");
  const off = await meeting("Inställt", "2026-11-22");
  await cancelMeeting(await world.actor("member"), { teamId: world.teamA, meetingId: off }, true, world.now);
  const next = await meeting("Nästa", "2026-11-24");
  await meeting("Därefter", "2026-11-25");
  const late = async (what: string, state: "planned" | "doing" | "studied", dates: object) => {
    const id = await testOf(world, "member", { what, state });
    await db().cycle.update({ where: { id }, data: dates });
  };
  await late("Skulle börja", "planned", { startsOn: dayToDate("2026-11-20") });
  await late("Börjar sen", "planned", { startsOn: dayToDate("2026-11-23") });
  await late("Tiden är ute", "doing", { startsOn: dayToDate("2026-11-01"), endsOn: dayToDate("2026-11-21") });
  await late("Pågår", "doing", { startsOn: dayToDate("2026-11-01"), endsOn: dayToDate("2026-11-22") });
  await late("Studerat", "studied", {});
  await draftOf(world, "member", { what: "Utkast" });
  await registeredTo(world, await gatheringOn(world, { title: "Erbjuden", days: ["2026-12-20"] }), "member", "offered");
  await registeredTo(world, await gatheringOn(world, { title: "Anmäld", days: ["2026-12-06"] }), "member");
  await registeredTo(world, await gatheringOn(world, { title: "Senare", days: ["2026-12-07"] }), "member");
  await registeredTo(world, await gatheringOn(world, { title: "Har varit", days: ["2026-11-20"] }), "member");
  const called = { title: "Avlyst", days: ["2026-11-25"], cancelled: true };
  await registeredTo(world, await gatheringOn(world, called), "member");

  expect(await said("member")).toEqual([
    "offer Erbjuden 2026-11-24",
    "action Sen 2026-11-10",
    "cycle-begin Skulle börja 2026-11-20",
    "cycle-study Tiden är ute 2026-11-21",
    "cycle-close Studerat null",
    "meeting Nästa 2026-11-24",
    "action Snart 2026-11-29",
    "evaluation Har varit 2026-12-04",
    "gathering Anmäld 2026-12-06",
  ]);
  expect((await today("member")).find(({ kind }) => kind === "meeting")).toMatchObject({
    ...{ minute: 540, team: "Team A", href: `/teams/${world.teamA}/meetings/${next}` },
  });
  expect((await today("member"))[0]).toMatchObject({ minute: 720 });
  expect(await said("coordinator")).toEqual(["action Någon annans 2026-11-10", "meeting Nästa 2026-11-24"]);
  // Who reads along in the team has no meeting to go to; who left has nothing.
  for (const name of ["supervisor", "researcher", "lead", "otherMember", "manager", "partner", "leaver"] as const) {
    expect(await today(name), name).toEqual([]);
  }

  const mine = { personId: world.person.member, seen: null, word: "excused" } as const;
  const place = { teamId: world.teamA, meetingId: next };
  await markAttendance(await world.actor("member"), place, mine, world.now);
  expect((await today("member")).find(({ kind }) => kind === "meeting")?.title).toBe("Därefter");
});
