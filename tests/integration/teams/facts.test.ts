import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { editMembership } from "#app/features/teams/commands/edit-membership.server.ts";
import { moveTeam } from "#app/features/teams/commands/move-team.server.ts";
import { renameTeam } from "#app/features/teams/commands/rename-team.server.ts";
import { teamPeople } from "#app/features/teams/queries/team-people.server.ts";
import { inviteToTeam } from "#app/flows/invite-to-team.server.ts";
import { db } from "#app/platform/db.server.ts";
import { heard } from "#tests/support/heard.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );
const unitOf = async (who: PersonName) => {
  const { unitId } = await db().person.findUniqueOrThrow({ where: { id: world.person[who] } });
  return unitId!;
};
const member = (who: PersonName, teamId = world.teamA) =>
  db().teamMembership.findFirstOrThrow({ where: { teamId, personId: world.person[who] } });
const edit = async (by: PersonName, who: PersonName, change: object, teamId = world.teamA) => {
  const { id, profession, isTeamManager } = await member(who, teamId);
  const { unitId } = await db().person.findUniqueOrThrow({ where: { id: world.person[who] } });
  const whole = { membershipId: id, profession, isTeamManager, unitId, ...change };
  return editMembership(await world.actor(by), teamId, whole, world.now);
};
/** A second unit in team A's municipality, with a head of its own. */
async function unitWithHead() {
  const { departmentId } = await db().unit.findUniqueOrThrow({ where: { id: await unitOf("member") } });
  const unitId = newId();
  await db().unit.create({ data: { id: unitId, departmentId, name: "Familjehem" } });
  await db().unitHead.create({
    data: {
      ...{ id: newId(), personId: world.person.stranger, programmeId: world.programmeId },
      ...{ unitId, startedOn: dayToDate(dayOf(world.now)) },
    },
  });
  return unitId;
}

describe("what is said of a member", () => {
  it("T12: is changed by coordinator and lead, and the trace names what was changed", async () => {
    const warnings = async () =>
      (await teamPeople(await world.actor("lead"), world.teamA, world.now)).warnings.map(({ code }) => code);
    await db().teamMembership.updateMany({ where: { isTeamManager: true }, data: { isTeamManager: false } });
    expect(await warnings()).toContain("team.lacks-manager");
    await edit("coordinator", "teamManager", { isTeamManager: true });
    expect(await warnings()).not.toContain("team.lacks-manager");
    await edit("lead", "teamManager", { profession: "Enhetschef", unitId: await unitOf("member") });
    expect(await member("teamManager")).toMatchObject({ isTeamManager: true, profession: "Enhetschef" });
    const audits = await db().auditEntry.findMany({
      where: { action: { endsWith: ".changed" } },
    });
    expect(audits.map(({ action, fields, teamId }) => [action, fields, teamId]).toSorted()).toEqual([
      ["membership.changed", ["isTeamManager"], world.teamA],
      ["membership.changed", ["profession"], world.teamA],
      ["person.changed", ["unitId"], world.teamA],
    ]);
    await edit("lead", "teamManager", {});
    expect(await db().auditEntry.count(), "what changes nothing leaves nothing").toBe(3);
  });

  it("her unit decides which manager sees the team, and both heads' pages hear of it", async () => {
    const unitId = await unitWithHead();
    const sees = async (who: PersonName) => (await world.actor(who)).teams.some(({ teamId }) => teamId === world.teamA);
    expect([await sees("manager"), await sees("stranger")]).toEqual([true, false]);
    const events = await heard(world, () => edit("coordinator", "member", { unitId }));
    expect([await sees("manager"), await sees("stranger")]).toEqual([false, true]);
    const whose = events.filter(({ name }) => name === "access.changed").map(({ ids }) => ids.personId);
    expect(whose).toEqual(expect.arrayContaining([world.person.manager, world.person.stranger, world.person.member]));
  });

  it("a unit of another municipality is not the team's to give or to take, but can stay", async () => {
    expect(await refusal(edit("lead", "member", { unitId: await unitOf("otherMember") }))).toBe("form.invalid");
    const foreign = { id: world.person.coordinator };
    await db().person.update({ where: foreign, data: { unitId: await unitOf("otherMember") } });
    expect(await refusal(edit("lead", "coordinator", { unitId: null }))).toBe("form.invalid");
    expect(await refusal(edit("lead", "coordinator", { profession: "Metodhandledare" }))).toBe("done");
    expect(await refusal(edit("lead", "member", { unitId: null }))).toBe("done");
  });

  it("is not for others to change; a name only while there is no account", async () => {
    for (const who of ["member", "researcher", "manager", "otherMember"] as const) {
      expect(await refusal(edit(who, "member", { profession: "Ny" })), who).toBe("forbidden");
    }
    expect(await refusal(edit("partner", "member", { profession: "Ny" }))).toBe("missing");
    expect(await refusal(edit("lead", "leaver", { profession: "Ny" }))).toBe("team.membership-over");
    expect(await refusal(edit("lead", "member", { name: "Annan" }))).toBe("person.has-own-name");
    await db().person.update({ where: { id: world.person.member }, data: { claimedAt: null } });
    expect(await refusal(edit("lead", "member", { name: " Rätt   Namn " }))).toBe("done");
    expect((await db().person.findUniqueOrThrow({ where: { id: world.person.member } })).name).toBe("Rätt Namn");
  });

  it("an invitation gives somebody known the unit that nobody had said", async () => {
    const unitId = await unitOf("member");
    const invited = { name: "Någon", profession: "Kurator", isTeamManager: false, role: "member" as const, unitId };
    const invite = async (who: PersonName) =>
      inviteToTeam(
        await world.actor("lead"),
        world.teamA,
        { ...invited, email: `${who}@ort.example`.toLowerCase(), key: crypto.randomUUID() },
        world.now,
      );
    await invite("stranger");
    expect(await unitOf("stranger")).toBe(unitId);
    const before = await unitOf("otherMember");
    await invite("otherMember");
    expect(await unitOf("otherMember")).toBe(before);
  });
});

it("a team is moved to another region of its programme by the lead", async () => {
  const regionId = newId();
  await db().region.create({ data: { id: regionId, programmeId: world.programmeId, name: "Väst", position: 2 } });
  const move = async (who: PersonName, to = regionId) => moveTeam(await world.actor(who), world.teamA, to, world.now);
  expect(await refusal(move("coordinator"))).toBe("forbidden");
  const foreign = await db().team.findUniqueOrThrow({ where: { id: world.teamC } });
  expect(await refusal(move("lead", foreign.regionId))).toBe("form.invalid");
  await move("lead");
  await move("lead");
  expect((await db().team.findUniqueOrThrow({ where: { id: world.teamA } })).regionId).toBe(regionId);
  await renameTeam(await world.actor("lead"), world.teamA, "Team A", world.now);
  const audits = await db().auditEntry.findMany({ where: { action: "team.changed" } });
  expect(audits.map(({ fields }) => fields)).toEqual([["regionId"]]);
});
