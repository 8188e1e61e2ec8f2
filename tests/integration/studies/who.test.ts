import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeStudy, confirmApproval } from "#app/features/studies/commands/approval.server.ts";
import { editStudy, setInterviewer } from "#app/features/studies/commands/edit-study.server.ts";
import { studyFacts, studyPage } from "#app/features/studies/queries/study.server.ts";
import { textPage } from "#app/features/studies/queries/text.server.ts";
import { usualFacts } from "#app/features/studies/rules/facts.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { aStudyWithText, registered } from "#tests/support/study.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await aStudyWithText(world);
  const who = { teamId: world.teamA, personId: world.person.member };
  await db().teamMembership.updateMany({ where: who, data: { isRecruiter: true } });
});
afterAll(() => world?.close());

const research: readonly PersonName[] = ["lead", "researcher", "supervisor"];
const gate: readonly PersonName[] = ["coordinator", "deputy", "member"];
const page = async (as: PersonName, now = world.now) => studyPage(await world.actor(as), world.programmeId, now);

describe("a study", () => {
  it("Y10: is whole for lead and researchers, open or closed for who coordinates or recruits, and nothing for others", async () => {
    expect(await everybody(page)).toEqual(table((name) => ([...research, ...gate].includes(name) ? "yes" : "missing")));
    for (const name of research) expect((await page(name)).view).toBe("whole");
    const id = await registered(world, "researcher");
    const { programmeId } = world;
    const closed = { programme: { id: programmeId, name: "Programmet" }, view: "gate", open: false };
    for (const name of gate) expect(await page(name), "not that it waits").toEqual(closed);
    await confirmApproval(await world.actor("lead"), programmeId, id, world.now);
    for (const name of gate) expect(await page(name)).toEqual({ ...closed, open: true });
    await closeStudy(await world.actor("lead"), programmeId, id, world.now);
    for (const name of gate) expect(await page(name)).toEqual(closed);
  });

  it("Y10: has texts and facts for lead and researchers alone", async () => {
    const place = { programmeId: world.programmeId, language: "sv", kind: "consent" };
    const may = table((name) => (research.includes(name) ? "yes" : "missing"));
    expect(await everybody(async (name) => textPage(await world.actor(name), place, null))).toEqual(may);
    const facts = async (name: PersonName) => studyFacts(await world.actor(name), world.programmeId, world.now);
    expect(await everybody(facts)).toEqual(may);
  });

  it("is changed by them, a field at a time by one after the other", async () => {
    const { programmeId, now } = world;
    const [lead, researcher] = [await world.actor("lead"), await world.actor("researcher")];
    const { facts, seen } = await studyFacts(lead, programmeId, now);
    expect(facts).toEqual({ ...usualFacts, name: "Föräldraintervjuer" });
    const windows = [{ countedFrom: "first", fromMonths: 3, toMonths: 6 }] as const;
    await editStudy(lead, programmeId, { ...facts, windows, placeKinds: ["video"], secrecy: "Egna ord." }, seen, now);
    const late = editStudy(researcher, programmeId, { ...facts, name: "Annat" }, seen, now);
    expect(await no(late)).toBe("study.changed-meanwhile");
    const after = await studyFacts(researcher, programmeId, now);
    expect(after.facts).toEqual({ ...facts, windows, placeKinds: ["video"], secrecy: "Egna ord." });
    await editStudy(researcher, programmeId, after.facts, "", now);
    const nowhere = editStudy(lead, programmeId, { ...after.facts, placeKinds: [] }, after.seen, now);
    expect(await no(nowhere)).toBe("form.invalid");
    expect(await db().auditEntry.count({ where: { action: "study.changed" } })).toBe(1);
  });

  it("has interviewers as long as they are the programme's researchers", async () => {
    const { programmeId, now, person } = world;
    const lead = await world.actor("lead");
    const let_ = (personId: string, on = true) => no(setInterviewer(lead, programmeId, { personId, on }, now));
    expect(await let_(person.coordinator)).toBe("study.no-researcher");
    expect([await let_(person.supervisor), await let_(person.supervisor)]).toEqual(["yes", "yes"]);
    const names = async (at: Date) => {
      const { view, ...rest } = await page("lead", at);
      const whole = view === "whole" && "whole" in rest ? rest.whole : null;
      return whole?.researchers.filter(({ interviews }) => interviews).map(({ id }) => id);
    };
    expect(await names(now)).toEqual([person.supervisor]);
    const role = { personId: person.supervisor, programmeId };
    await db().programmeRole.updateMany({ where: role, data: { endedAt: now } });
    expect(await names(new Date(now.getTime() + 1))).toEqual([]);
    expect(await let_(person.supervisor, false)).toBe("yes");
    expect(await db().auditEntry.count({ where: { action: { startsWith: "study.interviewer" } } })).toBe(2);
  });
});
