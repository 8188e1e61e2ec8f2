import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeStudy, confirmApproval } from "#app/features/studies/commands/approval.server.ts";
import { beginStudy } from "#app/features/studies/commands/begin-study.server.ts";
import { db } from "#app/platform/db.server.ts";
import { no } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { aStudyWithText, currentApproval, isOpen, key, registered } from "#tests/support/study.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const confirm = async (as: PersonName, id: string, now = world.now) =>
  confirmApproval(await world.actor(as), world.programmeId, id, now);
const close = async (as: PersonName, id: string) => closeStudy(await world.actor(as), world.programmeId, id, world.now);
/** What was noted about the approval, by name: all of it happened in the same moment. */
const acts = async () => {
  const rows = await db().auditEntry.findMany({ where: { subject: "study" } });
  const about = rows.map(({ action }) => action.replace("study.", "")).filter((act) => !/begun|written/.test(act));
  return about.toSorted();
};

describe("the gate of a study", () => {
  it("opens when one has registered and another has confirmed, and both names stand there", async () => {
    await aStudyWithText(world);
    const id = await registered(world, "researcher");
    expect(await isOpen()).toBe(false);
    expect(await no(confirm("researcher", id))).toBe("study.confirms-own");
    expect(await isOpen()).toBe(false);
    await confirm("lead", id);
    expect(await isOpen()).toBe(true);
    const { registeredById, confirmedById, state } = await db().studyApproval.findFirstOrThrow();
    const { researcher, lead } = world.person;
    expect([registeredById, confirmedById, state]).toEqual([researcher, lead, "confirmed"]);
    await confirm("supervisor", id);
    expect((await currentApproval())?.confirmedById, "twice is once").toBe(lead);
    expect(await acts()).toEqual(["approval-registered", "opened"]);
  });

  it("Y7: another approval closes it until it is confirmed; what ended is not confirmed", async () => {
    await aStudyWithText(world);
    const first = await registered(world, "researcher");
    await confirm("lead", first);
    const second = await registered(world, "lead", { reference: "2026-9" });
    expect(await isOpen()).toBe(false);
    expect(await no(confirm("supervisor", first))).toBe("study.approval-over");
    expect(await no(confirm("lead", second))).toBe("study.confirms-own");
    await confirm("supervisor", second);
    expect(await isOpen()).toBe(true);
    expect(await acts()).toEqual(["approval-registered", "approval-registered", "closed", "opened", "opened"]);
  });

  it("Y7: closes by one person, twice is once, and what waits is taken back the same way", async () => {
    await aStudyWithText(world);
    const first = await registered(world, "researcher");
    await close("researcher", first);
    expect(await no(confirm("lead", first))).toBe("study.approval-over");
    const second = await registered(world, "researcher");
    await confirm("lead", second);
    await close("supervisor", second);
    await close("supervisor", second);
    expect(await isOpen()).toBe(false);
    const twice = ["approval-registered", "approval-registered"];
    expect(await acts()).toEqual([...twice, "approval-taken-back", "closed", "opened"]);
  });

  it("Y7: a form that arrives twice registers once, and of two who register at once one is told", async () => {
    await aStudyWithText(world);
    const once = { key: key(), seen: null };
    await Promise.all([registered(world, "researcher", once), registered(world, "researcher", once)]);
    expect(await db().studyApproval.count()).toBe(1);
    const seen = (await currentApproval())?.id ?? null;
    const both = [registered(world, "lead", { seen }), registered(world, "supervisor", { seen })];
    const said = await Promise.all(both.map(no));
    expect(said.toSorted()).toEqual(["study.approval-changed-meanwhile", "yes"]);
    expect(await db().studyApproval.count()).toBe(2);
  });

  it("of two who begin a study at once one has, and a programme has one", async () => {
    const begin = async (as: PersonName) =>
      beginStudy(await world.actor(as), world.programmeId, { name: "Studien", key: key() }, world.now);
    const said = await Promise.all([no(begin("lead")), no(begin("researcher"))]);
    expect(said.toSorted()).toEqual(["study.begun-already", "yes"]);
  });

  it("Y8: who lost her role while her press waited confirms and registers nothing", async () => {
    await aStudyWithText(world);
    const id = await registered(world, "researcher");
    const [supervisor, later] = [await world.actor("supervisor"), new Date(world.now.getTime() + 1000)];
    const { programmeId, person } = world;
    const role = { programmeId, personId: person.supervisor, role: "researcher" } as const;
    let press = Promise.resolve("");
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
      press = no(confirmApproval(supervisor, programmeId, id, later));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.programmeRole.updateMany({ where: role, data: { endedAt: world.now } });
    });
    expect(await press).toBe("missing");
    expect(await isOpen()).toBe(false);
    expect(await no(registered(world, "supervisor", { at: later }))).toBe("missing");
  });

  it("takes no approval from after today, nor for another study's text or an information text", async () => {
    const { textId } = await aStudyWithText(world);
    expect(await no(registered(world, "researcher", { at: new Date("2026-09-30T10:00:00Z") }))).toBe("form.invalid");
    expect(await no(registered(world, "researcher", { textId: crypto.randomUUID() }))).toBe("form.invalid");
    expect(await no(registered(world, "researcher", { textId }))).toBe("yes");
  });

  it("tells those who coordinate or recruit when it opens and closes, and of what is registered nobody but researchers", async () => {
    await aStudyWithText(world);
    const { programmeId, teamA, teamB } = world;
    const research = [`programme:${programmeId}:study.see`];
    let id = "";
    const first = await heard(world, async () => {
      id = await registered(world, "researcher");
    });
    expect(first.map(({ name, rooms }) => [name, rooms])).toEqual([["study.changed", research]]);
    const gate = [
      `programme:${programmeId}:study.see-gate`,
      ...[teamA, teamB].map((team) => `team:${team}:study.see-gate`),
    ];
    for (const act of [() => confirm("lead", id), () => close("lead", id)]) {
      const said = await heard(world, act);
      expect(said.map(({ name }) => name)).toEqual(["study.gate-changed"]);
      expect(said[0]?.rooms.toSorted()).toEqual(gate.toSorted());
    }
  });
});
