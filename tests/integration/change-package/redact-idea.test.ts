import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whoMay } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { ideaTextsToRedact } from "#app/features/change-package/queries/idea-texts.server.ts";
import { textsToRedact } from "#app/features/cycles/queries-texts.server.ts";
import { redactIdea } from "#app/flows/redact-idea.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { heard } from "#tests/support/heard.ts";
import { placesOf } from "#tests/support/places-of-words.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

const name = "Alva Lindroth";
let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "genombrott-redact-idea-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const wipe = async (who: PersonName, ideaId: string, passage: string, key = crypto.randomUUID()) =>
  redactIdea(await world.actor(who), { programmeId: world.programmeId, ideaId }, { passage, key }, world.now);
const read = async (who: PersonName, ideaId: string) =>
  ideaTextsToRedact(await world.actor(who), world.programmeId, ideaId);

/** An idea that was typed with a test of team A: its title, its chain's name and a comment hold the words. */
async function ideaOfTest(words: string): Promise<{ ideaId: string; cycleId: string }> {
  const cycleId = await testOf(world, "member", { ideaDraft: `Ring ${words}` });
  const { ideaId } = await db().cycle.findUniqueOrThrow({ where: { id: cycleId } });
  if (ideaId === null) throw new Error("The test has no idea.");
  const text = `Hälsa ${words}`;
  await db().comment.create({ data: { id: newId(), ideaId, authorId: world.person.lead, text, createdAt: world.now } });
  return { ideaId, cycleId };
}

/** The programme's own. */
async function ideaOfProgramme(words: string): Promise<string> {
  const id = newId();
  const data = { id, programmeId: world.programmeId, title: words, createdAt: world.now };
  await db().changeIdea.create({ data });
  return id;
}

