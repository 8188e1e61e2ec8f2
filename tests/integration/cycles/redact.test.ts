import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { moveCycle } from "#app/features/cycles/commands/move-cycle.server.ts";
import { redactCycle } from "#app/features/cycles/commands/redact.server.ts";
import { saveCycle } from "#app/features/cycles/commands/save-cycle.server.ts";
import { historyOf } from "#app/features/cycles/queries-history.server.ts";
import { cyclesOf } from "#app/features/cycles/queries-list.server.ts";
import { textsToRedact } from "#app/features/cycles/queries-texts.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { filterOf, testOf } from "#tests/support/cycles.ts";
import { heard } from "#tests/support/heard.ts";
import { placesOf } from "#tests/support/places-of-words.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const name = "Tuva Grönkvist";
let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "genombrott-redact-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const key = () => crypto.randomUUID();
const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);

/** A test in whose every kind of text the name stands: now, before, when it was closed, when it was opened, in comments. */
async function fullOfHer(): Promise<{ teamId: string; cycleId: string }> {
  const actor = await world.actor("coordinator");
  const cycleId = await testOf(world, "coordinator", {
    what: `Ring ${name}`,
    prediction: `${name} svarar`,
    state: "doing",
  });
  const place = { teamId: world.teamA, cycleId };
  const question = await db().cycleQuestion.findFirstOrThrow({ where: { cycleId } });
  await db().cycle.update({ where: { id: cycleId }, data: { planWho: name, observations: `${name} och ${name}` } });
  await db().cycleQuestion.update({ where: { id: question.id }, data: { result: `Då sa ${name} ja` } });
  const save = (mine: Record<string, string>, base: Record<string, string>, at: number) =>
    saveCycle(actor, place, { mine, base }, later(at));
  await save({ learned: `${name} vill bli uppringd` }, { learned: "" }, 1);
  await save({ learned: `Många, som ${name}, vill bli uppringda` }, { learned: `${name} vill bli uppringd` }, 30);
  const changes = { mine: {}, base: {} };
  await moveCycle(actor, place, { changes, from: "doing", to: "studied", reason: "" }, later(40));
  await moveCycle(actor, place, { changes, from: "studied", to: "doing", reason: `${name} ville mer` }, later(50));
  await moveCycle(actor, place, { changes, from: "doing", to: "studied", reason: "" }, later(60));
  await save({ decision: "adapt" }, { decision: "" }, 61);
  await moveCycle(actor, place, { changes, from: "studied", to: "closed", reason: "" }, later(70));
  await db().comment.create({
    data: { id: newId(), cycleId, authorId: world.person.supervisor, text: `Hälsa ${name}!`, createdAt: later(80) },
  });
  return place;
}

