import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actorOfSession } from "#app/access/actor.server.ts";
import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { renameTeam } from "#app/features/teams/commands/rename-team.server.ts";
import { teamPage } from "#app/features/teams/queries/team-page.server.ts";
import { teamPeople } from "#app/features/teams/queries/team-people.server.ts";
import { endMembership, endTerm, setCoordinator, setDeputy } from "#app/flows/change-coordinator.server.ts";
import { nameMember } from "#app/flows/invite-to-team.server.ts";
import { db } from "#app/platform/db.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { heard } from "#tests/support/heard.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let today: string;
// The database keeps terms that have begun by its own clock, so this world lives now.
beforeEach(async () => {
  world = await openWorld(new Date());
  today = dayOf(world.now);
});
afterEach(() => world.close());

const key = () => crypto.randomUUID();
const code = (error: unknown) => (error as { code?: string }).code;
const refusal = (act: Promise<unknown>) => act.then(() => "done", code);
const membership = (who: PersonName, teamId = world.teamA) =>
  db().teamMembership.findFirstOrThrow({ where: { teamId, personId: world.person[who] } });
const place = async (who: PersonName) => ({ teamId: world.teamA, membershipId: (await membership(who)).id });
const terms = (kind: "acting" | "deputy") =>
  db().coordinatorTerm.findMany({ where: { teamId: world.teamA, kind }, orderBy: { startedOn: "asc" } });

describe("leaving a team", () => {
  it("ends access at once, and says so to the open pages", async () => {
    const member = await world.actor("member");
    const cycle = await testOf(world, "member");
    expect((await teamPage(member, world.teamA, world.now)).rights.log).toBe(true);
    await endMembership(await world.actor("coordinator"), await place("member"), false, world.now);
    const now = new Date(world.now.getTime() + 1);
    const after = await actorOfSession(member.sessionId, now);
    expect(after?.actor.teams).toEqual([]);
    expect(await refusal(teamPage(after!.actor, world.teamA, now))).toBe("missing");
    expect(await db().cycle.findUnique({ where: { id: cycle } }), "what she wrote stays").not.toBeNull();
    const audits = await db().auditEntry.findMany({ where: { action: "membership.ended" } });
    expect(audits).toMatchObject([{ teamId: world.teamA, actorId: world.person.coordinator, fields: ["endedAt"] }]);
  });

  it("takes back open invitations with a trace each, and the head of her unit hears that she left", async () => {
    const invited = { programmeId: world.programmeId, teamId: world.teamA, personId: world.person.member };
    const more = { role: "coordinator" as const, profession: "Kurator", invitedById: world.person.lead };
    const id = newId();
    const expiresAt = new Date(world.now.getTime() + 1000);
    await db().invitation.create({ data: { id, ...invited, ...more, createdAt: world.now, expiresAt } });
    const events = await heard(world, async () =>
      endMembership(await world.actor("coordinator"), await place("member"), false, world.now),
    );
    const whose = events.filter(({ name }) => name === "access.changed").map(({ ids }) => ids.personId);
    expect(whose).toEqual(expect.arrayContaining([world.person.member, world.person.manager]));
    const audits = await db().auditEntry.findMany({ where: { action: "invitation.revoked" } });
    expect(audits).toMatchObject([{ subjectId: id, teamId: world.teamA, fields: ["revokedAt"] }]);
  });

  it("ends what she coordinates; that nobody does afterwards is a warning, not a wall", async () => {
    await endTerm(
      await world.actor("lead"),
      { teamId: world.teamA, termId: (await terms("deputy"))[0]!.id },
      world.now,
    );
    const lead = await world.actor("lead");
    expect(await refusal(endMembership(lead, await place("coordinator"), false, world.now))).toBe(
      "team.left-without-coordinator",
    );
    expect((await membership("coordinator")).endedAt).toBeNull();
    await endMembership(lead, await place("coordinator"), true, world.now);
    expect((await terms("acting")).map(({ endedOn }) => endedOn)).toEqual([dayToDate(addDays(today, -1))]);
    const page = await teamPeople(lead, world.teamA, new Date(world.now.getTime() + 1));
    expect(page.warnings.map((warning) => warning.code)).toContain("team.lacks-coordinator");
    // A new one can begin the same day.
    const choice = { personId: world.person.member, startedOn: today, key: key() };
    await setCoordinator(lead, world.teamA, choice, new Date(world.now.getTime() + 2));
  });

  it("takes back what had not begun", async () => {
    const lead = await world.actor("lead");
    await setCoordinator(
      lead,
      world.teamA,
      { personId: world.person.member, startedOn: addDays(today, 30), key: key() },
      world.now,
    );
    await endMembership(lead, await place("member"), false, world.now);
    expect(await terms("acting")).toHaveLength(1);
    expect(await refusal(db().coordinatorTerm.deleteMany({ where: { id: (await terms("acting"))[0]!.id } }))).not.toBe(
      "done",
    );
  });

  it("happens once, however many press the button", async () => {
    const coordinator = await world.actor("coordinator");
    const where = await place("member");
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => refusal(endMembership(coordinator, where, false, world.now))),
    );
    expect(answers.sort()).toEqual(["done", "team.membership-over", "team.membership-over", "team.membership-over"]);
    expect(await db().auditEntry.count({ where: { action: "membership.ended" } })).toBe(1);
  });
});

