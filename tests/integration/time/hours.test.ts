import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { myLedger, sumsLedger, teamLedger } from "#app/features/time/queries/ledgers.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { gathered, heldIn, lineOf, met, supervised } from "./given.ts";

let world: World;
const year = 2026;
const mine = async (name: PersonName, of = year) =>
  heldIn((await myLedger(await world.actor(name), world.programmeId, of)).ledger);
const team = async (teamId: string, as: PersonName = "lead") =>
  heldIn((await teamLedger(await world.actor(as), teamId, year)).ledger);

beforeAll(async () => {
  world = await openWorld();
  const { teamA, teamB } = world;
  await gathered(
    world,
    { day: "2026-03-10", minutes: 420 },
    { member: "present", coordinator: "excused", deputy: "cleared", otherMember: "present", researcher: "present" },
  );
  await gathered(
    world,
    { day: "2026-09-01", minutes: 240, kind: "group_interview", teamId: teamA },
    { member: "present" },
  );
  await gathered(world, { day: "2026-09-02", minutes: 300, kind: "spread_conference" }, { coordinator: "present" });
  await gathered(world, { day: "2026-09-03", minutes: 60, kind: "information_meeting" }, { member: "absent" });
  await met(
    world,
    { day: "2026-03-20", minutes: 120, teamId: teamA },
    { member: "present", coordinator: "present", deputy: "absent" },
  );
  await met(world, { day: "2026-03-21", minutes: 90, teamId: teamA, cancelled: true }, { member: "present" });
  await met(world, { day: "2026-03-22", minutes: null, teamId: teamA }, { member: "present" });
  await met(world, { day: "2026-03-23", minutes: 60, teamId: teamB }, { otherMember: "present" });
  await lineOf(world, "member", { day: "2026-03-31", minutes: 45, kind: "travel", teamId: teamA });
  await lineOf(world, "partner", { day: "2026-03-31", minutes: 30, kind: "preparation", teamId: null });
});
afterAll(() => world?.close());

describe("hours fall out of what happened", () => {
  it("L9: of who was marked as present, and of nobody else", async () => {
    expect(await mine("member")).toEqual({
      "2026-03": { meeting: 120, seminar: 420, travel: 45 },
      "2026-09": { interview: 240 },
    });
    expect(await mine("coordinator")).toEqual({ "2026-03": { meeting: 120 }, "2026-09": { conference: 300 } });
    expect(await mine("deputy")).toEqual({});
    expect(await mine("partner")).toEqual({ "2026-03": { preparation: 30 } });
  });

  it("L9: in a team's sums are those of its own, and in all teams' nobody who is in none", async () => {
    expect(await team(world.teamA)).toEqual({
      "2026-03": { meeting: 240, seminar: 420, travel: 45 },
      "2026-09": { interview: 240, conference: 300 },
    });
    expect(await team(world.teamB)).toEqual({ "2026-03": { meeting: 60, seminar: 420 } });
    const sums = await sumsLedger(await world.actor("lead"), world.programmeId, year);
    expect(heldIn(sums.ledger)).toEqual({
      "2026-03": { meeting: 300, seminar: 840, travel: 45 },
      "2026-09": { interview: 240, conference: 300 },
    });
    expect(sums.teams.map(({ name, ledger }) => [name, ledger.total])).toEqual([
      ["Team A", 1245],
      ["Team B", 480],
    ]);
  });

  it("L9: supervision that was held, in the month by Stockholm's clock and as long as it was when clocks changed", async () => {
    const held = async (startsAt: string, endsAt: string, state?: "booked" | "missed") =>
      supervised(world, "deputy", { startsAt, endsAt, ...(state ? { state } : {}) });
    // Half past midnight on the first of April, in Stockholm.
    await held("2026-03-31T22:30:00Z", "2026-03-31T23:30:00Z");
    // 01:30 to 04:30 by clocks that leap an hour: two hours. And with the hour that comes twice: three.
    await held("2026-03-29T00:30:00Z", "2026-03-29T02:30:00Z");
    await held("2026-10-25T00:00:00Z", "2026-10-25T03:00:00Z");
    await held("2026-10-31T23:30:00Z", "2026-11-01T00:00:00Z");
    await held("2026-05-05T08:00:00Z", "2026-05-05T09:00:00Z", "missed");
    await held("2026-06-05T08:00:00Z", "2026-06-05T09:00:00Z", "booked");
    const before = 1245;
    expect(await mine("deputy")).toEqual({
      "2026-03": { supervision: 120 },
      "2026-04": { supervision: 60 },
      "2026-10": { supervision: 180 },
      "2026-11": { supervision: 30 },
    });
    // Who holds it has promised none: it is her work.
    const { ledger } = await teamLedger(await world.actor("lead"), world.teamA, year);
    expect(ledger.total).toBe(before + 390);
  });
});
