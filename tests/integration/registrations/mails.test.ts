import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { answerOffer } from "#app/features/registrations/commands/answer-offer.server.ts";
import { cancelRegistration } from "#app/features/registrations/commands/cancel.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, moreMembers } from "#tests/support/gatherings.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { entryIn, lettersOf } from "./letters.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  adoptOrigin();
});
afterAll(() => world.close());
beforeEach(() => db().outboxMail.deleteMany());

const letters = () => lettersOf(world.now);
const register = async (id: string, actor = world.actor("member")) => {
  const one = await actor;
  const form = { key: crypto.randomUUID(), values: {} };
  return { actor: one, registrationId: (await registerSelf(one, id, form, world.now)).registrationId };
};

describe("mails about registrations", () => {
  it("B19: are not sent when what they say is no longer so", async () => {
    const { id } = await gatheringOf(world, { capacity: 1 });
    const [first, second] = await moreMembers(world, 2);
    const seated = await register(id, Promise.resolve(first!));
    const waits = await register(id, Promise.resolve(second!));
    await cancelRegistration(seated, world.now);
    await cancelRegistration(waits, world.now);
    // Of a seat, a place on the list and an offer, nothing is left but that both are cancelled.
    const told = [first!, second!].map(({ personId }) => [`${personId}@ort.example`, "Avbokat"]);
    expect((await letters()).map(({ to, subject }) => [to, subject])).toEqual(told.toSorted());
  });

  it("B19: say neither what it is about nor who, where it shows on a locked screen", async () => {
    const { id } = await gatheringOf(world, { capacity: 1 });
    const people = await moreMembers(world, 3);
    const all: Awaited<ReturnType<typeof register>>[] = [];
    for (const actor of people) all.push(await register(id, Promise.resolve(actor)));
    const sent = await letters();
    await cancelRegistration(all[0]!, world.now);
    sent.push(...(await letters()));
    await answerOffer(all[1]!, "take", world.now);
    sent.push(...(await letters()));
    expect(sent).toHaveLength(6);
    for (const { subject, text, html } of sent) {
      expect(subject).not.toMatch(/LS3|Folkets|Deltagare|Programmet/);
      expect(text).toContain("LS3");
      expect(html).toContain("LS3");
      expect(text).not.toContain("undefined");
    }
  });

  it("carry the day: taken in, moved by a rising number, and taken out", async () => {
    const { id } = await gatheringOf(world);
    const mine = await register(id);
    const first = entryIn((await letters())[0]);
    expect(first).toMatchObject({
      method: "REQUEST",
      sequence: 0,
      summary: "LS3",
      location: "Folkets hus, Storgatan 1",
    });
    // Twenty days from 22 November is winter time: nine in Stockholm is eight in UTC.
    expect(first.starts.toISOString()).toBe("2026-12-12T08:00:00.000Z");
    expect(first.ends.toISOString()).toBe("2026-12-12T15:00:00.000Z");
    await cancelRegistration(mine, world.now);
    const gone = entryIn((await letters())[0]);
    expect(gone).toMatchObject({ method: "CANCEL", uid: first.uid });
    await register(id);
    const again = entryIn((await letters())[0]);
    expect(again).toMatchObject({ method: "REQUEST", uid: first.uid });
    expect([first.sequence, gone.sequence, again.sequence]).toEqual([0, 1, 2]);
  });

  it("are one for each day, since a mail carries one entry; and none of them holds a secret", async () => {
    const { id } = await gatheringOf(world);
    const more = { id: newId(), gatheringId: id, day: dayToDate("2026-12-13"), fromMinute: 540, toMinute: 720 };
    await db().gatheringDay.create({ data: more });
    const mine = await register(id);
    const sent = await letters();
    const entries = sent.map(entryIn);
    expect(entries.map(({ starts }) => starts.toISOString().slice(0, 10))).toEqual(["2026-12-12", "2026-12-13"]);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(2);
    for (const { text, calendar } of sent) {
      const secret = /#([\w-]{43,})/.exec(text)?.[1];
      if (secret) expect(calendar!.content.replace(/\r\n /g, "")).not.toContain(secret);
      expect(calendar!.content).not.toMatch(/Person coordinator|Deltagare/);
    }
    await cancelRegistration(mine, world.now);
    expect((await letters()).map((letter) => entryIn(letter).method)).toEqual(["CANCEL", "CANCEL"]);
  });

  it("of somebody without an address are none", async () => {
    const { id } = await gatheringOf(world);
    await db().person.update({ where: { id: world.person.otherMember }, data: { email: null, claimedAt: null } });
    await register(id, world.actor("otherMember"));
    expect(await letters()).toEqual([]);
  });
});
