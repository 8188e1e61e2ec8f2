import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { clearWeeklyLetters } from "#app/features/weekly-letters/clear.server.ts";
import { orderWeeklyLetters } from "#app/features/weekly-letters/order.server.ts";
import { endMembership } from "#app/flows/change-coordinator.server.ts";
import { db, pool } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { lettersOf } from "../registrations/letters.ts";
import { atSeven, coordinated, monday, sentAt, sunday, testsOf, whom } from "./letters.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld(sunday);
  await coordinated(world);
  adoptOrigin();
});
afterEach(() => world.close());

/** Everybody who has a part in a programme. */
const everybody = 12;
const later = (day: string, hour: number) => momentOf(day, hour * 60);

describe("the letter of the week", () => {
  it("O9: is ordered on Monday at seven for everybody with a part, and comes to each for whom something waits", async () => {
    await testsOf(world, "member", "otherMember", "foreigner");
    expect(await orderWeeklyLetters(new Date(atSeven.getTime() - 1))).toBe(0);
    expect(await orderWeeklyLetters(atSeven)).toBe(everybody);
    const ordered = await db().weeklyLetter.findMany();
    expect(new Set(ordered.map(({ personId }) => personId)).size).toBe(everybody);
    const without = [world.person.stranger, world.person.leaver];
    expect(ordered.filter(({ personId }) => without.includes(personId))).toEqual([]);
    expect(ordered.every(({ week }) => week.getTime() === dayToDate(monday).getTime())).toBe(true);
    // Whose lead sees that it was ordered.
    const ofForeigner = await db().outboxMail.findFirstOrThrow({ where: { recipientId: world.person.foreigner } });
    expect(ofForeigner.programmeId).toBe(world.otherProgrammeId);
    // A supervisor is told of tests in her team that wait for her word.
    expect(whom(await lettersOf(atSeven))).toEqual(["foreigner", "member", "othermember", "supervisor"]);
  });

  it("O9: is ordered once each week, however many ask at the same time and however often", async () => {
    const counts = await Promise.all(Array.from({ length: 8 }, () => orderWeeklyLetters(atSeven)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(everybody);
    expect(await orderWeeklyLetters(later("2026-11-25", 23))).toBe(0);
    expect(await db().outboxMail.count()).toBe(everybody);
    // The night clears away what was noted of weeks that are over, and of no other.
    expect(await clearWeeklyLetters(later("2026-11-29", 23))).toMatchObject({ weeks: 0 });
    expect(await orderWeeklyLetters(later("2026-11-30", 7))).toBe(everybody);
    expect(await clearWeeklyLetters(later("2026-11-30", 8))).toMatchObject({ weeks: everybody });
    expect(await orderWeeklyLetters(later("2026-11-30", 9))).toBe(0);
  });

  it("O9: cut off in the middle of the order nothing is ordered, and everything the next time", async () => {
    const other = await pool().connect();
    await other.query("BEGIN");
    await other.query("LOCK TABLE outbox_mails IN EXCLUSIVE MODE");
    const cutOff = orderWeeklyLetters(atSeven).then(
      () => "ordered",
      () => "cut off",
    );
    // It has taken note of everybody, and waits to order.
    const waits = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%outbox_mails%'`;
    await expect.poll(async () => (await pool().query(waits)).rowCount, { interval: 5 }).toBe(1);
    await pool().query(`SELECT pg_terminate_backend(w.pid) FROM (${waits}) w`);
    expect(await cutOff).toBe("cut off");
    await other.query("ROLLBACK");
    other.release();
    expect([await db().weeklyLetter.count(), await db().outboxMail.count()]).toEqual([0, 0]);
    expect(await orderWeeklyLetters(atSeven)).toBe(everybody);
  });

  it("O9: made up for in the evening, it waits for the morning; sent when the week is over, it is not", async () => {
    await testsOf(world, "member");
    expect(await orderWeeklyLetters(later(monday, 22))).toBe(everybody);
    const orders = await db().outboxMail.findMany();
    expect(new Set(orders.map(({ notBefore }) => notBefore.toISOString()))).toEqual(
      new Set([later("2026-11-24", 7).toISOString()]),
    );
    expect(whom(await lettersOf(later("2026-11-30", 7)))).toEqual([]);
    expect(await db().outboxMail.count({ where: { droppedAt: null } })).toBe(0);
  });

  it("O10: does not come to who has turned it off, before or after it was ordered", async () => {
    await testsOf(world, "member", "coordinator");
    await db().person.update({ where: { id: world.person.member }, data: { weeklyLetter: false } });
    expect(await orderWeeklyLetters(atSeven)).toBe(everybody - 1);
    await db().person.update({ where: { id: world.person.coordinator }, data: { weeklyLetter: false } });
    expect(whom(await lettersOf(atSeven))).toEqual(["supervisor"]);
  });

  it("O10: is of what she is when it is sent: who has left gets none, who has moved reads of her new team alone", async () => {
    await testsOf(world, "member", "teamManager");
    await orderWeeklyLetters(atSeven);
    const lead = await world.actor("lead");
    for (const name of ["member", "teamManager"] as const) {
      const { id } = await db().teamMembership.findFirstOrThrow({ where: { personId: world.person[name] } });
      await endMembership(lead, { teamId: world.teamA, membershipId: id }, true, atSeven);
    }
    const member = { id: newId(), teamId: world.teamB, personId: world.person.member, profession: "Kurator" };
    await db().teamMembership.create({ data: { ...member, startedAt: atSeven } });
    const meeting = {
      heldOn: dayToDate("2026-11-25"),
      fromMinute: 780,
      minutes: 60,
      title: "Möte",
      createdAt: world.now,
    };
    const made = { id: newId(), programmeId: world.programmeId, createdById: world.person.otherMember };
    await db().meeting.create({ data: { ...made, teamId: world.teamB, ...meeting } });
    const letters = await lettersOf(later(monday, 8));
    expect(whom(letters)).toEqual(["member", "othermember", "supervisor"]);
    expect(letters[0]!.text).toContain(`/teams/${world.teamB}/meetings/${made.id}`);
    expect(letters[0]!.text).not.toContain(world.teamA);
  });

  it("O10: is of programmes that run and do not pause; what waits in another is not said", async () => {
    // On a day on which no score is asked for: what waits is what the test made.
    await testsOf(world, "member", "foreigner");
    const both = { id: newId(), teamId: world.teamC, personId: world.person.member, profession: "Kurator" };
    await db().teamMembership.create({ data: { ...both, startedAt: sunday } });
    const programme = { id: world.programmeId };
    await db().programme.update({ where: programme, data: { pauseMonths: [11] } });
    // Nothing waits for her in the one that runs.
    expect(whom(await sentAt())).toEqual(["foreigner"]);
    await db().programme.update({ where: programme, data: { pauseMonths: [7] } });
    await db().programme.update({ where: { id: world.otherProgrammeId }, data: { endsOn: dayToDate("2026-11-24") } });
    expect(whom(await sentAt(later("2026-12-14", 7)))).toEqual(["member", "supervisor"]);
  });

  it("O10: does not come where nothing waits, nor to who has no address or account", async () => {
    expect(await sentAt()).toEqual([]);
    await testsOf(world, "member", "coordinator");
    const { member, coordinator } = world.person;
    await db().person.update({ where: { id: member }, data: { email: null, claimedAt: null } });
    await orderWeeklyLetters(later("2026-12-14", 7));
    await db().person.update({ where: { id: coordinator }, data: { email: null, claimedAt: null } });
    expect(whom(await lettersOf(later("2026-12-14", 7)))).toEqual(["supervisor"]);
  });
});
