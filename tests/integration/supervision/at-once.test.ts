import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { bookTime } from "#app/features/supervision/commands/book-time.server.ts";
import { markSession } from "#app/features/supervision/commands/mark-session.server.ts";
import { moveSession, moveToOpenTime } from "#app/features/supervision/commands/move-session.server.ts";
import { planSession } from "#app/features/supervision/commands/plan-session.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { openTimeIn } from "#tests/support/open-times.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
const slot = new Date("2026-12-08T12:00:00Z");
const hour = 3_600_000;
const where = { place: "", videoUrl: "" };

beforeAll(async () => {
  world = await openWorld();
  // Team B has a coordinator too, whom the same researcher supervises.
  const { teamB: teamId, person } = world;
  const startedOn = dayToDate("2026-01-01");
  await db().coordinatorTerm.create({
    data: { id: newId(), teamId, personId: person.otherMember, kind: "acting", startedOn },
  });
  await db().supervisionAssignment.create({
    data: { id: newId(), teamId, researcherId: person.supervisor, startedOn },
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  await db().supervisionSession.deleteMany();
  await db().openTime.deleteMany();
});

/** What came of several acts at once: how many were done, and the codes of the others; anything else is thrown. */
async function outcomes(acts: readonly Promise<unknown>[]): Promise<{ done: number; codes: string[] }> {
  const settled = await Promise.allSettled(acts);
  const codes = settled.flatMap((one) => {
    if (one.status === "fulfilled") return [];
    if (!(one.reason instanceof Refusal)) throw one.reason;
    return [one.reason.code];
  });
  return { done: settled.length - codes.length, codes };
}

/** Everything that is stored of sessions and who is there. */
const everything = async () => [
  await db().supervisionSession.findMany({ orderBy: { id: "asc" } }),
  await db().supervisionAttendee.findMany({ orderBy: [{ sessionId: "asc" }, { personId: "asc" }] }),
];

const takenCode = /^supervision\.time-(taken|gone)$/;

describe("two at once", () => {
  it("V5: book the same researcher, and one of them is told that the time is gone", async () => {
    const [a, b] = [await world.actor("coordinator"), await world.actor("otherMember")];
    const researcherId = world.person.supervisor;
    await openTimeIn(world, slot, 3);
    for (let round = 0, all = rounds(100, "two who book the same researcher"); round < all; round += 1) {
      await db().supervisionSession.deleteMany();
      const book = (actor: typeof a, teamId: string) =>
        bookTime(actor, teamId, { researcherId, startsAt: slot, key: crypto.randomUUID() }, world.now);
      const { done, codes } = await outcomes([book(a, world.teamA), book(b, world.teamB)]);
      expect([done, codes.length]).toEqual([1, 1]);
      expect(codes[0]).toMatch(takenCode);
      const [sessions, attendees] = await everything();
      expect([sessions?.length, attendees?.length]).toEqual([1, 2]);
    }
  });

  it("V6: move and plan onto the same time, in whatever way, and one of them gets it", async () => {
    const [a, b, supervisor] = await Promise.all(
      (["coordinator", "otherMember", "supervisor"] as const).map((name) => world.actor(name)),
    );
    if (!a || !b || !supervisor) throw new Error("Nobody is there.");
    await openTimeIn(world, slot, 1);
    const next = random("who moves");
    for (let round = 0, all = rounds(100, "two who move onto the same time"); round < all; round += 1) {
      await db().supervisionSession.deleteMany();
      const ofA = await supervisionIn(world, { startsAt: new Date(slot.getTime() + 24 * hour) });
      const ofB = await supervisionIn(world, {
        ...{ startsAt: new Date(slot.getTime() + 48 * hour), teams: [world.teamB], coordinators: ["otherMember"] },
      });
      const time = { day: "2026-12-08", fromMinute: 780 + Math.floor(next() * 59), minutes: 60, ...where };
      const to = { startsAt: slot, sequence: 0 };
      const acts = [
        () => moveToOpenTime(a, ofA, to, world.now),
        () => moveToOpenTime(b, ofB, to, world.now),
        () => moveSession(supervisor, ofB, { ...time, sequence: 0 }, world.now),
        () =>
          planSession(supervisor, { teamIds: [world.teamA], title: "", ...time, key: crypto.randomUUID() }, world.now),
      ].toSorted(() => next() - 0.5);
      const chosen = acts.slice(0, 2);
      const { done, codes } = await outcomes(chosen.map((act) => act()));
      // Both may have been about the same session, of which the second one was told that it was moved.
      expect([done, codes.length]).toEqual([1, 1]);
      expect(codes[0]).toMatch(/^supervision\.(time-(taken|gone)|changed-meanwhile)$/);
    }
  });

  it("V6: meet a time that is taken, and nothing of the move is done", async () => {
    const supervisor = await world.actor("supervisor");
    const next = random("onto a taken time");
    const id = await supervisionIn(world, { startsAt: new Date(slot.getTime() + 24 * hour) });
    await supervisionIn(world, { startsAt: slot, teams: [world.teamB], coordinators: ["otherMember"] });
    const before = await everything();
    for (let round = 0, all = rounds(100, "a move onto a taken time"); round < all; round += 1) {
      const time = { day: "2026-12-08", fromMinute: 721 + Math.floor(next() * 118), minutes: 60, ...where };
      const { codes } = await outcomes([moveSession(supervisor, id, { ...time, sequence: 0 }, world.now)]);
      expect(codes).toEqual(["supervision.time-taken"]);
    }
    expect(await everything()).toEqual(before);
  });

  it("V7: restore what was cancelled while somebody takes its time, and one of them gets it", async () => {
    const [a, b, supervisor] = [
      await world.actor("coordinator"),
      await world.actor("otherMember"),
      await world.actor("supervisor"),
    ];
    await openTimeIn(world, slot, 1);
    for (let round = 0, all = rounds(100, "cancelled and restored onto a taken time"); round < all; round += 1) {
      await db().supervisionSession.deleteMany();
      const off = await supervisionIn(world, { startsAt: slot, state: "cancelled" });
      const back = { from: "cancelled", to: "booked", reason: null } as const;
      const book = { researcherId: world.person.supervisor, startsAt: slot, key: crypto.randomUUID() };
      const first = await outcomes([
        markSession(a, off, back, world.now),
        bookTime(b, world.teamB, book, world.now),
        ...(round % 2 ? [markSession(supervisor, off, back, world.now)] : []),
      ]);
      const before = await everything();
      const restored = (await db().supervisionSession.findUniqueOrThrow({ where: { id: off } })).state === "booked";
      for (const code of first.codes) expect(code).toMatch(takenCode);
      expect(first.codes.length).toBe(restored ? 1 : round % 2 ? 2 : 1);
      if (restored) continue;
      const { codes } = await outcomes([markSession(a, off, back, world.now)]);
      expect(codes).toEqual(["supervision.time-taken"]);
      expect(await everything()).toEqual(before);
    }
  });
});
