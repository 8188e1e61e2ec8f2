import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { addDays, dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { resendInvitation } from "#app/features/invitations/commands/open-invitation.server.ts";
import { invitationPage } from "#app/features/invitations/queries/invitation.server.ts";
import { endUnitHead } from "#app/features/people/commands/end-unit-head.server.ts";
import { addDepartment, addMunicipality } from "#app/features/people/commands/places.server.ts";
import { placesOfProgramme } from "#app/features/people/queries/places.server.ts";
import { addRegion } from "#app/features/programmes/commands/regions.server.ts";
import { programmePage } from "#app/features/programmes/queries/programme-page.server.ts";
import { programmePeople } from "#app/features/programmes/queries/programme-people.server.ts";
import { programmeSettings } from "#app/features/programmes/queries/programme-settings.server.ts";
import { createTeam } from "#app/features/teams/commands/create-team.server.ts";
import { renameTeam } from "#app/features/teams/commands/rename-team.server.ts";
import { teamPage } from "#app/features/teams/queries/team-page.server.ts";
import { teamPeople } from "#app/features/teams/queries/team-people.server.ts";
import { endMembership, setCoordinator, setDeputy } from "#app/flows/change-coordinator.server.ts";
import { assignSupervisor, endRole } from "#app/flows/change-supervisor.server.ts";
import { inviteToProgramme, proposeAsResearcher } from "#app/flows/invite-to-programme.server.ts";
import { inviteToTeam, nameMember } from "#app/flows/invite-to-team.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let invitationId: string;
let ids: { region: string; town: string; head: string; role: string };
beforeAll(async () => {
  world = await openWorld(new Date());
  const lead = await world.actor("lead");
  await inviteToTeam(lead, world.teamA, { ...somebody(), role: "member" }, world.now);
  invitationId = (await db().invitation.findFirstOrThrow()).id;
  ids = {
    region: (await db().region.findFirstOrThrow({ where: { programmeId: world.programmeId } })).id,
    town: (await db().team.findUniqueOrThrow({ where: { id: world.teamA } })).municipalityId,
    head: newId(),
    role: newId(),
  };
});
afterAll(() => world.close());

const key = () => crypto.randomUUID();
const somebody = () => ({
  ...{ name: "Ny Kollega", profession: "Kurator", unitId: null, isTeamManager: false },
  ...{ email: `${key()}@ort.example`, key: key() },
});
const today = () => dayOf(world.now);
const researchers: PersonName[] = ["researcher", "supervisor"];
const outside: PersonName[] = ["foreigner", "stranger", "leaver"];

/**
 * Who may: the rest of those for whom the thing exists are refused (403), and for those in `unseen` (always the outsiders) it
 * does not exist (404). Ids are made up, so that a right is all that stops; "missing" then says that a right was there.
 */
type Deed = { may: PersonName[]; unseen?: PersonName[]; deed: (actor: Actor) => Promise<unknown> };
const deeds: Readonly<Record<string, Deed>> = {
  "see the team": {
    may: people.filter((name) => !outside.includes(name)),
    deed: (actor) => teamPage(actor, world.teamA, world.now),
  },
  "see who is in the team": {
    may: people.filter((name) => ![...outside, "partner"].includes(name)),
    unseen: ["partner"],
    deed: (actor) => teamPeople(actor, world.teamA, world.now),
  },
  "invite to the team": {
    may: ["lead", "coordinator", "deputy"],
    unseen: ["partner"],
    deed: (actor) => inviteToTeam(actor, world.teamA, { ...somebody(), role: "member" }, world.now),
  },
  "invite a coordinator": {
    may: ["lead"],
    unseen: ["partner"],
    deed: (actor) => inviteToTeam(actor, world.teamA, { ...somebody(), role: "coordinator" }, world.now),
  },
  "name somebody without an account": {
    may: ["lead", "coordinator", "deputy", "manager"],
    unseen: ["partner"],
    deed: (actor) => {
      const { email: _, ...named } = somebody();
      return nameMember(actor, world.teamA, named, world.now);
    },
  },
  "look at an invitation": {
    may: ["lead", "coordinator", "deputy"],
    unseen: people.filter((name) => !["lead", "coordinator", "deputy"].includes(name)),
    deed: (actor) => invitationPage(actor, invitationId, world.now),
  },
  "send an invitation again": {
    may: ["lead", "coordinator", "deputy"],
    unseen: ["partner"],
    deed: (actor) => resendInvitation(actor, invitationId, world.now),
  },
  "end a membership": {
    may: ["lead", "coordinator", "deputy"],
    unseen: ["partner"],
    deed: async (actor) => {
      const person = { id: newId(), name: "Någon", createdAt: world.now };
      await db().person.create({ data: person });
      const membershipId = newId();
      const startedAt = new Date(world.now.getTime() - 1000);
      const member = { teamId: world.teamA, personId: person.id, profession: "Kurator", startedAt };
      await db().teamMembership.create({ data: { id: membershipId, ...member } });
      return endMembership(actor, { teamId: world.teamA, membershipId }, false, world.now);
    },
  },
  "name a coordinator": {
    may: ["lead"],
    unseen: ["partner"],
    deed: (actor) => {
      const choice = { personId: world.person.member, startedOn: addDays(today(), 40), key: key() };
      return setCoordinator(actor, world.teamA, choice, world.now);
    },
  },
  "name a deputy": {
    may: ["lead", "coordinator", "deputy"],
    unseen: ["partner"],
    deed: async (actor) => {
      await db().coordinatorTerm.deleteMany({ where: { kind: "deputy", startedOn: { gt: world.now } } });
      const days = { startedOn: addDays(today(), 20), endedOn: addDays(today(), 25) };
      return setDeputy(actor, world.teamA, { personId: world.person.teamManager, ...days, key: key() }, world.now);
    },
  },
  "rename the team": {
    may: ["lead", "coordinator", "deputy"],
    unseen: ["partner"],
    deed: (actor) => renameTeam(actor, world.teamA, "Team Å", world.now),
  },
  "see the programme": {
    may: people.filter((name) => !outside.includes(name)),
    deed: (actor) => programmePage(actor, world.programmeId, world.now),
  },
  "see the programme's settings": { may: ["lead"], deed: (actor) => programmeSettings(actor, world.programmeId) },
  "see the places": { may: ["lead"], deed: (actor) => placesOfProgramme(actor, world.programmeId) },
  "see the programme's people": {
    may: ["lead", ...researchers],
    deed: (actor) => programmePeople(actor, world.programmeId, world.now),
  },
  "invite a partner": {
    may: ["lead"],
    deed: (actor) => {
      const partner = { ...somebody(), role: "partner" as const, organisation: "Föreningen", unitId: null };
      return inviteToProgramme(actor, world.programmeId, partner, world.now);
    },
  },
  "propose a researcher": {
    may: ["lead", ...researchers],
    deed: (actor) => proposeAsResearcher(actor, world.programmeId, somebody(), world.now),
  },
  "assign a supervisor": {
    may: ["lead"],
    deed: (actor) => {
      const days = { startedOn: today(), endedOn: null };
      const who = { teamId: world.teamB, researcherId: world.person.researcher };
      return assignSupervisor(actor, world.programmeId, { ...who, ...days, key: key() }, world.now);
    },
  },
  "end a role": {
    may: ["lead"],
    deed: (actor) => endRole(actor, world.programmeId, { roleId: ids.role, toId: null }, world.now),
  },
  "add a region": {
    may: ["lead"],
    deed: (actor) => addRegion(actor, world.programmeId, { name: key(), key: key() }, world.now),
  },
  "create a team": {
    may: ["lead"],
    deed: async (actor) => {
      const town = { id: newId(), name: key(), sizeClass: "small" as const };
      await db().municipality.create({ data: town });
      const team = { name: key(), regionId: ids.region, municipalityId: town.id, key: key() };
      return createTeam(actor, world.programmeId, team, world.now);
    },
  },
  "add a municipality": {
    may: ["lead"],
    deed: (actor) =>
      addMunicipality(actor, world.programmeId, { name: key(), sizeClass: "small", key: key() }, world.now),
  },
  "add a department": {
    may: ["lead"],
    deed: (actor) =>
      addDepartment(actor, world.programmeId, { municipalityId: ids.town, name: key(), key: key() }, world.now),
  },
  "end a manager": { may: ["lead"], deed: (actor) => endUnitHead(actor, world.programmeId, ids.head, world.now) },
};

describe.each(Object.entries(deeds))("A1: who may %s", (_, { may, unseen = [], deed }) => {
  it.each(people)("%s", async (name) => {
    const answer = await deed(await world.actor(name)).then(
      () => "done",
      (error: { kind?: string }) => error.kind ?? String(error),
    );
    // With the right, only made-up ids can still stop it, and that it was done so often.
    const expected = may.includes(name)
      ? ["done", "missing", "tooMany"]
      : [...outside, ...unseen].includes(name)
        ? ["missing"]
        : ["forbidden"];
    expect(expected).toContain(answer);
    if (may.includes(name) && !madeUp.has(deed)) expect(answer).not.toBe("missing");
  });
});

/** Deeds on ids that are not there: with the right they are missing. */
const madeUp = new Set([deeds["end a role"]?.deed, deeds["end a manager"]?.deed]);

it("what is not there and what one may not see is the same answer", async () => {
  const answerOf = (act: Promise<unknown>) =>
    act.then(
      () => null,
      (error: Error & { status: number }) => [error.message, error.status],
    );
  const foreigner = await world.actor("foreigner");
  const hers = await answerOf(teamPage(foreigner, world.teamA, world.now));
  expect(hers).toEqual(await answerOf(teamPage(foreigner, newId(), world.now)));
  expect(hers).toEqual(await answerOf(teamPage(foreigner, "x", world.now)));
});
