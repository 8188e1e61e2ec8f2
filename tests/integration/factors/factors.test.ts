import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { codeFactor } from "#app/features/factors/commands/code-factor.server.ts";
import {
  addFactor,
  moveFactor,
  renameFactor,
  restoreFactor,
  retireFactor,
} from "#app/features/factors/commands/edit-list.server.ts";
import { factorsAcross } from "#app/features/factors/queries/across.server.ts";
import { factorsPage } from "#app/features/factors/queries/list.server.ts";
import { factorsOfTalk } from "#app/features/factors/queries/talk.server.ts";
import type { Sense } from "#app/features/factors/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { interviewOf } from "#tests/support/talk-notes.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let sessionId: string;
let interviewId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
let days = 1;
beforeEach(async () => {
  days += 1;
  await db().supervisionFactor.deleteMany();
  await db().factor.deleteMany();
  await db().gathering.deleteMany();
  sessionId = await supervisionIn(world, { startsAt: new Date(world.now.getTime() + days * 86_400_000) });
  interviewId = await interviewOf(world);
});

const only = (...those: PersonName[]) => table((name) => (those.includes(name) ? "yes" : "missing"));
const lead = () => world.actor("lead");
const page = async () => factorsPage(await lead(), world.programmeId);
const names = async () => (await page()).factors.map(({ name }) => name);
const refOf = async (name: string) => (await page()).factors.find((one) => one.name === name)?.ref ?? "";
const code = async (name: PersonName, factor: string, sense: Sense = "barrier", on = true) =>
  codeFactor(await world.actor(name), { sessionId }, { factor, sense, on }, world.now);
const interview = () => ({ programmeId: world.programmeId, gatheringId: interviewId });
const mark = async (name: PersonName, factor: string, sense: Sense = "barrier", on = true) =>
  codeFactor(await world.actor(name), interview(), { factor, sense, on }, world.now);
const codedFor = async (name: PersonName) =>
  (await factorsOfTalk(await world.actor(name), { sessionId })).factors
    .filter(({ barrier, enabler }) => barrier || enabler)
    .map(({ name: called, barrier, enabler }) => [called, barrier, enabler]);

describe("a programme's factors", () => {
  it("I6: are the app's own until the lead changes them, who alone does", async () => {
    expect(await page()).toMatchObject({ isStandard: true, retired: [] });
    expect(await names()).toContain("Personalomsättning");
    expect(await db().factor.count()).toBe(0);
    const adding = everybody(async (name) => {
      const said = { name: `Av ${name}`, key: crypto.randomUUID() };
      return addFactor(await world.actor(name), world.programmeId, said, world.now);
    });
    const strangers: readonly PersonName[] = ["foreigner", "stranger", "leaver"];
    const answers = table((name) => (name === "lead" ? "yes" : strangers.includes(name) ? "missing" : "forbidden"));
    expect(await adding).toEqual(answers);
    expect((await names()).slice(-2)).toEqual(["Metoder och verktyg", "Av lead"]);
    expect(await page()).toMatchObject({ isStandard: false });
  });

  it("I6: are renamed, moved and taken out of use, also by what the app's own list is called", async () => {
    const { programmeId: at, now } = world;
    const rename = { factor: "standard:2", name: " Tid  att mötas ", base: "Tid" };
    await renameFactor(await lead(), at, rename, now);
    expect(await no(renameFactor(await lead(), at, rename, now))).toBe("factor.list-changed-meanwhile");
    expect((await names()).slice(0, 2)).toEqual(["Mandat", "Tid att mötas"]);
    const [first, second] = [await refOf("Mandat"), await refOf("Tid att mötas")];
    const up = { factor: second, way: "up", past: first } as const;
    await moveFactor(await lead(), at, up, now);
    await moveFactor(await lead(), at, up, now);
    expect((await names()).slice(0, 2)).toEqual(["Tid att mötas", "Mandat"]);
    await retireFactor(await lead(), at, first, now);
    await retireFactor(await lead(), at, first, now);
    expect((await page()).retired.map(({ name }) => name)).toEqual(["Mandat"]);
    const taken = { name: "mandat", key: crypto.randomUUID() };
    expect(await no(addFactor(await lead(), at, taken, now))).toBe("factor.name-taken");
    await restoreFactor(await lead(), at, first, now);
    expect((await names()).at(-1)).toBe("Mandat");
  });

  it("I6: one that two begin at once is there once", async () => {
    const { programmeId: at, now } = world;
    const actor = await lead();
    await Promise.all([
      retireFactor(actor, at, "standard:1", now),
      code("supervisor", "standard:2"),
      retireFactor(actor, at, "standard:3", now),
    ]);
    expect(await db().factor.count()).toBe(9);
    expect(await codedFor("supervisor")).toEqual([["Tid", true, false]]);
  });
});

