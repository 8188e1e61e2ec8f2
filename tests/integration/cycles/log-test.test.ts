import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { deleteDraft } from "#app/features/cycles/commands/delete-draft.server.ts";
import { writeDraft } from "#app/features/cycles/commands/write-draft.server.ts";
import { logTest } from "#app/flows/log-test.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const today = "2026-11-22";

function draft(
  texts: Partial<Record<"what" | "prediction" | "startsOn" | "ideaId" | "ideaDraft", string>>,
  teamId = world.teamA,
) {
  const questionId = newId();
  const { prediction, ...own } = texts;
  const mine = { ...own, ...(prediction === undefined ? {} : { [`q.${questionId}.prediction`]: prediction }) };
  const base = Object.fromEntries(Object.keys(mine).map((name) => [name, name === "startsOn" ? today : ""]));
  return { place: { teamId, cycleId: newId(), questionId }, changes: { mine, base } };
}

const whole = { what: "Ring dagen efter", prediction: "Två av tre svarar", startsOn: today };

describe("logging a test", () => {
  it("C1: three things make a planned test with number, chain and question", async () => {
    const actor = await world.actor("member");
    const { place, changes } = draft(whole);
    await logTest(actor, place, { changes, key: crypto.randomUUID() }, world.now);
    const cycle = await db().cycle.findUniqueOrThrow({
      where: { id: place.cycleId },
      include: { questions: true, chain: true },
    });
    expect(cycle).toMatchObject({ state: "planned", ownerId: actor.personId, scale: "once", what: "Ring dagen efter" });
    expect(cycle.number).toBeGreaterThan(0);
    expect(cycle.chain?.title).toBe("Ring dagen efter");
    expect(cycle.questions.map((question) => question.prediction)).toEqual(["Två av tre svarar"]);
  });

  it("the same form twice at once makes one test and one idea", async () => {
    const actor = await world.actor("member");
    const { place, changes } = draft({ ...whole, ideaDraft: "Ring alltid dagen efter" });
    const key = crypto.randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => logTest(actor, place, { changes, key }, world.now)));
    expect(new Set(results.map(({ cycleId }) => cycleId)).size).toBe(1);
    expect(await db().changeIdea.count({ where: { title: "Ring alltid dagen efter" } })).toBe(1);
    expect(await db().cycleTransition.count({ where: { cycleId: place.cycleId } })).toBe(1);
  });

  it("C29: twenty who log at once get a number each, without gaps", async () => {
    const actor = await world.actor("otherMember");
    const drafts = Array.from({ length: 20 }, (_, i) => draft({ ...whole, what: `Test ${i}` }, world.teamB));
    await Promise.all(
      drafts.map(({ place, changes }) => logTest(actor, place, { changes, key: crypto.randomUUID() }, world.now)),
    );
    const rows = await db().cycle.findMany({ where: { teamId: world.teamB }, select: { number: true } });
    expect(rows.map(({ number }) => number).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
  });

  it.each([
    ["what", { prediction: "Två", startsOn: today }],
    ["startsOn", { what: "Ring", prediction: "Två", startsOn: "" }],
  ])("lacking %s it is refused at its field, and the rest is not half written", async (field, texts) => {
    const actor = await world.actor("member");
    const { place, changes } = draft(texts);
    await expect(logTest(actor, place, { changes, key: crypto.randomUUID() }, world.now)).rejects.toMatchObject({
      kind: "invalid",
      fields: { [field]: expect.any(String) },
    });
    expect(await db().cycle.count({ where: { id: place.cycleId } })).toBe(0);
  });

  it("C26: a field that somebody else changed meanwhile logs nothing, brings both texts, and the choice is logged", async () => {
    const actor = await world.actor("member");
    const { place, changes } = draft(whole);
    await writeDraft(actor, place, { mine: { what: "Ring samma kväll" }, base: { what: "" } }, world.now);
    const key = crypto.randomUUID();
    const refused = {
      kind: "conflict",
      fields: { what: "cycle.conflict" },
      data: { "theirs.what": "Ring samma kväll" },
    };
    await expect(logTest(actor, place, { changes, key }, world.now)).rejects.toMatchObject(refused);
    expect(await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } })).toMatchObject({ state: "draft" });
    const chosen = { ...changes, base: { ...changes.base, what: "Ring samma kväll" } };
    await logTest(actor, place, { changes: chosen, key }, world.now);
    expect(await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } })).toMatchObject({
      state: "planned",
      what: "Ring dagen efter",
    });
  });

  it("what is typed is a draft on the server, goes on elsewhere, and is the team's alone", async () => {
    const actor = await world.actor("member");
    const { place, changes } = draft({ what: "R" });
    await writeDraft(actor, place, changes, world.now);
    const more = { mine: { what: "Ring dagen efter" }, base: { what: "R" } };
    const saved = await writeDraft(actor, place, more, world.now);
    expect(saved).toMatchObject({ saved: ["what"], conflicts: [] });
    expect((await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } })).what).toBe("Ring dagen efter");
  });

  it("a draft of another team's id is not found, and nothing is written", async () => {
    const member = await world.actor("member");
    const { place, changes } = draft({ what: "Ring" });
    await writeDraft(member, place, changes, world.now);
    const other = await world.actor("otherMember");
    const stolen = { ...place, teamId: world.teamB };
    await expect(
      writeDraft(other, stolen, { mine: { what: "Mitt" }, base: { what: "Ring" } }, world.now),
    ).rejects.toMatchObject({ kind: "missing" });
    await expect(deleteDraft(other, place, world.now)).rejects.toMatchObject({ kind: "missing" });
    expect((await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } })).what).toBe("Ring");
  });

  it.each(["partner", "manager", "researcher", "lead"] as const)("%s may not log in the team", async (name) => {
    const actor = await world.actor(name);
    const { place, changes } = draft(whole);
    await expect(logTest(actor, place, { changes, key: crypto.randomUUID() }, world.now)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it.each(["foreigner", "stranger", "leaver"] as const)("for %s the team does not exist", async (name) => {
    const actor = await world.actor(name);
    const { place, changes } = draft(whole);
    await expect(logTest(actor, place, { changes, key: crypto.randomUUID() }, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
  });
});
