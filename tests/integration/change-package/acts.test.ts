import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { addDriver } from "#app/features/change-package/commands/add-driver.server.ts";
import { addIdea, type NewIdea } from "#app/features/change-package/commands/add-idea.server.ts";
import { editDriver } from "#app/features/change-package/commands/edit-driver.server.ts";
import { editIdea } from "#app/features/change-package/commands/edit-idea.server.ts";
import { liftIdea } from "#app/features/change-package/commands/lift-idea.server.ts";
import { moveDriver } from "#app/features/change-package/commands/move-driver.server.ts";
import { moveIdea } from "#app/features/change-package/commands/move-idea.server.ts";
import { retireDriver } from "#app/features/change-package/commands/retire-driver.server.ts";
import { shareIdea } from "#app/features/change-package/commands/share-idea.server.ts";
import { packagePage } from "#app/features/change-package/queries/package.server.ts";
import { db } from "#app/platform/db.server.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { ownIdea } from "./tests-of-ideas.ts";

let world: World;
let lead: Actor;
let researcher: Actor;
let member: Actor;
beforeAll(async () => {
  world = await openWorld();
  lead = await world.actor("lead");
  researcher = await world.actor("researcher");
  member = await world.actor("member");
});
afterAll(() => world.close());

const none = { title: "", description: "", howToTry: "", source: "", driverId: "" };
const key = () => crypto.randomUUID();
const place = (ideaId: string) => ({ programmeId: world.programmeId, ideaId });
const driverPlace = (driverId: string) => ({ programmeId: world.programmeId, driverId });
const newIdea = (more: Partial<NewIdea> = {}): NewIdea => ({
  ...none,
  title: "Ring dagen efter",
  teamId: null,
  key: key(),
  ...more,
});
const add = async (more: Partial<NewIdea> = {}, actor = lead) =>
  (await addIdea(actor, world.programmeId, newIdea(more), world.now)).ideaId;
const addTo = async (parentId: string | null, title: string) =>
  (await addDriver(lead, world.programmeId, { parentId, title, description: "", key: key() }, world.now)).driverId;
const ofIdea = (id: string) => db().changeIdea.findUniqueOrThrow({ where: { id } });

describe("two people and one idea", () => {
  it("both keep what only they changed; of the same field the second sees both texts, and chooses", async () => {
    const ideaId = await add();
    const base = { ...none, title: "Ring dagen efter" };
    await editIdea(
      lead,
      place(ideaId),
      { base, mine: { ...base, source: "Avsnitt 3", howToTry: "En familj" } },
      world.now,
    );
    const hers = { ...base, description: "Ett kort samtal", source: "Erfarenhet" };
    const { conflicts } = await editIdea(researcher, place(ideaId), { base, mine: hers }, world.now);
    expect(conflicts).toEqual([{ field: "source", mine: "Erfarenhet", theirs: "Avsnitt 3" }]);
    expect(await ofIdea(ideaId)).toMatchObject({ source: "Avsnitt 3", description: "" });
    const shown = { ...base, source: "Avsnitt 3" };
    expect(await editIdea(researcher, place(ideaId), { base: shown, mine: hers }, world.now)).toEqual({
      conflicts: [],
    });
    expect(await ofIdea(ideaId)).toMatchObject({
      source: "Erfarenhet",
      description: "Ett kort samtal",
      howToTry: "En familj",
    });
  });

  it("at the same moment: one is saved, the other is told, and no text is gone", async () => {
    for (let left = rounds(50, "two edit one idea"); left > 0; left -= 1) {
      const ideaId = await add();
      const base = { ...none, title: "Ring dagen efter" };
      const write = (actor: Actor, source: string) =>
        editIdea(actor, place(ideaId), { base, mine: { ...base, source } }, world.now);
      const both = await Promise.all([write(lead, "Ena"), write(researcher, "Andra")]);
      const { source } = await ofIdea(ideaId);
      const told = both.flatMap(({ conflicts }) => conflicts);
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({ theirs: source });
      expect([source, told[0]?.mine].sort()).toEqual(["Andra", "Ena"]);
    }
  });

  it("line ends and spaces are no changes", async () => {
    const ideaId = await add({ description: "Rad ett\nRad två" });
    const as = { ...none, title: " Ring  dagen efter ", description: "Rad ett\r\nRad två\n" };
    expect(await editIdea(lead, place(ideaId), { base: as, mine: as }, world.now)).toEqual({ conflicts: [] });
    expect(await ofIdea(ideaId)).toMatchObject({ title: "Ring dagen efter", description: "Rad ett\nRad två" });
  });
});

describe("a form that arrives twice", () => {
  it("adds one idea, also when both arrive at once", async () => {
    for (let left = rounds(50, "an idea added twice"); left > 0; left -= 1) {
      const given = newIdea();
      const sent = await Promise.all([1, 2].map(() => addIdea(lead, world.programmeId, given, world.now)));
      const again = await addIdea(lead, world.programmeId, given, world.now);
      expect(new Set([...sent, again].map(({ ideaId }) => ideaId)).size).toBe(1);
    }
  });

  it("lifts once; a second person who lifts is told", async () => {
    const ideaId = await ownIdea(world);
    const sameKey = key();
    await Promise.all([1, 2].map(() => liftIdea(lead, place(ideaId), sameKey, world.now)));
    const idea = await ofIdea(ideaId);
    expect(idea).toMatchObject({ teamId: world.teamA, liftedById: lead.personId, status: "active" });
    expect(idea.sharedAt).toEqual(world.now);
    const twice = liftIdea(lead, place(ideaId), key(), world.now);
    await expect(twice).rejects.toMatchObject({ kind: "conflict", code: "idea.already-programmes" });
    const hidden = shareIdea(member, place(ideaId), false, world.now);
    await expect(hidden).rejects.toMatchObject({ code: "idea.already-programmes" });
  });
});