describe("what hindered and helped in a session", () => {
  it("I7: is marked by who holds it and read by those who talk; a second press changes nothing", async () => {
    const marking = everybody((name) => code(name, "standard:1"));
    const talk: readonly PersonName[] = ["coordinator", "deputy"];
    const answers = table((name) => (name === "supervisor" ? "yes" : talk.includes(name) ? "forbidden" : "missing"));
    expect(await marking).toEqual(answers);
    expect(await everybody(async (name) => factorsOfTalk(await world.actor(name), { sessionId }))).toEqual(
      only("supervisor", ...talk),
    );
    expect(await heard(world, () => code("supervisor", "standard:1"))).toEqual([]);
    await code("supervisor", "standard:1", "enabler");
    for (const name of ["supervisor", "coordinator"] as const) {
      expect(await codedFor(name)).toEqual([["Mandat", true, true]]);
    }
    const [told] = await heard(world, () => code("supervisor", "standard:1", "barrier", false));
    const rooms = [world.person.coordinator, world.person.supervisor].map((id) => `person:${id}`);
    expect(told?.rooms.toSorted()).toEqual(rooms.toSorted());
    expect(await heard(world, () => code("supervisor", "standard:1", "barrier", false))).toEqual([]);
    expect(await codedFor("coordinator")).toEqual([["Mandat", false, true]]);
  });

  it("I6: stays where it was marked when it is used no more, and cannot be of another programme's list", async () => {
    await code("supervisor", "standard:1");
    await retireFactor(await lead(), world.programmeId, await refOf("Mandat"), world.now);
    expect(await codedFor("coordinator")).toEqual([["Mandat", true, false]]);
    const other = await db().factor.create({
      data: { id: crypto.randomUUID(), programmeId: world.otherProgrammeId, name: "Deras", position: 1 },
    });
    expect(await no(code("supervisor", other.id))).toBe("factor.list-changed-meanwhile");
  });

  it("I6: used no more it is not marked by a press of before, in a session or an interview, and a mark can go", async () => {
    await code("supervisor", "standard:1");
    const mandate = await refOf("Mandat");
    await retireFactor(await lead(), world.programmeId, mandate, world.now);
    for (const factor of [mandate, "standard:1"]) {
      expect(await no(code("supervisor", factor, "enabler"))).toBe("factor.list-changed-meanwhile");
      expect(await no(mark("researcher", factor))).toBe("factor.list-changed-meanwhile");
    }
    expect(await codedFor("supervisor")).toEqual([["Mandat", true, false]]);
    await code("supervisor", mandate, "barrier", false);
    expect(await codedFor("supervisor")).toEqual([]);
  });

  it("I8: is counted over teams for the researchers alone, without order or sum of teams", async () => {
    const { programmeId } = world;
    await code("supervisor", "standard:1");
    await code("supervisor", "standard:1", "enabler");
    const startsAt = new Date(world.now.getTime() - (days + 40) * 86_400_000);
    const group = { kind: "group", title: "Grupp", teams: [world.teamA, world.teamB], state: "held" } as const;
    sessionId = await supervisionIn(world, { ...group, startsAt });
    await code("supervisor", "standard:1");
    expect(await everybody(async (name) => factorsAcross(await world.actor(name), programmeId))).toEqual(
      only("researcher", "supervisor"),
    );
    const { teams, factors } = await factorsAcross(await world.actor("researcher"), programmeId);
    const mandate = factors.find(({ name }) => name === "Mandat")?.id ?? "";
    expect(teams.map(({ name, held, showed }) => [name, held, showed[mandate]])).toEqual([
      ["Team A", 2, { barrier: 2, enabler: 1, inInterviews: 0, inTests: 0 }],
      ["Team B", 1, { barrier: 1, enabler: 0, inInterviews: 0, inTests: 0 }],
    ]);
    await db().supervisionSession.update({ where: { id: sessionId }, data: { state: "cancelled" } });
    const after = await factorsAcross(await world.actor("researcher"), programmeId);
    expect(after.teams.map(({ held }) => held)).toEqual([1, 0]);
  });

  it("I8: counts group interviews as sessions, and says how many they are", async () => {
    const { programmeId } = world;
    await code("supervisor", "standard:1");
    await mark("researcher", "standard:1");
    await mark("researcher", "standard:2", "enabler");
    const { teams, factors } = await factorsAcross(await world.actor("researcher"), programmeId);
    const of = (team: (typeof teams)[number] | undefined, name: string) =>
      team?.showed[factors.find((factor) => factor.name === name)?.id ?? ""];
    const [a, b] = teams;
    expect([a?.held, a?.interviews, b?.interviews]).toEqual([1, 1, 0]);
    expect(of(a, "Mandat")).toEqual({ barrier: 2, enabler: 0, inInterviews: 1, inTests: 0 });
    expect([of(a, "Tid"), of(b, "Mandat")]).toEqual([
      { barrier: 0, enabler: 1, inInterviews: 1, inTests: 0 },
      undefined,
    ]);
    await db().gathering.update({ where: { id: interviewId }, data: { cancelledAt: world.now } });
    const [after] = (await factorsAcross(await world.actor("researcher"), programmeId)).teams;
    expect([after?.interviews, of(after, "Mandat"), of(after, "Tid")]).toEqual([
      0,
      { barrier: 1, enabler: 0, inInterviews: 0, inTests: 0 },
      undefined,
    ]);
  });
});

describe("what hindered and helped at a group interview", () => {
  it("I7: is marked and read by the programme's researchers, and is there for nobody else, who takes part or not", async () => {
    const both = only("researcher", "supervisor");
    expect(await everybody((name) => mark(name, "standard:1"))).toEqual(both);
    const read = async (name: PersonName) => factorsOfTalk(await world.actor(name), interview());
    expect(await everybody(read)).toEqual(both);
    const coded = (await read("supervisor")).factors.filter(({ barrier }) => barrier);
    expect(coded.map(({ name }) => name)).toEqual(["Mandat"]);
    expect(await heard(world, () => mark("researcher", "standard:1"))).toEqual([]);
    const [told] = await heard(world, () => mark("researcher", "standard:1", "barrier", false));
    expect(told?.rooms).toEqual([`programme:${world.programmeId}:interview.hold`]);
    const elsewhere = { ...interview(), programmeId: world.otherProgrammeId };
    expect(await no(factorsOfTalk(await world.actor("researcher"), elsewhere))).toBe("missing");
  });
});
