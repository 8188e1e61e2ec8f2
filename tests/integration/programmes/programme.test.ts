import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { editProgramme } from "#app/features/programmes/commands/edit-programme.server.ts";
import { declineProposal } from "#app/features/programmes/commands/proposal.server.ts";
import { addRegion, removeRegion } from "#app/features/programmes/commands/regions.server.ts";
import { fingerprintOf } from "#app/features/programmes/fingerprint.ts";
import { programmePage } from "#app/features/programmes/queries/programme-page.server.ts";
import { programmePeople } from "#app/features/programmes/queries/programme-people.server.ts";
import { programmeSettings } from "#app/features/programmes/queries/programme-settings.server.ts";
import { createTeam } from "#app/features/teams/commands/create-team.server.ts";
import { acceptSignedIn } from "#app/flows/accept-invitation.server.ts";
import { assignSupervisor, endRole, endSupervision } from "#app/flows/change-supervisor.server.ts";
import { confirmResearcher, proposeAsResearcher } from "#app/flows/invite-to-programme.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let today: string;
beforeEach(async () => {
  world = await openWorld();
  today = dayOf(world.now);
});
afterEach(() => world.close());

const key = () => crypto.randomUUID();
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );
const fieldsOf = (act: Promise<unknown>) =>
  act.then(
    () => ({}),
    (error: { fields?: object }) => error.fields,
  );
const of = (who: PersonName) => ({ name: "Någon", email: `${who}@ort.example`.toLowerCase(), key: key() });
const propose = async (by: PersonName, who: PersonName) =>
  proposeAsResearcher(await world.actor(by), world.programmeId, of(who), world.now);
const proposal = async (who: PersonName) => {
  const { id } = await db().researcherProposal.findFirstOrThrow({ where: { personId: world.person[who] } });
  return { programmeId: world.programmeId, proposalId: id };
};

describe("becoming a researcher", () => {
  it("M5: takes two others: proposed by one, confirmed by another, and accepted by herself", async () => {
    await propose("lead", "stranger");
    const place = await proposal("stranger");
    expect(await refusal(confirmResearcher(await world.actor("lead"), place, world.now))).toBe("forbidden");
    expect((await programmePage(await world.actor("researcher"), world.programmeId, world.now)).toConfirm).toBe(1);
    await confirmResearcher(await world.actor("researcher"), place, world.now);
    expect((await world.actor("stranger")).programmes).toEqual([]);
    const { id } = await db().invitation.findFirstOrThrow({ where: { personId: world.person.stranger } });
    await acceptSignedIn(await world.actor("stranger"), id, world.now);
    const after = new Date(world.now.getTime() + 1);
    expect((await world.actor("stranger", after)).programmes).toMatchObject([{ researcher: true, lead: false }]);
  });

  it("nobody grants it to herself, by rule and by constraint", async () => {
    expect(await refusal(propose("supervisor", "supervisor"))).toBe("researcher.oneself");
    await propose("supervisor", "stranger");
    const place = await proposal("stranger");
    expect(await refusal(confirmResearcher(await world.actor("supervisor"), place, world.now))).toBe(
      "researcher.same-person",
    );
    const seen = await programmePeople(await world.actor("supervisor"), world.programmeId, world.now);
    expect(seen.proposals).toMatchObject([{ name: "Person stranger", mayConfirm: false }]);
    const at = { programmeId: world.programmeId, proposedAt: world.now };
    const { researcher, supervisor, member } = world.person;
    const row = (personId: string, proposedById: string, confirmedById: string | null) =>
      db().researcherProposal.create({
        data: { id: newId(), ...at, personId, proposedById, confirmedById, confirmedAt: confirmedById && world.now },
      });
    await expect(row(member, member, researcher)).rejects.toThrow(/proposals_two_people/);
    await expect(row(member, researcher, researcher)).rejects.toThrow(/proposals_two_people/);
    await expect(row(member, researcher, member)).rejects.toThrow(/proposals_two_people/);
    await row(member, researcher, supervisor);
  });

  it("who is confirmed and has not answered yet is not proposed again: it could never be confirmed", async () => {
    await propose("lead", "stranger");
    await confirmResearcher(await world.actor("researcher"), await proposal("stranger"), world.now);
    expect(await refusal(propose("lead", "stranger"))).toBe("researcher.invited-already");
    await db().invitation.updateMany({ data: { revokedAt: world.now } });
    expect(await refusal(propose("lead", "stranger"))).toBe("done");
  });

  it("M6: is answered once, though two answer at once; declining needs no second person", async () => {
    await propose("lead", "stranger");
    expect(await refusal(propose("researcher", "stranger"))).toBe("researcher.proposed-already");
    expect(await refusal(propose("lead", "supervisor"))).toBe("researcher.is-one");
    const place = await proposal("stranger");
    const [researcher, supervisor, lead] = await Promise.all([
      world.actor("researcher"),
      world.actor("supervisor"),
      world.actor("lead"),
    ]);
    const answers = await Promise.all([
      refusal(confirmResearcher(researcher, place, world.now)),
      refusal(confirmResearcher(supervisor, place, world.now)),
      refusal(declineProposal(lead, place, world.now)),
    ]);
    expect(answers.sort()).toEqual(["done", "researcher.answered", "researcher.answered"]);
  });
});

