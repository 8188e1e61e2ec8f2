import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#app/core/day.ts";
import { clearRegistrations } from "#app/features/registrations/clear.server.ts";
import { changeRegistration } from "#app/features/registrations/commands/change.server.ts";
import { cancelForLead } from "#app/features/registrations/commands/lead-answers.server.ts";
import { registerGuest } from "#app/features/registrations/commands/register-guest.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { needsOnPaper } from "#app/features/registrations/needs-on-paper.server.ts";
import { needsPage } from "#app/features/registrations/queries/needs.server.ts";
import { fieldOf } from "#app/features/registrations/rules/answers.ts";
import { db } from "#app/platform/db.server.ts";
import { bytesIn } from "#tests/support/bytes-in-tables.ts";
import { gatheringOf, moreMembers, questionOf } from "#tests/support/gatherings.ts";
import { placesOf } from "#tests/support/places-of-words.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { lettersOf } from "./letters.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  adoptOrigin();
});
afterAll(() => world.close());

/** At noon of a day. */
const noonOf = (day: string) => new Date(`${day}T11:00:00Z`);
const place = (gatheringId: string) => ({ programmeId: world.programmeId, gatheringId });
const register = async (who: PersonName, id: string, values: Record<string, string>) => {
  const actor = await world.actor(who);
  return { actor, ...(await registerSelf(actor, id, { key: crypto.randomUUID(), values }, world.now)) };
};

describe("food and accessibility", () => {
  it("B23, B28: are of those who have a seat, for the lead and nobody else", async () => {
    const { id } = await gatheringOf(world, { capacity: 3 });
    await register("member", id, { food: "Vegetarisk", access: "Hörslinga" });
    const gone = await register("partner", id, { food: "Inget alls", access: "" });
    await register("coordinator", id, { food: "vegetarisk.", access: "" });
    const waits = await register("otherMember", id, { food: "Fisk", access: "" });
    const lead = await world.actor("lead");
    await cancelForLead(lead, { gatheringId: id, registrationId: waits.registrationId }, world.now);
    await cancelForLead(lead, { gatheringId: id, registrationId: gone.registrationId }, world.now);
    const page = await needsPage(lead, place(id));
    expect(page).toMatchObject({
      seated: 2,
      food: [{ text: "vegetarisk", n: 2 }],
      access: [{ text: "Hörslinga", n: 1 }],
    });
    expect(page.people.map(({ name }) => name)).toEqual(["Person coordinator", "Person member"]);
    for (const name of ["researcher", "supervisor", "coordinator", "member", "manager", "partner"] as const) {
      await expect(needsPage(await world.actor(name), place(id)), name).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(needsPage(await world.actor("foreigner"), place(id))).rejects.toMatchObject({ kind: "missing" });
  });

  it("leave a line in the audit when they are taken out on paper, and not when they are looked at", async () => {
    const { id } = await gatheringOf(world);
    const lead = await world.actor("lead");
    const lines = () => db().auditEntry.findMany({ where: { action: "needs.exported-print", subjectId: id } });
    await needsPage(lead, place(id));
    expect(await lines()).toEqual([]);
    await needsOnPaper(lead, place(id), world.now);
    expect(await lines()).toMatchObject([{ actorId: world.person.lead, fields: [] }]);
    await expect(needsOnPaper(await world.actor("researcher"), place(id), world.now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect(await lines()).toHaveLength(1);
  });

  it("B29: are gone from everywhere when their time is out, and not a day before", async () => {
    // Before the other gatherings, so that it is over when they are not.
    const gathering = await gatheringOf(world, { changes: -1, closes: 5, held: 10 });
    const { id, day } = gathering;
    const [kept, erased] = [
      await questionOf(id, { label: "Hur kommer du?" }),
      await questionOf(id, { label: "Vad äter du inte?", eraseAfterDays: 3 }),
    ];
    const hers = await register("member", id, {
      food: "Sagogrynsallergi",
      access: "Stavgångsramp",
      [fieldOf(kept)]: "Cykelvägen",
      [fieldOf(erased)]: "Rabarberpaj",
    });
    await changeRegistration(hers, { food: "Tapiokaallergi", [fieldOf(kept)]: "Spårvagnen" }, world.now);
    await lettersOf(world.now);
    const where = async (words: string) => [...(await placesOf(words)), ...(await bytesIn(words))];
    expect(await where("Sagogrynsallergi")).toEqual(["registration_needs"]);
    expect(await where("Tapiokaallergi")).toEqual(["registration_changes"]);

    const audited = await db().auditEntry.count();
    const clear = (n: number) => clearRegistrations(noonOf(addDays(day, n)));
    expect(await clear(0)).toMatchObject({ needs: 0, answers: 0, wishes: 0 });
    // What nobody answered while there was time is nobody's business when it is over.
    expect(await clear(1)).toMatchObject({ needs: 0, answers: 0, wishes: 1 });
    expect(await where("Tapiokaallergi")).toEqual([]);
    expect(await clear(2)).toMatchObject({ answers: 0 });
    expect(await clear(3)).toMatchObject({ answers: 1 });
    expect(await where("Rabarberpaj")).toEqual([]);
    expect(await clear(13)).toMatchObject({ needs: 0 });
    expect(await where("Stavgångsramp")).toEqual(["registration_needs"]);
    expect(await clear(14)).toMatchObject({ needs: 1 });
    expect(await clear(14)).toMatchObject({ needs: 0 });
    for (const words of ["Sagogrynsallergi", "Stavgångsramp"]) expect(await where(words)).toEqual([]);
    expect(await where("Cykelvägen")).toEqual(["registration_answers"]);
    expect(await db().auditEntry.count()).toBe(audited);
  });

  it("B29: are not shown once they are to be gone, also before the daily round has been", async () => {
    const { id, day } = await gatheringOf(world);
    await register("member", id, { food: "Vegetarisk", access: "" });
    const lead = await world.actor("lead");
    const on = (n: number) => needsPage({ ...lead, today: addDays(day, n) }, place(id));
    expect(await on(13)).toMatchObject({
      erased: false,
      erasedFrom: addDays(day, 14),
      people: [{ food: "Vegetarisk" }],
    });
    expect(await on(14)).toMatchObject({ erased: true, people: [], food: [] });
  });
});

describe("guests who never came back", () => {
  it("B29: are forgotten after seven days, with all they wrote; others are not", async () => {
    const { id } = await gatheringOf(world, { audience: ["guests", "members"] });
    const guest = {
      name: "Gäst Gästsson",
      email: "gast@annan.example",
      organisation: "Okändakommunen",
      locale: "sv",
    } as const;
    await registerGuest(id, guest, { food: "Havregrynsallergi" }, { now: world.now, origin: "192.0.2.7" });
    const [member] = await moreMembers(world, 1);
    await registerSelf(member!, id, { key: crypto.randomUUID(), values: {} }, world.now);
    const clearAfter = (ms: number) => clearRegistrations(new Date(world.now.getTime() + ms));
    const week = 7 * 86_400_000;
    expect(await clearAfter(week - 1)).toMatchObject({ guests: 0 });
    expect(await placesOf("Okändakommunen")).toEqual(["registrations"]);
    expect(await clearAfter(week)).toMatchObject({ guests: 1 });
    for (const words of ["Okändakommunen", "Havregrynsallergi", "gast@annan.example"]) {
      expect(await placesOf(words)).toEqual([]);
    }
    expect(await db().registration.count({ where: { gatheringId: id } })).toBe(1);
  });
});
