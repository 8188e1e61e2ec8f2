import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bookTime } from "#app/features/supervision/commands/book-time.server.ts";
import { markSession } from "#app/features/supervision/commands/mark-session.server.ts";
import { moveSession, moveToOpenTime } from "#app/features/supervision/commands/move-session.server.ts";
import { planSeries } from "#app/features/supervision/commands/plan-series.server.ts";
import { planSession } from "#app/features/supervision/commands/plan-session.server.ts";
import type { Pattern } from "#app/features/supervision/rules/series.ts";
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
  await db().supervisionSeries.deleteMany();
  await db().openTime.deleteMany();
});

const key = () => crypto.randomUUID();
const where = { place: "Stadshuset", videoUrl: "" };
/** The last Tuesday of every month at nine. */
const lastTuesdays: Pattern = {
  ...{ unit: "month", every: 1, nth: 5, weekday: 2, fromMinute: 540, minutes: 60 },
  ...{ startsOn: "2026-11-22", endsOn: "2027-11-30" },
};
const at = (moment: string) => new Date(moment);

async function stored(sessionId: string) {
  const session = await db().supervisionSession.findUniqueOrThrow({
    where: { id: sessionId },
    include: { attendees: true },
  });
  const nameOf = (id: string) => Object.entries(world.person).find(([, other]) => other === id)?.[0] ?? id;
  return { ...session, people: session.attendees.map(({ personId }) => nameOf(personId)).toSorted() };
}

describe("a series", () => {
  it("V3: is planned whole, without its pause months, with whoever coordinates on each day", async () => {
    const supervisor = await world.actor("supervisor");
    const { now } = world;
    const input = { teamIds: [world.teamA], title: "", ...where, pattern: lastTuesdays, key: key() };
    const { seriesId } = await planSeries(supervisor, input, now);
    expect(await planSeries(supervisor, input, now)).toEqual({ seriesId });
    const sessions = await db().supervisionSession.findMany({ where: { seriesId }, orderBy: { startsAt: "asc" } });
    expect(sessions.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2026-11-24T08:00:00.000Z",
      "2026-12-29T08:00:00.000Z",
      "2027-01-26T08:00:00.000Z",
      "2027-02-23T08:00:00.000Z",
      "2027-03-30T07:00:00.000Z",
      "2027-04-27T07:00:00.000Z",
      "2027-05-25T07:00:00.000Z",
      "2027-06-29T07:00:00.000Z",
      "2027-08-31T07:00:00.000Z",
      "2027-09-28T07:00:00.000Z",
      "2027-10-26T07:00:00.000Z",
      "2027-11-30T08:00:00.000Z",
    ]);
    // A deputy stands in until ten days from now.
    expect((await stored(sessions[0]?.id ?? "")).people).toEqual(["deputy", "supervisor"]);
    expect((await stored(sessions[1]?.id ?? "")).people).toEqual(["coordinator", "supervisor"]);
  });

  it("V3: is of a team that one supervises, within its programme, and not stored when somebody is taken", async () => {
    const { now } = world;
    const supervisor = await world.actor("supervisor");
    const plan = (more: object) =>
      planSeries(
        supervisor,
        { teamIds: [world.teamA], title: "", ...where, pattern: lastTuesdays, key: key(), ...more },
        now,
      );
    await expect(plan({ teamIds: [world.teamB] })).rejects.toMatchObject({ kind: "missing" });
    await expect(plan({ teamIds: ["x"] })).rejects.toMatchObject({ kind: "missing" });
    for (const name of ["coordinator", "deputy"] as const) {
      const input = { teamIds: [world.teamA], title: "", ...where, pattern: lastTuesdays, key: key() };
      await expect(planSeries(await world.actor(name), input, now)).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(plan({ pattern: { ...lastTuesdays, endsOn: "2040-01-01" } })).rejects.toMatchObject({
      code: "supervision.day-outside",
    });
    await supervisionIn(world, { startsAt: at("2027-03-30T07:30:00Z"), coordinators: [] });
    await supervisionIn(world, { startsAt: at("2027-04-27T07:59:00Z"), coordinators: [] });
    await expect(plan({})).rejects.toMatchObject({
      code: "supervision.times-taken",
      data: { days: "2027-03-30, 2027-04-27" },
      fields: { from: "supervision.times-taken" },
    });
    expect(await db().supervisionSeries.count()).toBe(0);
    expect(await db().supervisionSession.count()).toBe(2);
  });
});