describe("coordinators", () => {
  it("T10: two acting terms of a team that share a day cannot be stored", async () => {
    const own = { id: newId(), teamId: world.teamA, personId: world.person.member, kind: "acting" as const };
    await expect(
      db().coordinatorTerm.create({ data: { ...own, startedOn: dayToDate(today), endedOn: dayToDate(today) } }),
    ).rejects.toThrow(/terms_one_at_a_time/);
  });

  it("change on a day: the old one's last is the day before", async () => {
    const startedOn = addDays(today, 7);
    const choice = { personId: world.person.member, startedOn, key: key() };
    await setCoordinator(await world.actor("lead"), world.teamA, choice, world.now);
    expect((await terms("acting")).map(({ personId, endedOn }) => [personId, endedOn])).toEqual([
      [world.person.coordinator, dayToDate(addDays(startedOn, -1))],
      [world.person.member, null],
    ]);
  });

  it("of two leads who name one each at once, one is told", async () => {
    const lead = await world.actor("lead");
    const name = (who: PersonName) =>
      refusal(
        setCoordinator(
          lead,
          world.teamA,
          { personId: world.person[who], startedOn: addDays(today, 7), key: key() },
          world.now,
        ),
      );
    const answers = await Promise.all([name("member"), name("teamManager")]);
    expect(answers.sort()).toEqual(["done", "team.acting-overlaps"]);
  });

  it("the same form twice names her once", async () => {
    const lead = await world.actor("lead");
    const choice = { personId: world.person.member, startedOn: addDays(today, 7), key: key() };
    await Promise.all([1, 2].map(() => setCoordinator(lead, world.teamA, choice, world.now)));
    expect(await terms("acting")).toHaveLength(2);
  });

  it("a deputy stands in alone, within the programme, and has the rights on her days", async () => {
    const coordinator = await world.actor("coordinator");
    const set = (startedOn: string, endedOn: string) =>
      refusal(
        setDeputy(
          coordinator,
          world.teamA,
          { personId: world.person.member, startedOn, endedOn, key: key() },
          world.now,
        ),
      );
    expect(await set(today, addDays(today, 3))).toBe("team.deputies-overlap");
    expect(await set("2010-01-01", "2010-02-01")).toBe("team.day-outside-programme");
    expect(await set(addDays(today, 11), addDays(today, 20))).toBe("done");
    expect((await world.actor("member")).teams[0]?.coordinator).toBe(false);
    const then = new Date(world.now.getTime() + 12 * 86_400_000);
    expect((await world.actor("member", then)).teams[0]?.coordinator).toBe(true);
    expect((await world.actor("member", new Date(world.now.getTime() + 21 * 86_400_000))).teams[0]?.coordinator).toBe(
      false,
    );
  });
});

describe("T14: a deputy's own time", () => {
  const set = async (by: PersonName, who: PersonName) => {
    const days = { startedOn: addDays(today, 11), endedOn: addDays(today, 20) };
    const choice = { personId: world.person[who], ...days, key: key() };
    return refusal(setDeputy(await world.actor(by), world.teamA, choice, world.now));
  };

  it("is not hers to prolong; another may stand in, and coordinator or lead may prolong it", async () => {
    expect(await set("deputy", "deputy")).toBe("team.deputy-names-herself");
    expect(await terms("deputy")).toHaveLength(1);
    expect(await set("coordinator", "deputy")).toBe("done");
    expect(await set("lead", "member")).toBe("team.deputies-overlap");
  });

  it("the deputy may still name somebody else after her", async () => {
    expect(await set("deputy", "member")).toBe("done");
  });
});

describe("M1: a person without an account", () => {
  it("is named, is in the team, and cannot sign in", async () => {
    const unit = await db().unit.findFirstOrThrow({ where: { staff: { some: { id: world.person.member } } } });
    const other = await db().unit.findFirstOrThrow({ where: { staff: { some: { id: world.person.otherMember } } } });
    const named = { name: " Ny   Kollega ", profession: "Barnutredare", unitId: unit.id, isTeamManager: false };
    const manager = await world.actor("manager");
    await nameMember(manager, world.teamA, { ...named, key: key() }, world.now);
    const page = await teamPeople(manager, world.teamA, world.now);
    expect(page.members.find(({ name }) => name === "Ny Kollega")).toMatchObject({
      hasAccount: false,
      hasAddress: false,
    });
    expect(await refusal(nameMember(manager, world.teamA, { ...named, unitId: other.id, key: key() }, world.now))).toBe(
      "form.invalid",
    );
  });
});

it("a team's name is its own in the programme", async () => {
  const lead = await world.actor("lead");
  expect(await refusal(renameTeam(lead, world.teamA, "Team B", world.now))).toBe("form.invalid");
  expect(await refusal(renameTeam(lead, world.teamA, "Team Å", world.now))).toBe("done");
});
