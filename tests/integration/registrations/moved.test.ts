import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { planToEdit } from "#app/features/gatherings/queries/plan.server.ts";
import { comparable, type Plan } from "#app/features/gatherings/rules/plan.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { cancelGathering } from "#app/flows/cancel-gathering.server.ts";
import { editGathering } from "#app/flows/edit-gathering.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, moreMembers, standingOf } from "#tests/support/gatherings.ts";
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

/** A gathering with so many seats, to which so many have asked. Their first mails are sent. */
async function asked(capacity: number, count: number) {
  const { id, dayId } = await gatheringOf(world, { capacity });
  for (const actor of await moreMembers(world, count)) {
    await registerSelf(actor, id, { key: crypto.randomUUID(), values: {} }, world.now);
  }
  const first = await letters();
  return { id, dayId, entries: first.filter(({ calendar }) => calendar).map(entryIn) };
}

async function change(id: string, more: (plan: Plan) => Partial<Plan>): Promise<void> {
  const address = { programmeId: world.programmeId, gatheringId: id };
  const lead = await world.actor("lead");
  const { plan } = await planToEdit(lead, address.programmeId, address.gatheringId);
  await editGathering(lead, address, { mine: { ...plan, ...more(plan) }, base: comparable(plan) }, world.now);
}

describe("a gathering that is moved", () => {
  it("B20: moves the entries of those who are registered, and tells those who wait; another text tells nobody", async () => {
    const { id, entries } = await asked(2, 3);
    await change(id, () => ({ intro: "Ta med en berättelse." }));
    expect(await letters()).toEqual([]);
    await change(id, ({ days }) => ({ days: days.map((day) => ({ ...day, fromMinute: 600 })) }));
    const told = await letters();
    expect(told).toHaveLength(3);
    const moved = told.filter(({ calendar }) => calendar).map(entryIn);
    expect(moved.map(({ uid }) => uid).toSorted()).toEqual(entries.map(({ uid }) => uid).toSorted());
    for (const entry of moved) expect(entry).toMatchObject({ method: "REQUEST", sequence: 1 });
    expect(moved[0]!.starts.toISOString()).toBe("2026-12-12T09:00:00.000Z");
  });

  it("B20: takes out a day that is no longer there, and puts in one that is new", async () => {
    const { id, entries } = await asked(2, 1);
    await change(id, ({ days }) => ({ days: [{ ...days[0]!, id: null, day: "2026-12-14" }] }));
    const sent = (await letters()).map(entryIn);
    expect(sent.map(({ method, starts }) => [method, starts.toISOString().slice(0, 10)])).toEqual([
      ["CANCEL", "2026-12-12"],
      ["REQUEST", "2026-12-14"],
    ]);
    expect(sent[0]!.uid).toBe(entries[0]!.uid);
    expect(sent[1]!.uid).not.toBe(entries[0]!.uid);
  });

  it("B6: offers the seats that there are more of", async () => {
    const { id } = await asked(1, 3);
    await change(id, () => ({ capacity: 2 }));
    expect((await standingOf(id)).map(({ state }) => state)).toEqual(["offered", "waiting", "registered"]);
  });
});

describe("a gathering that is called off", () => {
  it("B20: tells everybody who has to do with it, and takes the entries out", async () => {
    const { id, entries } = await asked(1, 2);
    await cancelGathering(await world.actor("lead"), { programmeId: world.programmeId, gatheringId: id }, world.now);
    const told = await letters();
    expect(told.map(({ subject }) => subject)).toEqual(["Avbokat", "Avbokat"]);
    expect(told.filter(({ calendar }) => calendar).map(entryIn)).toMatchObject([
      { method: "CANCEL", uid: entries[0]!.uid, sequence: 1 },
    ]);
    for (const { text } of told) expect(text).toContain("inställt");
  });
});