describe("roles and supervision", () => {
  it("T15: end with access, and a researcher's teams with her role; the last lead and the last researcher stay", async () => {
    const lead = await world.actor("lead");
    const role = async (who: PersonName) =>
      (await db().programmeRole.findFirstOrThrow({ where: { personId: world.person[who] } })).id;
    expect(await refusal(endRole(lead, world.programmeId, { roleId: await role("lead"), toId: null }, world.now))).toBe(
      "role.last-lead",
    );
    const invited = { programmeId: world.programmeId, personId: world.person.supervisor, role: "researcher" as const };
    const invitation = { id: newId(), ...invited, invitedById: world.person.lead, createdAt: world.now };
    await db().invitation.create({ data: { ...invitation, expiresAt: new Date(world.now.getTime() + 1000) } });
    await endRole(lead, world.programmeId, { roleId: await role("supervisor"), toId: null }, world.now);
    expect((await db().invitation.findUniqueOrThrow({ where: { id: invitation.id } })).revokedAt).toEqual(world.now);
    expect(
      await refusal(endRole(lead, world.programmeId, { roleId: await role("supervisor"), toId: null }, world.now)),
    ).toBe("role.over");
    const after = await world.actor("supervisor", new Date(world.now.getTime() + 1));
    expect([after.programmes, after.teams]).toEqual([[], []]);
    const left = await db().supervisionAssignment.count({
      where: { researcherId: world.person.supervisor, endedOn: null },
    });
    expect(left).toBe(0);
    expect(
      await refusal(endRole(lead, world.programmeId, { roleId: await role("researcher"), toId: null }, world.now)),
    ).toBe("role.last-researcher");
    expect((await world.actor("researcher")).programmes).toMatchObject([{ researcher: true }]);
  });

  it("a researcher supervises a team once on a day", async () => {
    const lead = await world.actor("lead");
    const assign = (who: PersonName, startedOn: string, endedOn: string | null, teamId = world.teamA) => {
      const given = { teamId, researcherId: world.person[who], startedOn, endedOn, key: key() };
      return assignSupervisor(lead, world.programmeId, given, world.now);
    };
    expect(await refusal(assign("supervisor", today, null))).toBe("supervision.overlaps");
    expect(await fieldsOf(assign("member", today, null))).toEqual({ researcherId: "supervision.not-a-researcher" });
    expect(await fieldsOf(assign("researcher", today, addDays(today, -1)))).toEqual({
      endedOn: "supervision.ends-before-start",
    });
    expect(await fieldsOf(assign("researcher", today, null, world.teamC))).toEqual({ teamId: "field.invalid" });
    const both = await Promise.all([1, 2].map(() => refusal(assign("researcher", today, null))));
    expect(both.sort()).toEqual(["done", "supervision.overlaps"]);
    expect((await world.actor("researcher")).teams).toMatchObject([{ teamId: world.teamA, supervisor: true }]);
    const first = await db().supervisionAssignment.findFirstOrThrow({
      where: { researcherId: world.person.supervisor },
    });
    await endSupervision(lead, world.programmeId, { supervisionId: first.id, toId: null }, world.now);
    expect(
      await refusal(endSupervision(lead, world.programmeId, { supervisionId: first.id, toId: null }, world.now)),
    ).toBe("supervision.over");
  });
});

