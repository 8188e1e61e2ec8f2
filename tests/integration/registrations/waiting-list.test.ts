import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { answerOffer } from "#app/features/registrations/commands/answer-offer.server.ts";
import { cancelRegistration } from "#app/features/registrations/commands/cancel.server.ts";
import { answerRequest, offerSeat } from "#app/features/registrations/commands/lead-answers.server.ts";
import { registerOthers } from "#app/features/registrations/commands/register-others.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { splitParty } from "#app/features/registrations/commands/split-party.server.ts";
import { slotField } from "#app/features/registrations/rules/answers.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, moreMembers, sessionOf, standingOf } from "#tests/support/gatherings.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const hour = 3_600_000;
const later = (ms: number) => new Date(world.now.getTime() + ms);
const form = (values: Record<string, string> = {}) => ({ key: crypto.randomUUID(), values });
const register = async (actor: Actor, id: string, values: Record<string, string> = {}) =>
  ({ actor, registrationId: (await registerSelf(actor, id, form(values), world.now)).registrationId }) as const;
const stateOf = async ({ registrationId }: { registrationId: string }) =>
  (await db().registration.findUniqueOrThrow({ where: { id: registrationId } })).state;

/** A full gathering with as many who wait. */
async function full(capacity: number, waiting: number) {
  const { id } = await gatheringOf(world, { capacity });
  const people = await moreMembers(world, capacity + waiting);
  const all: Awaited<ReturnType<typeof register>>[] = [];
  for (const actor of people) all.push(await register(actor, id));
  return { id, seated: all.slice(0, capacity), waiting: all.slice(capacity) };
}

