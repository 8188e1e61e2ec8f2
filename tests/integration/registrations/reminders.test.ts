import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { addDays } from "#app/core/day.ts";
import { noticesOf } from "#app/features/notices/queries.server.ts";
import { cancelRegistration } from "#app/features/registrations/commands/cancel.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { settleDue } from "#app/features/registrations/due.server.ts";
import { remindOfGatherings } from "#app/flows/remind-of-gatherings.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, moreMembers, standingOf } from "#tests/support/gatherings.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { lettersOf } from "./letters.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  adoptOrigin();
});
afterAll(() => world.close());
beforeEach(async () => {
  await db().gathering.deleteMany();
  await db().outboxMail.deleteMany();
});

/** A gathering in so many days, to which the member is registered; her first mail is sent. */
async function joined(held: number) {
  const gathering = await gatheringOf(world, { held, closes: 5, changes: held - 8 });
  const actor = await world.actor("member");
  const form = { key: crypto.randomUUID(), values: {} };
  const { registrationId } = await registerSelf(actor, gathering.id, form, world.now);
  await lettersOf(world.now);
  return { ...gathering, actor, registrationId };
}
const hers = async (now: Date) =>
  (await lettersOf(now)).filter(({ to }) => to === "member@ort.example").map(({ subject }) => subject);

describe("reminders", () => {
  it("B22: are ordered once, whoever looks and how often, and sent at nine", async () => {
    const { day } = await joined(20);
    const [before, due] = [momentOf(addDays(day, -14), 539), momentOf(addDays(day, -14), 541)];
    expect(await remindOfGatherings(before)).toBe(0);
    const counts = await Promise.all(Array.from({ length: 6 }, () => remindOfGatherings(due)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await remindOfGatherings(due)).toBe(0);
    expect(await hers(due)).toEqual(["En påminnelse"]);
    const later = momentOf(addDays(day, -2), 545);
    expect(await remindOfGatherings(later)).toBe(1);
    expect(await hers(later)).toEqual(["En påminnelse"]);
  });

  it("B22: wait for the morning when they are late, and are not sent of what was cancelled meanwhile", async () => {
    const { day, actor, registrationId } = await joined(20);
    const night = momentOf(addDays(day, -13), 22 * 60);
    expect(await remindOfGatherings(night)).toBe(1);
    // Held back by PostgreSQL's clock, which stands where the test is run.
    const waiting = await db().outboxMail.findMany({ where: { sentAt: null }, select: { notBefore: true } });
    expect(waiting).toEqual([{ notBefore: momentOf(addDays(day, -12), 7 * 60) }]);
    await cancelRegistration({ actor, registrationId }, night);
    expect(await hers(momentOf(addDays(day, -12), 7 * 60 + 1))).toEqual(["Avbokat"]);
  });

  it("B22: are not of what one registered to after they were due", async () => {
    const { day } = await joined(10);
    expect(await remindOfGatherings(new Date(world.now.getTime() + 60_000))).toBe(0);
    expect(await remindOfGatherings(momentOf(addDays(day, -2), 541))).toBe(1);
  });

  it("B22: come as a notice to whom chose that, which leads to the gathering", async () => {
    const { id, day, actor } = await joined(20);
    await db().person.update({ where: { id: actor.personId }, data: { remindedBy: "notice" } });
    const due = momentOf(addDays(day, -14), 541);
    expect(await remindOfGatherings(due)).toBe(1);
    expect(await hers(due)).toEqual([]);
    expect(await noticesOf(actor)).toMatchObject([{ kind: "reminder", gathering: { id, title: "LS3", day } }]);
    await db().person.update({ where: { id: actor.personId }, data: { remindedBy: "mail" } });
    // She no longer may know of it: neither may she of the notice.
    await db().gathering.update({ where: { id }, data: { publishedAt: null } });
    expect(await noticesOf(actor)).toEqual([]);
  });

  it("B22: before the last day go to those of the teams who have not answered, and to nobody else", async () => {
    const { id } = await gatheringOf(world, { closes: 2, audience: ["members"] });
    await joined(25);
    await db().gathering.deleteMany({ where: { id: { not: id } } });
    const actor = await world.actor("coordinator");
    await registerSelf(actor, id, { key: crypto.randomUUID(), values: {} }, world.now);
    await lettersOf(world.now);
    const due = momentOf("2026-11-22", 13 * 60 + 1);
    expect(await remindOfGatherings(due)).toBeGreaterThan(0);
    const told = (await lettersOf(due)).map(({ to }) => to);
    expect(told).toEqual([
      "deputy@ort.example",
      "member@ort.example",
      "othermember@ort.example",
      "teammanager@ort.example",
    ]);
    expect(await remindOfGatherings(due)).toBe(0);
  });
});

describe("offers that nobody took", () => {
  it("B6, B21: go on when their time is out, without anybody pressing anything", async () => {
    const { id } = await gatheringOf(world, { capacity: 1 });
    const registered = [];
    for (const actor of await moreMembers(world, 3)) {
      const { registrationId } = await registerSelf(actor, id, { key: crypto.randomUUID(), values: {} }, world.now);
      registered.push({ actor, registrationId });
    }
    await cancelRegistration(registered[0]!, world.now);
    const late = new Date(world.now.getTime() + 48 * 3_600_000);
    expect(await settleDue(new Date(late.getTime() - 1))).toBe(0);
    await Promise.all([settleDue(late), settleDue(late)]);
    expect((await standingOf(id)).filter(({ number }) => number !== null).map(({ state }) => state)).toEqual([
      "lapsed",
      "offered",
    ]);
  });
});