describe("the order", () => {
  it("one press is one place, pressed twice too; an order that is another by now is said", async () => {
    const primary = await addTo(null, "Ordning");
    const [a, b, c] = [await addTo(primary, "A"), await addTo(primary, "B"), await addTo(primary, "C")];
    const order = async () => {
      const rows = await db().driver.findMany({ where: { parentId: primary }, orderBy: { position: "asc" } });
      return rows.map(({ title }) => title).join("");
    };
    const up = { way: "up", past: b } as const;
    await Promise.all([1, 2, 3].map(() => moveDriver(lead, driverPlace(c), up, world.now)));
    expect(await order()).toBe("ACB");
    const late = moveDriver(researcher, driverPlace(b), { way: "up", past: a }, world.now);
    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "package.order-changed" });
    await moveDriver(lead, driverPlace(a), { way: "down", past: c }, world.now);
    expect(await order()).toBe("CAB");
  });

  it("teams' own ideas stand outside it", async () => {
    const driverId = await addTo(null, "Idéer");
    const first = await add({ driverId });
    const own = await ownIdea(world, { driverId, shared: true });
    const last = await add({ driverId });
    await moveIdea(lead, place(last), { way: "up", past: first }, world.now);
    const { ideas } = await packagePage(member, world.programmeId, { testedBy: false });
    const here = ideas.filter((idea) => idea.driverId === driverId && idea.id !== own).map(({ id }) => id);
    expect(here).toEqual([last, first]);
    const past = moveIdea(lead, place(last), { way: "down", past: own }, world.now);
    await expect(past).rejects.toMatchObject({ code: "package.order-changed" });
  });
});

describe("drivers", () => {
  it("are not retired from under ideas, whoever comes first", async () => {
    for (let left = rounds(50, "a driver retired under an idea"); left > 0; left -= 1) {
      const driverId = await addTo(null, "Kapplöpning");
      const outcomes = await Promise.allSettled([
        retireDriver(lead, driverPlace(driverId), true, world.now),
        addIdea(member, world.programmeId, newIdea({ driverId, teamId: world.teamA }), world.now),
      ]);
      const { retiredAt } = await db().driver.findUniqueOrThrow({ where: { id: driverId } });
      const under = await db().changeIdea.count({ where: { driverId } });
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect([retiredAt !== null, under]).toEqual(under === 0 ? [true, 0] : [false, 1]);
    }
  });

  it("come back, but not under one that is gone", async () => {
    const primary = await addTo(null, "Över");
    const secondary = await addTo(primary, "Under");
    await retireDriver(lead, driverPlace(secondary), true, world.now);
    await retireDriver(lead, driverPlace(primary), true, world.now);
    await retireDriver(lead, driverPlace(primary), true, world.now);
    const early = retireDriver(lead, driverPlace(secondary), false, world.now);
    await expect(early).rejects.toMatchObject({ code: "driver.parent-retired" });
    await retireDriver(lead, driverPlace(primary), false, world.now);
    await retireDriver(lead, driverPlace(secondary), false, world.now);
    expect(await db().driver.count({ where: { id: { in: [primary, secondary] }, retiredAt: null } })).toBe(2);
  });

  it("keep two levels, also when the third is retired", async () => {
    const [one, two] = [await addTo(null, "Ett"), await addTo(null, "Två")];
    const secondary = await addTo(one, "Under ett");
    await retireDriver(lead, driverPlace(secondary), true, world.now);
    const base = { title: "Ett", description: "", parentId: "" };
    const under = editDriver(lead, driverPlace(one), { base, mine: { ...base, parentId: two } }, world.now);
    await expect(under).rejects.toMatchObject({ fields: { parentId: "driver.has-secondaries" } });
  });

  it("of another programme do not exist in this one", async () => {
    const { programmeId } = await db().team.findUniqueOrThrow({ where: { id: world.teamC } });
    const foreign = await db().driver.create({
      data: { id: crypto.randomUUID(), programmeId, kind: "primary", title: "Främmande", position: 1 },
    });
    const idea = add({ driverId: foreign.id });
    await expect(idea).rejects.toMatchObject({ fields: { driverId: "idea.driver-elsewhere" } });
    await expect(addTo(foreign.id, "Under")).rejects.toMatchObject({ code: "driver.parent-missing" });
    const gone = retireDriver(lead, driverPlace(foreign.id), true, world.now);
    await expect(gone).rejects.toMatchObject({ kind: "missing" });
    const intoOther = add({ teamId: world.teamC }, await world.actor("foreigner"));
    await expect(intoOther).rejects.toMatchObject({ kind: "missing" });
  });
});
