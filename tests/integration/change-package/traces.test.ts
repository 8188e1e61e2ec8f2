import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { roomsOf } from "#app/access/rooms.ts";
import { addIdea, type NewIdea } from "#app/features/change-package/commands/add-idea.server.ts";
import { doOnIdea, doOnPackage } from "#app/features/change-package/commands/by-intent.server.ts";
import { editAim } from "#app/features/change-package/commands/edit-aim.server.ts";
import { editIdea } from "#app/features/change-package/commands/edit-idea.server.ts";
import { retireIdea } from "#app/features/change-package/commands/retire-idea.server.ts";
import { ideaChanged } from "#app/features/change-package/events.ts";
import { changesIn } from "#app/features/change-package/forms.server.ts";
import { ideaPage } from "#app/features/change-package/queries/idea.server.ts";
import { packageFrame, packagePage } from "#app/features/change-package/queries/package.server.ts";
import { commentsOf } from "#app/features/comments/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readBody } from "#app/platform/form.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { aTest } from "./tests-of-ideas.ts";

let world: World;
let lead: Actor;
let member: Actor;
beforeAll(async () => {
  world = await openWorld();
  lead = await world.actor("lead");
  member = await world.actor("member");
});
afterAll(() => world.close());

const none = { title: "", description: "", howToTry: "", source: "", driverId: "" };
const key = () => crypto.randomUUID();
const place = (ideaId: string) => ({ programmeId: world.programmeId, ideaId });
const newIdea = (more: Partial<NewIdea> = {}): NewIdea => ({
  ...none,
  title: "Ring dagen efter",
  teamId: null,
  key: key(),
  ...more,
});
const add = async (more: Partial<NewIdea> = {}, actor = lead) =>
  (await addIdea(actor, world.programmeId, newIdea(more), world.now)).ideaId;

describe("what may not stand here", () => {
  it("an identity number, nor too much, is said at its field and nothing is saved", async () => {
    const before = await db().changeIdea.count();
    const sent = add({ title: "Ring 811228-9874", source: "x".repeat(1_001), howToTry: "y".repeat(4_001) });
    await expect(sent).rejects.toMatchObject({
      kind: "invalid",
      fields: { title: "identity-number", source: "field.too-long", howToTry: "field.too-long" },
    });
    await expect(add({ title: " \u200b " })).rejects.toMatchObject({ fields: { title: "field.required" } });
    expect(await db().changeIdea.count()).toBe(before);
  });

  it("an aim that ends outside the programme", async () => {
    const base = { aimWhat: "Stöd", aimForWhom: "Föräldrar", aimHowMuch: "Alla", aimByWhen: "2028-04-05" };
    const { aim } = await packageFrame(lead, world.programmeId);
    const write = (aimByWhen: string) =>
      editAim(
        lead,
        world.programmeId,
        { base: { ...base, aimByWhen: aim.byWhen }, mine: { ...base, aimByWhen } },
        world.now,
      );
    await expect(write("2099-01-01")).rejects.toMatchObject({ fields: { aimByWhen: "programme.aim-outside-period" } });
    await expect(write("2027-02-30")).rejects.toMatchObject({ fields: { aimByWhen: "programme.day-invalid" } });
    expect(await write("2027-06-30")).toEqual({ conflicts: [] });
    expect((await packageFrame(lead, world.programmeId)).aim.byWhen).toBe("2027-06-30");
  });
});