describe("the waiting list", () => {
  it("B6: offers a seat that is cancelled to the next one, who takes it", async () => {
    const { seated, waiting } = await full(2, 3);
    await cancelRegistration(seated[0]!, world.now);
    // Cancelled twice is cancelled once.
    await cancelRegistration(seated[0]!, world.now);
    expect(await Promise.all(waiting.map(stateOf))).toEqual(["offered", "waiting", "waiting"]);
    await answerOffer(waiting[0]!, "take", later(hour));
    await answerOffer(waiting[0]!, "take", later(hour));
    expect(await stateOf(waiting[0]!)).toBe("registered");
    await expect(answerOffer(waiting[1]!, "take", later(hour))).rejects.toMatchObject({
      code: "registration.no-offer",
    });
  });

  it("B6: an offer counts as a seat until she says no; then the next one has it", async () => {
    const { id, seated, waiting } = await full(1, 2);
    await cancelRegistration(seated[0]!, world.now);
    const [late] = await moreMembers(world, 1);
    expect(await stateOf(await register(late!, id))).toBe("waiting");
    await answerOffer(waiting[0]!, "decline", later(hour));
    expect(await Promise.all(waiting.map(stateOf))).toEqual(["lapsed", "offered"]);
    expect((await db().gathering.findUniqueOrThrow({ where: { id } })).seatsTaken).toBe(1);
  });

  it("B6, B8: an offer whose time is out goes on to the next, also when she answers too late", async () => {
    const { waiting, seated } = await full(1, 2);
    await cancelRegistration(seated[0]!, world.now);
    await expect(answerOffer(waiting[0]!, "take", later(48 * hour))).rejects.toMatchObject({
      code: "registration.no-offer",
    });
    expect(await Promise.all(waiting.map(stateOf))).toEqual(["lapsed", "offered"]);
  });

  it("B11: with a registration goes what she said that she needs", async () => {
    const { id } = await gatheringOf(world);
    const one = await register(await world.actor("member"), id, { food: "Nötallergi", access: "" });
    expect(await db().registrationNeeds.count({ where: { registrationId: one.registrationId } })).toBe(1);
    await cancelRegistration(one, world.now);
    expect(await db().registrationNeeds.count({ where: { registrationId: one.registrationId } })).toBe(0);
  });

  it("B11: who has left it is offered nothing, and stands last when she comes back", async () => {
    const { id, seated, waiting } = await full(1, 2);
    await cancelRegistration(waiting[0]!, world.now);
    const again = await register(waiting[0]!.actor, id);
    expect(again.registrationId).toBe(waiting[0]!.registrationId);
    await cancelRegistration(seated[0]!, world.now);
    expect(await Promise.all(waiting.map(stateOf))).toEqual(["waiting", "offered"]);
    expect((await standingOf(id)).find(({ state }) => state === "waiting")?.number).toBe(3);
  });

  it("B7: a party is let in together, and when it takes seats one by one the first of it goes in", async () => {
    const { id, seated, waiting } = await full(2, 0);
    expect(waiting).toEqual([]);
    const lead = await world.actor("lead");
    const party = await moreMembers(world, 2);
    const group = {
      key: crypto.randomUUID(),
      personIds: party.map(({ personId }) => personId),
      newPeople: [],
      together: true,
    };
    expect(await registerOthers(lead, id, group, world.now)).toEqual({ registered: 0, waiting: 2, requested: 0 });
    await cancelRegistration(seated[0]!, world.now);
    const numbers = () =>
      standingOf(id).then((rows) => rows.filter(({ number }) => number !== null).map(({ state }) => state));
    expect(await numbers()).toEqual(["waiting", "waiting"]);
    const { id: registrationId } = (await standingOf(id)).find(({ number }) => number === 1)!;
    await splitParty({ actor: lead, registrationId }, world.now);
    expect(await numbers()).toEqual(["offered", "waiting"]);
  });

  it("B10: who wished for a session gets what is left of it with her seat", async () => {
    const gathering = await gatheringOf(world, { capacity: 1 });
    const session = await sessionOf(gathering, { title: "Fältets röster", seats: 1 });
    const [first, second] = await moreMembers(world, 2);
    const wish = { [slotField(session)]: session };
    const seated = await register(first!, gathering.id, wish);
    const waits = await register(second!, gathering.id, wish);
    const holds = async () =>
      (await db().registrationSession.findFirstOrThrow({ where: { registrationId: waits.registrationId } })).holds;
    expect(await holds()).toBe(false);
    await cancelRegistration(seated, world.now);
    expect(await holds()).toBe(true);
  });
});

describe("what the lead answers", () => {
  it("B1: a late registration gets a seat, a place on the list, or a no that stands", async () => {
    const { id } = await gatheringOf(world, { capacity: 1, closes: -1 });
    const lead = await world.actor("lead");
    const people = await moreMembers(world, 3);
    const [a, b, c] = await Promise.all(people.map((actor) => register(actor, id)));
    const place = ({ registrationId }: { registrationId: string }) => ({ gatheringId: id, registrationId });
    await answerRequest(lead, place(a!), true, world.now);
    await answerRequest(lead, place(b!), true, world.now);
    await answerRequest(lead, place(c!), false, world.now);
    expect(await Promise.all([a!, b!, c!].map(stateOf))).toEqual(["registered", "waiting", "refused"]);
    await expect(answerRequest(lead, place(c!), true, world.now)).rejects.toMatchObject({
      code: "registration.answered",
    });
    await expect(register(c!.actor, id)).rejects.toMatchObject({ code: "registration.refused-before" });
    await expect(answerRequest(await world.actor("researcher"), place(b!), true, world.now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(answerRequest(await world.actor("foreigner"), place(b!), true, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
  });

  it("gives a free seat to whom she chooses, and none when there is none", async () => {
    const { id, waiting } = await full(1, 2);
    const lead = await world.actor("lead");
    const second = { gatheringId: id, registrationId: waiting[1]!.registrationId };
    await expect(offerSeat(lead, second, world.now)).rejects.toMatchObject({ code: "registration.no-seat-free" });
    expect(await stateOf(waiting[1]!)).toBe("waiting");
  });
});