describe("wiping a passage", () => {
  it("C32: leaves it nowhere in the database, says where it stood, and never what", async () => {
    const place = await fullOfHer();
    expect(await placesOf(name)).toEqual([
      ...["chains", "comments", "cycle_closures", "cycle_questions", "cycle_revisions", "cycle_transitions", "cycles"],
    ]);
    expect(await placesOf("grönkvist")).toContain("cycle_search");
    const actor = await world.actor("supervisor");
    const input = { passage: name, key: key() };
    const { count } = await redactCycle(actor, place, input, later(90));
    for (const words of [name, "grönkvist", "tuva"]) expect(await placesOf(words), words).toEqual([]);
    const { cycles } = await cyclesOf(actor, { kind: "team", teamId: world.teamA }, filterOf({ q: "Grönkvist" }));
    expect(cycles).toEqual([]);

    const cycle = await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId }, include: { closures: true } });
    expect(cycle.observations).toBe("▇▇▇ och ▇▇▇");
    expect(cycle.closures[0]?.learned).toBe("Många, som ▇▇▇, vill bli uppringda");
    const rows = await db().redaction.findMany({ orderBy: { id: "asc" } });
    expect(rows).toHaveLength(count);
    const where = (subject: string) => rows.filter((row) => row.subject === `cycle.${subject}`);
    expect(
      where("cycle")
        .filter(({ field }) => field === "observations")
        .map(({ position }) => position)
        .sort((a, b) => a - b),
    ).toEqual([0, 19]);
    for (const subject of ["question", "chain", "comment", "closure", "step", "revision"]) {
      expect(where(subject).length, subject).toBeGreaterThan(0);
    }
    expect(rows.every(({ byId, length }) => byId === world.person.supervisor && length === name.length)).toBe(true);

    const list = readFileSync(join(dataDir, "redactions.jsonl"), "utf8");
    const lines = list
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string });
    expect(lines.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(list).not.toMatch(/tuva|grönkvist/i);

    const audit = await db().auditEntry.findMany({ where: { action: "cycle.redacted" } });
    expect(audit).toMatchObject([{ subjectId: place.cycleId, actorId: world.person.supervisor }]);
    const { events } = await historyOf(actor, world.teamA, place.cycleId, 1);
    expect(events[0]).toMatchObject({ kind: "act", act: "redacted" });
    // The same press again wipes nothing more.
    expect(await redactCycle(actor, place, input, later(91))).toEqual({ count });
    expect(await db().redaction.count()).toBe(count);
  });

  it("a chain's wiped name is asked for again by the pages of all its tests", async () => {
    const [first, next] = [await testOf(world, "member"), await testOf(world, "member")];
    const { chainId } = await db().cycle.findUniqueOrThrow({ where: { id: first } });
    if (chainId === null) throw new Error("The test has no chain.");
    await db().cycle.update({ where: { id: next }, data: { chainId, planWho: "Majken" } });
    await db().chain.update({ where: { id: chainId }, data: { title: "Ring Embla" } });
    const wiping = async (passage: string) => {
      const place = { teamId: world.teamA, cycleId: next };
      return redactCycle(await world.actor("supervisor"), place, { passage, key: key() }, world.now);
    };
    const told = async (passage: string) =>
      (await heard(world, () => wiping(passage))).flatMap(({ ids, name: what }) =>
        what === "cycle.changed" ? [ids.cycleId] : [],
      );
    expect(await told("Majken")).toEqual([next]);
    expect((await told("Embla")).toSorted()).toEqual([first, next].toSorted());
  });

  it("touches no other text, and refuses what would wipe too much or nothing", async () => {
    const cycleId = await testOf(world, "member", { what: "Ring Bo och Boel", prediction: "Bo svarar" });
    const place = { teamId: world.teamA, cycleId };
    const actor = await world.actor("coordinator");
    const refused = (passage: string) => redactCycle(actor, place, { passage, key: key() }, world.now);
    await expect(refused("Bo")).rejects.toMatchObject({ code: "redact.too-short" });
    await expect(refused("  o  ")).rejects.toMatchObject({ code: "redact.too-short" });
    await expect(refused("bo svarar")).rejects.toMatchObject({ code: "redact.not-found" });
    await expect(refused("Bo.*")).rejects.toMatchObject({ code: "redact.not-found" });
    await refused("Ring Bo ");
    expect((await db().cycle.findUniqueOrThrow({ where: { id: cycleId } })).what).toBe("▇▇▇ och Boel");
    await expect(refused("▇▇▇")).rejects.toMatchObject({ code: "redact.is-mark" });
  });

  it.each(["member", "researcher", "teamManager"] as const)("%s sees the test and may not", async (who) => {
    const place = { teamId: world.teamA, cycleId: await testOf(world, "member") };
    const actor = await world.actor(who);
    const passage = "Ring dagen efter";
    await expect(redactCycle(actor, place, { passage, key: key() }, world.now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(textsToRedact(actor, place.teamId, place.cycleId)).rejects.toMatchObject({ kind: "forbidden" });
    expect((await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } })).what).toBe(passage);
  });

  it.each(["otherMember", "partner", "stranger"] as const)("for %s an unshared test does not exist", async (who) => {
    const place = { teamId: world.teamA, cycleId: await testOf(world, "member") };
    const actor = await world.actor(who);
    await expect(redactCycle(actor, place, { passage: "Ring dagen", key: key() }, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
    await expect(textsToRedact(actor, place.teamId, place.cycleId)).rejects.toMatchObject({ kind: "missing" });
  });

  it("of a step, the app can change the reason and nothing else", async () => {
    const cycleId = await testOf(world, "member");
    const step = await db().cycleTransition.findFirstOrThrow({ where: { cycleId } });
    await expect(
      db().cycleTransition.update({ where: { id: step.id }, data: { byId: world.person.member } }),
    ).rejects.toThrow(/permission denied/);
    await expect(db().$executeRaw`DELETE FROM redactions`).rejects.toThrow(/permission denied/);
  });
});
