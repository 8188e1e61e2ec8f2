import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { dayToDate } from "#app/core/day.ts";
import { remindOfMonths } from "#app/features/hand-overs/remind.server.ts";
import { db } from "#app/platform/db.server.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { lettersOf } from "../registrations/letters.ts";

let world: World;
beforeEach(async () => {
  // A day on which a deputy stands in.
  world = await openWorld(new Date("2026-11-22T12:00:00Z"));
  adoptOrigin();
});
afterEach(() => world.close());

const due = momentOf("2026-11-23", 9 * 60);
const whom = async (now: Date) => (await lettersOf(now)).map(({ to }) => to.split("@")[0]);

describe("a month that is about to pass", () => {
  it("Q11: is reminded of once, at nine, seven days before its end: who supervises and who coordinates", async () => {
    expect(await remindOfMonths(new Date(due.getTime() - 60_000))).toBe(0);
    const counts = await Promise.all(Array.from({ length: 5 }, () => remindOfMonths(due)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    const letters = await lettersOf(due);
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      ["deputy@ort.example", "Handledning: en påminnelse"],
      ["supervisor@ort.example", "Handledning: en påminnelse"],
    ]);
    expect(letters[0]!.text).toContain("Team A");
    expect(letters[0]!.text).toContain(`/teams/${world.teamA}/supervision`);
    expect(await remindOfMonths(momentOf("2026-11-29", 600))).toBe(0);
    expect(await db().supervisionReminder.findMany()).toMatchObject([
      { teamId: world.teamA, month: dayToDate("2026-11-01") },
    ]);
  });

  it.each(["booked", "held", "excused"] as const)("Q11: is not when something in it is %s", async (state) => {
    const reason = state === "excused" ? ("illness" as const) : null;
    await supervisionIn(world, { state, reason, startsAt: new Date("2026-11-30T22:30:00Z"), coordinators: [] });
    expect(await remindOfMonths(due)).toBe(0);
  });

  it.each(["missed", "cancelled"] as const)("Q11: is when all in it was %s, or is another month's", async (state) => {
    await supervisionIn(world, { state, startsAt: new Date("2026-11-10T08:00:00Z") });
    await supervisionIn(world, { startsAt: new Date("2026-11-30T23:30:00Z") });
    expect(await remindOfMonths(due)).toBe(2);
  });

  it("Q11: waits for the morning, and is not sent when there is a time meanwhile", async () => {
    const night = momentOf("2026-11-23", 21 * 60);
    expect(await remindOfMonths(night)).toBe(2);
    const morning = momentOf("2026-11-24", 7 * 60);
    const orders = await db().outboxMail.findMany();
    expect(orders.map(({ notBefore }) => notBefore)).toEqual([morning, morning]);
    await supervisionIn(world, { startsAt: new Date("2026-11-26T08:00:00Z") });
    expect(await whom(morning)).toEqual([]);
  });

  it("Q11: is not of a month of pause, nor to a team that nobody supervises or coordinates", async () => {
    await db().programme.updateMany({ data: { pauseMonths: [11] } });
    expect(await remindOfMonths(due)).toBe(0);
    await db().programme.updateMany({ data: { pauseMonths: [7] } });
    await db().coordinatorTerm.updateMany({ data: { endedOn: dayToDate("2026-11-20") } });
    expect(await remindOfMonths(due)).toBe(0);
  });
});