describe("the programme's own facts", () => {
  const settings = async () => (await programmeSettings(await world.actor("lead"), world.programmeId)).programme;
  const edit = async (change: object, seen?: string) => {
    const { id: _, regions: __, ...facts } = await settings();
    const was = seen ?? fingerprintOf(facts);
    return editProgramme(await world.actor("lead"), world.programmeId, { ...facts, ...change }, was, world.now);
  };

  it("are changed by the rules; what somebody else changed meanwhile is not overwritten", async () => {
    const before = fingerprintOf(await settings());
    await edit({ name: "Nytt namn", pauseMonths: [12, 7, 7] });
    expect(await settings()).toMatchObject({ name: "Nytt namn", pauseMonths: [7, 12] });
    expect(await refusal(edit({ name: "Ett annat" }, before))).toBe("programme.changed-meanwhile");
    expect(await fieldsOf(edit({ teamSizeMin: 9, teamSizeMax: 8 }))).toEqual({
      teamSizeMax: "programme.team-size-invalid",
    });
    expect(await fieldsOf(edit({ endsOn: "2020-01-01" }))).toEqual({ endsOn: "programme.end-before-start" });
    const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "programme.changed" } });
    expect(audit.fields).toEqual(["name", "pauseMonths"]);
  });

  it("the period never leaves a test outside", async () => {
    await testOf(world, "member", { startsOn: today });
    expect(await fieldsOf(edit({ startsOn: addDays(today, 1) }))).toEqual({ startsOn: "programme.tests-outside" });
  });

  it("a region of one name, and none that has teams goes", async () => {
    const lead = await world.actor("lead");
    const { regionId } = await addRegion(lead, world.programmeId, { name: "Söder", key: key() }, world.now);
    expect(await fieldsOf(addRegion(lead, world.programmeId, { name: "Söder", key: key() }, world.now))).toEqual({
      name: "region.name-taken",
    });
    await removeRegion(lead, world.programmeId, regionId, world.now);
    const [used] = (await settings()).regions;
    expect(await refusal(removeRegion(lead, world.programmeId, used!.id, world.now))).toBe("region.has-teams");
  });

  it("a municipality has one team in it, though two leads add it at once", async () => {
    const lead = await world.actor("lead");
    const [region] = (await settings()).regions;
    const municipalityId = newId();
    await db().municipality.create({ data: { id: municipalityId, name: "Nyköpa", sizeClass: "small" } });
    const create = (name: string) =>
      createTeam(lead, world.programmeId, { name, regionId: region!.id, municipalityId, key: key() }, world.now);
    const answers = await Promise.all(["Team N", "Team M"].map((name) => refusal(create(name))));
    expect(answers.sort()).toEqual(["done", "form.invalid"]);
    expect(await fieldsOf(create("Team X"))).toEqual({ municipalityId: "team.municipality-taken" });
  });
});

describe("the programme's page", () => {
  it("shows warnings and counts to those who answer for it, and names to the others", async () => {
    await testOf(world, "member", { state: "doing" });
    const page = async (who: PersonName) => programmePage(await world.actor(who), world.programmeId, world.now);
    const teamA = (await page("lead")).teams.find(({ name }) => name === "Team A");
    expect(teamA?.glance).toMatchObject({ members: 4, coordinator: "Person deputy", tests: { doing: 1, planned: 0 } });
    expect(teamA?.glance?.warnings.map(({ code }) => code)).toEqual(["team.too-small"]);
    const teamB = (await page("supervisor")).teams.find(({ name }) => name === "Team B");
    expect(teamB?.glance?.warnings.map(({ code }) => code)).toEqual([
      "team.lacks-coordinator",
      "team.lacks-manager",
      "team.too-small",
    ]);
    for (const who of ["member", "partner", "manager"] as const) {
      expect((await page(who)).teams.map(({ glance }) => glance)).toEqual([null, null]);
    }
  });

  it("asks as much with six teams as with two: three statements", async () => {
    const lead = await world.actor("lead");
    const count = async () =>
      (await countStatement.during(() => programmePage(lead, world.programmeId, world.now))).statements;
    const before = await count();
    expect(before).toBe(3);
    const [region] = (await settings()).regions;
    for (let i = 0; i < 4; i += 1) {
      const municipalityId = newId();
      await db().municipality.create({ data: { id: municipalityId, name: `Nyort ${i}`, sizeClass: "small" } });
      const team = { name: `Nytt team ${i}`, regionId: region!.id, municipalityId, key: key() };
      await createTeam(lead, world.programmeId, team, world.now);
    }
    expect(await count()).toBe(before);
  });

  const settings = async () => (await programmeSettings(await world.actor("lead"), world.programmeId)).programme;
});