describe("what is left behind", () => {
  it("audit rows say which fields, never what stood there", async () => {
    const ideaId = await add({ title: "Hemlig rubrik" });
    const base = { ...none, title: "Hemlig rubrik" };
    await editIdea(lead, place(ideaId), { base, mine: { ...base, source: "Hemlig källa" } }, world.now);
    await retireIdea(lead, place(ideaId), true, world.now);
    await retireIdea(lead, place(ideaId), false, world.now);
    const rows = await db().auditEntry.findMany({ where: { subjectId: ideaId }, orderBy: { id: "asc" } });
    expect(rows.map(({ action }) => action).sort()).toEqual([
      "idea.added",
      "idea.edited",
      "idea.reactivated",
      "idea.retired",
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Hemlig/);
  });

  it("a team's own idea is hinted at to those who may find it, and to nobody else", async () => {
    const own = { id: world.ideaId, programmeId: world.programmeId, teamId: world.teamA, sharedAt: null };
    const hears = async (name: Parameters<World["actor"]>[0], idea: Parameters<typeof ideaChanged>[0]) => {
      const rooms = new Set(roomsOf(await world.actor(name)));
      return ideaChanged(idea, lead).rooms.some((room) => rooms.has(room));
    };
    for (const name of ["member", "coordinator", "lead", "researcher"] as const)
      expect(await hears(name, own)).toBe(true);
    for (const name of ["otherMember", "manager", "partner", "foreigner", "leaver"] as const) {
      expect(await hears(name, own), name).toBe(false);
    }
    for (const name of ["otherMember", "manager", "partner"] as const) {
      expect(await hears(name, { ...own, sharedAt: world.now })).toBe(true);
    }
    expect(await hears("foreigner", { ...own, sharedAt: world.now })).toBe(false);
  });
});

describe("how much is asked of the database", () => {
  it("as many statements for one idea with one test as for 40 with 80", async () => {
    const count = async () => {
      const ofFrame = await countStatement.during(() => packageFrame(member, world.programmeId));
      const ofPackages = [];
      for (const testedBy of [true, false]) {
        ofPackages.push(await countStatement.during(() => packagePage(member, world.programmeId, { testedBy })));
      }
      const ofIdea = await countStatement.during(() => ideaPage(member, world.programmeId, world.ideaId));
      const said = await countStatement.during(() => commentsOf(member, { kind: "idea", id: world.ideaId }, world.now));
      return [ofFrame, ...ofPackages, ofIdea, said].map(({ statements }) => statements);
    };
    const before = await count();
    for (let i = 0; i < 40; i += 1) {
      const ideaId = await add({ title: `Idé ${i}` });
      await aTest(world, { team: "B", ideaId, shared: true });
      await aTest(world, { team: "A", ideaId: world.ideaId, state: "closed" });
    }
    expect(await count()).toEqual(before);
    expect(before).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("the forms", () => {
  const formOf = (fields: Record<string, string>) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams(fields).toString();
    return readBody(new Request("http://localhost/", { method: "POST", body, headers }));
  };

  it("refuse fields they do not know, and forms from an earlier version", async () => {
    const known = { title: "Ett", "base.title": "Två" };
    const read = async (more: Record<string, string>) => changesIn(await formOf({ ...known, ...more }), ["title"]);
    expect(await read({})).toEqual({ mine: { title: "Ett" }, base: { title: "Två" } });
    for (const wrong of [{ status: "active" }, { "base.teamId": "x" }, { constructor: "x" }]) {
      const sent = read(wrong as Record<string, string>);
      await expect(sent).rejects.toMatchObject({ kind: "invalid", code: "form.outdated" });
    }
    const withoutBase = formOf({ title: "Ett" }).then((form) => changesIn(form, ["title"]));
    await expect(withoutBase).rejects.toMatchObject({ kind: "invalid", fields: { "base.title": "field.required" } });
    const twice = readBody(
      new Request("http://localhost/", {
        method: "POST",
        body: "title=a&title=b",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      }),
    );
    await expect(twice).rejects.toMatchObject({ code: "form.outdated" });
  });

  it("do only what the buttons say, with whole ids", async () => {
    const press = async (fields: Record<string, string>) =>
      doOnPackage(lead, world.programmeId, await formOf(fields), world.now);
    await expect(press({ intent: "delete-driver", id: world.ideaId })).rejects.toMatchObject({ code: "form.outdated" });
    const move = { intent: "move-idea", id: world.ideaId, past: "1 OR 1=1", way: "up" };
    await expect(press(move)).rejects.toMatchObject({ kind: "invalid", fields: { past: expect.any(String) } });
    const idea = formOf({ intent: "share", force: "1" }).then((form) =>
      doOnIdea(lead, place(world.ideaId), form, world.now),
    );
    await expect(idea).rejects.toMatchObject({ code: "form.outdated" });
  });
});
