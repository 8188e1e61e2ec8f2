import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { codeFactorOfCycle } from "#app/features/factors/commands/code-cycle.server.ts";
import { factorsAcross } from "#app/features/factors/queries/across.server.ts";
import { factorsOfCycle, factorsOfTalk } from "#app/features/factors/queries/talk.server.ts";
import type { Sense } from "#app/features/factors/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const teamA: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const researchers: readonly PersonName[] = ["researcher", "supervisor"];
const place = () => ({ teamId: world.teamA, cycleId });
const mark = async (name: PersonName, sense: Sense = "barrier", on = true, factor = "standard:1") =>
  codeFactorOfCycle(await world.actor(name), place(), { factor, sense, on }, world.now);
const read = async (name: PersonName) => factorsOfTalk(await world.actor(name), place());
const coded = async (name: PersonName) =>
  (await read(name)).factors
    .filter(({ barrier, enabler }) => barrier || enabler)
    .map(({ name: called, barrier, enabler }) => [called, barrier, enabler]);

beforeEach(async () => {
  await db().supervisionFactor.deleteMany();
  await db().factor.deleteMany();
  cycleId = await testOf(world, "member", { state: "doing", shared: true });
});

describe("what hindered and helped a test", () => {
  it("SC16: is marked by its team and read by it and the researchers; to who sees it shared it is not there", async () => {
    const seeing = [...researchers, ...teamA];
    const marking = table((name) =>
      teamA.includes(name) ? "yes" : researchers.includes(name) ? "forbidden" : "missing",
    );
    expect(await everybody((name) => mark(name))).toEqual(marking);
    expect(await everybody(read)).toEqual(table((name) => (seeing.includes(name) ? "yes" : "missing")));
    expect(await coded("researcher")).toEqual([["Mandat", true, false]]);
    const cycle = { ...place(), id: cycleId, programmeId: world.programmeId, state: "doing" } as const;
    const beside = async (name: PersonName) => (await factorsOfCycle(await world.actor(name), cycle)) !== null;
    for (const name of [...seeing, "lead", "otherMember", "partner", "manager"] as const)
      expect(await beside(name), name).toBe(seeing.includes(name));
  });

  it("SC16: is said and taken back, and a second press changes nothing and is told to nobody", async () => {
    const [told] = await heard(world, () => mark("member"));
    expect(told).toMatchObject({ name: "factor.coded", ids: { cycleId } });
    expect(told?.rooms).toEqual([
      `programme:${world.programmeId}:factor.see-of-cycle`,
      `team:${world.teamA}:factor.see-of-cycle`,
    ]);
    expect(await heard(world, () => mark("coordinator"))).toEqual([]);
    await mark("coordinator", "enabler");
    expect(await coded("member")).toEqual([["Mandat", true, true]]);
    await mark("member", "barrier", false);
    expect(await coded("member")).toEqual([["Mandat", false, true]]);
  });

  it("SC16: is marked from when the test has begun until it is closed, and stays when it moves on", async () => {
    await mark("member");
    await db().cycleQuestion.updateMany({ where: { cycleId }, data: { result: "Hon svarade" } });
    for (const state of ["planned", "doing", "studied"] as const) {
      await db().cycle.update({ where: { id: cycleId }, data: { state } });
      expect(await no(mark("member", "enabler")), state).toBe(state === "planned" ? "factor.cycle-moved" : "yes");
      expect((await read("member")).may.code, state).toBe(state !== "planned");
    }
    expect(await coded("supervisor")).toEqual([["Mandat", true, true]]);
    expect(await no(mark("member", "barrier", true, crypto.randomUUID()))).toBe("factor.list-changed-meanwhile");
  });

  it("SC16: is not marked by a press of before when it is used no more, and its mark can be taken away", async () => {
    await mark("member");
    await db().factor.updateMany({ where: { name: "Mandat" }, data: { retiredAt: world.now } });
    expect(await no(mark("member", "enabler"))).toBe("factor.list-changed-meanwhile");
    expect(await coded("member")).toEqual([["Mandat", true, false]]);
    await mark("member", "barrier", false);
    expect(await coded("member")).toEqual([]);
  });

  it("SC16: is of a test that has begun, and of its own programme's list, whoever writes", async () => {
    await mark("member");
    const [{ id: factorId } = { id: "" }] = await db().factor.findMany({ where: { name: "Mandat" } });
    const byId = world.person.member;
    const write = (data: { cycleId: string; factorId: string }) =>
      db().supervisionFactor.create({
        data: { id: crypto.randomUUID(), ...data, sense: "enabler", byId, at: world.now },
      });
    const planned = await testOf(world, "member");
    await expect(write({ cycleId: planned, factorId })).rejects.toThrow("a factor is coded of a test that has begun");
    const other = await db().factor.create({
      data: { id: crypto.randomUUID(), programmeId: world.otherProgrammeId, name: "Deras", position: 1 },
    });
    await expect(write({ cycleId, factorId: other.id })).rejects.toThrow("a factor is coded of a test that has begun");
    await expect(write({ cycleId, factorId })).resolves.toMatchObject({ cycleId });
  });

  it("SC17: is counted with what showed in sessions and interviews, with how much of it is of tests", async () => {
    await mark("member");
    await mark("member", "enabler");
    cycleId = await testOf(world, "member", { state: "studied" });
    await mark("member");
    const { teams, factors } = await factorsAcross(await world.actor("researcher"), world.programmeId);
    const mandate = factors.find(({ name }) => name === "Mandat")?.id ?? "";
    const [a, b] = teams;
    expect(a?.showed[mandate]).toEqual({ barrier: 2, enabler: 1, inInterviews: 0, inTests: 3 });
    const begun = await db().cycle.count({ where: { teamId: world.teamA, state: { notIn: ["draft", "planned"] } } });
    expect([a?.tests, b?.tests]).toEqual([begun, 0]);
  });

  it("SC16: two who mark the same at once have marked it once", async () => {
    await Promise.all([mark("member"), mark("coordinator"), mark("deputy")]);
    expect(await db().supervisionFactor.count()).toBe(1);
  });
});