describe("wiping a passage from an idea", () => {
  it("P13: leaves it nowhere in the database, says where it stood, and never what", async () => {
    const { ideaId } = await ideaOfTest(name);
    await db().changeIdea.update({ where: { id: ideaId }, data: { howToTry: `${name} och ${name}`, source: name } });
    expect(await placesOf(name)).toEqual(["chains", "change_ideas", "comments"]);
    const key = crypto.randomUUID();
    const { texts } = await read("coordinator", ideaId);
    expect(texts.map(({ subject, field }) => `${subject}.${field}`)).toEqual([
      ...["idea.title", "idea.howToTry", "idea.source", "comment.text"],
    ]);
    expect(await wipe("coordinator", ideaId, name, key)).toEqual({ count: 5 });
    for (const words of [name, "lindroth", "alva"]) expect(await placesOf(words), words).toEqual([]);
    expect(await db().changeIdea.findUniqueOrThrow({ where: { id: ideaId } })).toMatchObject({
      title: "Ring ▇▇▇",
      howToTry: "▇▇▇ och ▇▇▇",
    });

    const rows = await db().redaction.findMany({ where: { byId: world.person.coordinator } });
    expect(rows.map(({ subject, field, position }) => `${subject} ${field} ${position}`).toSorted()).toEqual([
      "idea.chain title 5",
      "idea.comment text 6",
      "idea.idea howToTry 0",
      "idea.idea howToTry 18",
      "idea.idea source 0",
      "idea.idea title 5",
    ]);
    const list = readFileSync(join(dataDir, "redactions.jsonl"), "utf8");
    const ids = list.match(/"id":"[^"]+"/g)?.map((found) => found.slice(6, -1));
    expect(ids?.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    expect(list).not.toMatch(/alva|lindroth/i);
    const audit = await db().auditEntry.findMany({ where: { action: "idea.redacted", subjectId: ideaId } });
    expect(audit).toMatchObject([{ actorId: world.person.coordinator, teamId: world.teamA }]);

    // The same press again wipes nothing more; the same key for other words is no second press.
    expect(await wipe("coordinator", ideaId, name, key)).toEqual({ count: 5 });
    expect(await db().redaction.count({ where: { byId: world.person.coordinator } })).toBe(rows.length);
    await expect(wipe("coordinator", ideaId, "Ring", key)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("finds what only a chain still says, after the title was changed", async () => {
    const { ideaId, cycleId } = await ideaOfTest("Tage Ek");
    await db().changeIdea.update({ where: { id: ideaId }, data: { title: "Ring dagen efter" } });
    await db().comment.updateMany({ where: { ideaId }, data: { text: "Bra" } });
    expect(await wipe("supervisor", ideaId, "Tage Ek")).toEqual({ count: 1 });
    const { chain } = await db().cycle.findUniqueOrThrow({ where: { id: cycleId }, include: { chain: true } });
    expect(chain?.title).toBe("Ring ▇▇▇");
    await expect(wipe("supervisor", ideaId, "Tage Ek")).rejects.toMatchObject({ code: "redact.not-found" });
    await expect(wipe("supervisor", ideaId, "Br")).rejects.toMatchObject({ code: "redact.too-short" });
  });

  it("a wiped name is asked for again by the pages of the tests that carry it, and of no others", async () => {
    const { ideaId, cycleId } = await ideaOfTest("Sixten");
    const draft = await draftOf(world, "member", { ideaId });
    const shared = await testOf(world, "member", { ideaId, shared: true });
    const other = await testOf(world, "member", { ideaDraft: "Något annat" });
    await db().changeIdea.update({ where: { id: ideaId }, data: { howToTry: "Fråga Göta" } });
    const hints = async (passage: string) => {
      const events = await heard(world, () => wipe("coordinator", ideaId, passage));
      return events.filter((event) => event.name === "cycle.changed");
    };
    expect(await hints("Göta"), "no name").toEqual([]);
    const told = await hints("Sixten");
    expect(told.map(({ ids }) => ids.cycleId).toSorted()).toEqual([cycleId, draft, shared].toSorted());
    expect(told.map(({ ids }) => ids.cycleId)).not.toContain(other);
    const roomsOf = (id: string) => told.find(({ ids }) => ids.cycleId === id)?.rooms ?? [];
    const place = { programmeId: world.programmeId, teamId: world.teamA };
    expect(roomsOf(draft)).toEqual(whoMay("cycle.see-draft", place));
    expect(roomsOf(cycleId)).not.toEqual(expect.arrayContaining(whoMay("cycle.see-shared", place)));
    expect(roomsOf(shared)).toEqual(expect.arrayContaining(whoMay("cycle.see-shared", place)));
  });

  it("is shown the way to from a test, to those who may", async () => {
    const { ideaId, cycleId } = await ideaOfTest("Bosse");
    const page = async () => textsToRedact(await world.actor("coordinator"), world.teamA, cycleId);
    expect((await page()).idea).toMatchObject({ id: ideaId, title: "Ring Bosse" });
    const lifted = { liftedAt: world.now, liftedById: world.person.lead, sharedAt: world.now };
    await db().changeIdea.update({ where: { id: ideaId }, data: lifted });
    expect((await page()).idea).toBeNull();
  });

  it.each(["lead", "researcher", "supervisor"] as const)("%s wipes in the programme's idea", async (who) => {
    const ideaId = await ideaOfProgramme("Fråga Ebba");
    expect((await read(who, ideaId)).texts).toHaveLength(1);
    expect(await wipe(who, ideaId, "Ebba")).toEqual({ count: 1 });
  });

  it.each(["coordinator", "member", "partner"] as const)("%s may not in the programme's idea", async (who) => {
    const ideaId = await ideaOfProgramme("Fråga Ebba");
    await expect(wipe(who, ideaId, "Ebba")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(read(who, ideaId)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it.each(["member", "lead", "researcher"] as const)("%s sees a team's own idea and may not", async (who) => {
    const { ideaId } = await ideaOfTest("Ebba");
    await expect(wipe(who, ideaId, "Ebba")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(read(who, ideaId)).rejects.toMatchObject({ kind: "forbidden" });
    expect((await db().changeIdea.findUniqueOrThrow({ where: { id: ideaId } })).title).toBe("Ring Ebba");
  });

  it.each(["otherMember", "partner", "stranger"] as const)("for %s it does not exist", async (who) => {
    const { ideaId } = await ideaOfTest("Ebba");
    await expect(wipe(who, ideaId, "Ebba")).rejects.toMatchObject({ kind: "missing" });
    await expect(read(who, ideaId)).rejects.toMatchObject({ kind: "missing" });
  });
});