describe("a single session", () => {
  it("V4: is planned by who supervises, also afterwards", async () => {
    const { now } = world;
    const supervisor = await world.actor("supervisor");
    const input = { teamIds: [world.teamA], title: "", ...where, fromMinute: 600, minutes: 90, key: key() };
    const { sessionId } = await planSession(supervisor, { ...input, day: "2026-11-20" }, now);
    expect(await stored(sessionId)).toMatchObject({
      startsAt: at("2026-11-20T09:00:00Z"),
      endsAt: at("2026-11-20T10:30:00Z"),
      people: ["deputy", "supervisor"],
    });
    await expect(
      planSession(supervisor, { ...input, key: key(), day: "2026-11-20", fromMinute: 689 }, now),
    ).rejects.toMatchObject({
      kind: "conflict",
      code: "supervision.time-taken",
      fields: { day: "supervision.time-taken" },
    });
  });

  it("V5: is booked by who coordinates, at a time that is open and free", async () => {
    const { now } = world;
    await openTimeIn(world, at("2026-12-08T12:00:00Z"), 3, { videoUrl: "https://video.example/a" });
    const [coordinator, researcherId] = [await world.actor("coordinator"), world.person.supervisor];
    const input = { researcherId, startsAt: at("2026-12-08T13:00:00Z"), key: key() };
    const { sessionId } = await bookTime(coordinator, world.teamA, input, now);
    expect(await bookTime(coordinator, world.teamA, input, now)).toEqual({ sessionId });
    expect(await stored(sessionId)).toMatchObject({
      ...{ startsAt: at("2026-12-08T13:00:00Z"), endsAt: at("2026-12-08T14:00:00Z"), researcherId },
      ...{ videoUrl: "https://video.example/a", people: ["coordinator", "supervisor"] },
    });
    const again = { ...input, key: key() };
    await expect(bookTime(coordinator, world.teamA, again, now)).rejects.toMatchObject({
      code: "supervision.time-gone",
    });
    for (const startsAt of [at("2026-12-08T12:30:00Z"), at("2026-12-08T15:00:00Z")])
      await expect(bookTime(coordinator, world.teamA, { ...again, startsAt }, now)).rejects.toMatchObject({
        code: "supervision.time-gone",
      });
    const [supervisor, member] = [await world.actor("supervisor"), await world.actor("member")];
    await expect(bookTime(supervisor, world.teamA, again, now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(bookTime(member, world.teamA, again, now)).rejects.toMatchObject({ kind: "missing" });
    await expect(bookTime(coordinator, world.teamB, again, now)).rejects.toMatchObject({ kind: "missing" });
  });
});

describe("a session that is moved or marked", () => {
  it("V6: goes to whenever the researcher says, and for its coordinator to an open time of hers", async () => {
    const { now } = world;
    const id = await supervisionIn(world, { startsAt: at("2026-11-24T08:00:00Z"), coordinators: ["deputy"] });
    const [supervisor, coordinator] = [await world.actor("supervisor"), await world.actor("coordinator")];
    const to = { day: "2026-12-15", fromMinute: 780, minutes: 60, place: "Rummet", videoUrl: "", sequence: 0 };
    await expect(moveSession(coordinator, id, to, now)).rejects.toMatchObject({ kind: "forbidden" });
    await moveSession(supervisor, id, to, now);
    // The deputy stands in no more on that day.
    expect(await stored(id)).toMatchObject({
      ...{ startsAt: at("2026-12-15T12:00:00Z"), sequence: 1, changedAt: now, place: "Rummet" },
      people: ["coordinator", "supervisor"],
    });
    await expect(moveSession(supervisor, id, to, now)).rejects.toMatchObject({ code: "supervision.changed-meanwhile" });
    await openTimeIn(world, at("2026-12-15T12:30:00Z"), 2);
    const open = { startsAt: at("2026-12-15T12:30:00Z"), sequence: 1 };
    // Its own time is free for it.
    await moveToOpenTime(coordinator, id, open, now);
    expect(await stored(id)).toMatchObject({ startsAt: open.startsAt, sequence: 2, place: "Rummet" });
    const later = { startsAt: at("2026-12-15T18:00:00Z"), sequence: 2 };
    await expect(moveToOpenTime(coordinator, id, later, now)).rejects.toMatchObject({ code: "supervision.time-gone" });
    await expect(moveToOpenTime(await world.actor("member"), id, later, now)).rejects.toMatchObject({
      kind: "missing",
    });
  });

  it("V7: is held or missed when it has begun, and called off for a reason, by both", async () => {
    const { now } = world;
    const [supervisor, coordinator] = [await world.actor("supervisor"), await world.actor("coordinator")];
    const coming = await supervisionIn(world);
    const step = (to: "held" | "excused" | "booked" | "missed", from: "booked" | "excused" | "held" = "booked") =>
      ({ from, to, reason: to === "excused" ? "illness" : null }) as const;
    await expect(markSession(supervisor, coming, step("held"), now)).rejects.toMatchObject({
      code: "supervision.not-begun",
    });
    await expect(markSession(supervisor, coming, { ...step("excused"), reason: null }, now)).rejects.toMatchObject({
      fields: { reason: "supervision.reason-needed" },
    });
    await markSession(coordinator, coming, step("excused"), now);
    await markSession(supervisor, coming, step("excused"), now);
    expect(await stored(coming)).toMatchObject({ state: "excused", reason: "illness", sequence: 1 });
    await markSession(coordinator, coming, step("booked", "excused"), now);
    // Who is to be there is whoever coordinates then.
    expect(await stored(coming)).toMatchObject({
      state: "booked",
      reason: null,
      sequence: 2,
      people: ["deputy", "supervisor"],
    });
    const past = await supervisionIn(world, { startsAt: new Date(now.getTime() - 3_600_000) });
    await markSession(coordinator, past, step("held"), now);
    await markSession(supervisor, past, { from: "held", to: "missed", reason: "leave" }, now);
    expect(await stored(past)).toMatchObject({
      state: "missed",
      reason: "leave",
      people: ["coordinator", "supervisor"],
    });
    await expect(markSession(await world.actor("lead"), past, step("held"), now)).rejects.toMatchObject({
      kind: "missing",
    });
  });

  it("V8: is the researcher's to move and mark when it is a group's", async () => {
    const { now } = world;
    const group = await supervisionIn(world, { kind: "group", title: "Grupp", teams: [world.teamA, world.teamB] });
    const off = { from: "booked", to: "excused", reason: "leave" } as const;
    await expect(markSession(await world.actor("coordinator"), group, off, now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await markSession(await world.actor("supervisor"), group, off, now);
    expect(await stored(group)).toMatchObject({ state: "excused" });
  });
});
