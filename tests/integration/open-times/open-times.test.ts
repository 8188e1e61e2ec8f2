import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { publishTimes } from "#app/features/open-times/commands/publish-times.server.ts";
import { removeTimes } from "#app/features/open-times/commands/remove-times.server.ts";
import { offersOfTeam } from "#app/features/open-times/queries/offers.server.ts";
import { ownTimes } from "#app/features/open-times/queries/own-times.server.ts";
import { bookTime } from "#app/features/supervision/commands/book-time.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openTimeIn } from "#tests/support/open-times.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await db().supervisionSession.deleteMany();
  await db().openTime.deleteMany();
});

const hour = 3_600_000;
/** Tuesdays from one to four. */
const tuesdays = { day: "2026-12-08", fromMinute: 780, toMinute: 960, until: "2026-12-22", place: "", videoUrl: "" };
const first = new Date("2026-12-08T12:00:00Z");
const later = (hours: number) => new Date(first.getTime() + hours * hour);
const key = () => crypto.randomUUID();
const offered = async () =>
  (await offersOfTeam(db(), { programmeId: world.programmeId, teamIds: [world.teamA], minutes: 60 }, world.now)).map(
    ({ startsAt }) => startsAt.toISOString().slice(0, 16),
  );

describe("a researcher's open times", () => {
  it("V14: are opened once however often the form comes, and taken away one or all, without what is booked", async () => {
    const { now, programmeId: P } = world;
    const [supervisor, coordinator] = [await world.actor("supervisor"), await world.actor("coordinator")];
    const input = { ...tuesdays, key: key() };
    expect(await publishTimes(supervisor, P, input, now)).toEqual({ count: 3 });
    expect(await publishTimes(supervisor, P, input, now)).toEqual({ count: 3 });
    const mine = async () => (await ownTimes(supervisor, P, now)).times;
    expect((await mine()).length).toBe(3);
    const booked = { researcherId: supervisor.personId, startsAt: later(1), key: key() };
    const { sessionId } = await bookTime(coordinator, world.teamA, booked, now);
    expect((await mine()).map(({ taken }) => taken.map((one) => [one.sessionId, one.teams]))).toEqual([
      [[sessionId, ["Team A"]]],
      [],
      [],
    ]);
    const [time, another] = await mine();
    await expect(removeTimes(await world.actor("researcher"), P, { openTimeId: another?.id ?? "" }, now)).resolves.toBe(
      undefined,
    );
    expect((await mine()).length).toBe(3);
    await removeTimes(supervisor, P, { openTimeId: time?.id ?? "" }, now);
    expect((await mine()).length).toBe(2);
    await removeTimes(supervisor, P, "all-to-come", now);
    expect(await mine()).toEqual([]);
    expect((await db().supervisionSession.findUniqueOrThrow({ where: { id: sessionId } })).state).toBe("booked");
  });

  it("V14: are the researchers' of the programme", async () => {
    const { now, programmeId: P, otherProgrammeId: Q } = world;
    const publish = async (name: "coordinator" | "lead" | "stranger" | "researcher", programmeId = P) =>
      publishTimes(await world.actor(name), programmeId, { ...tuesdays, key: key() }, now);
    for (const name of ["coordinator", "lead"] as const)
      await expect(publish(name)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(publish("stranger")).rejects.toMatchObject({ kind: "missing" });
    await expect(publish("researcher", Q)).rejects.toMatchObject({ kind: "missing" });
    await publish("researcher");
  });

  it("V13: of different kinds never overlap, and nothing of what was asked is opened where one does", async () => {
    const { now, programmeId: P } = world;
    const supervisor = await world.actor("supervisor");
    await openTimeIn(world, later(7 * 24 + 2), 2, { kind: "interview" });
    await expect(publishTimes(supervisor, P, { ...tuesdays, key: key() }, now)).rejects.toMatchObject({
      code: "open-times.opened-already",
      data: { days: "2026-12-15" },
    });
    expect(await db().openTime.count()).toBe(1);
    await expect(openTimeIn(world, later(7 * 24 + 3), 2)).rejects.toThrow(/open_times_one_at_a_time/);
    await openTimeIn(world, later(7 * 24 + 4), 2);
  });

  it("V13: for interviews change nothing of what a coordinator is offered, wherever they lie", async () => {
    await openTimeIn(world, first, 2);
    const before = await offered();
    expect(before).toEqual(["2026-12-08T12:00", "2026-12-08T13:00"]);
    for (const hours of [-3, 2, 6, 30]) await openTimeIn(world, later(hours), 2, { kind: "interview" });
    expect(await offered()).toEqual(before);
    await db().openTime.deleteMany({ where: { kind: "interview" } });
    expect(await offered()).toEqual(before);
  });

  it("V12: are offered to the teams she supervises on that day, without what either of the two is booked for", async () => {
    await openTimeIn(world, first, 4);
    // Hers who does not supervise the team are not.
    await openTimeIn(world, later(24), 4, { whose: "researcher" });
    await supervisionIn(world, { startsAt: later(1), coordinators: [] });
    await supervisionIn(world, { startsAt: later(3), researcher: "researcher", coordinators: ["coordinator"] });
    // The deputy stands in no more on that day, and is not waited for.
    await supervisionIn(world, { startsAt: later(2), researcher: "researcher", coordinators: ["deputy"] });
    expect(await offered()).toEqual(["2026-12-08T12:00", "2026-12-08T14:00"]);
    const where = { teamId: world.teamA };
    await db().supervisionAssignment.updateMany({ where, data: { endedOn: new Date("2026-12-07") } });
    expect(await offered()).toEqual([]);
    await db().supervisionAssignment.updateMany({ where, data: { endedOn: null } });
  });
});
