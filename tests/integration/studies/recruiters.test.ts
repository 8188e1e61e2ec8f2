import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { editMembership } from "#app/features/teams/commands/edit-membership.server.ts";
import { setRecruiter } from "#app/features/teams/commands/recruiters.server.ts";
import { teamPage } from "#app/features/teams/queries/team-page.server.ts";
import { teamPeople } from "#app/features/teams/queries/team-people.server.ts";
import { acceptSignedIn } from "#app/flows/accept-invitation.server.ts";
import { endMembership } from "#app/flows/change-coordinator.server.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { heard } from "#tests/support/heard.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
// The database asks its own clock who is a manager now.
beforeEach(async () => {
  world = await openWorld(new Date());
});
afterEach(() => world.close());

const membership = (who: PersonName) =>
  db().teamMembership.findFirstOrThrow({ where: { teamId: world.teamA, personId: world.person[who] } });
const set = async (as: PersonName, who: PersonName, on = true) => {
  const { id: membershipId } = await membership(who);
  return setRecruiter(await world.actor(as), world.teamA, { membershipId, on }, world.now);
};
const recruits = async (who: PersonName) => (await membership(who)).isRecruiter;
const acts = async () => {
  const rows = await db().auditEntry.findMany({ where: { action: { startsWith: "recruiter." } } });
  return rows.map(({ action, teamId }) => (teamId === world.teamA ? action : "elsewhere")).toSorted();
};
/** An invitation of a member of team A to be head of her unit. */
async function invitedAsHead(who: PersonName): Promise<string> {
  const unit = await db().unit.findFirstOrThrow();
  const [id, expiresAt] = [newId(), new Date(world.now.getTime() + 86_400_000)];
  const invited = { personId: world.person[who], role: "manager" as const, unitId: unit.id };
  const by = { programmeId: world.programmeId, invitedById: world.person.lead, createdAt: world.now, expiresAt };
  await db().invitation.create({ data: { id, ...invited, ...by } });
  return id;
}

describe("who recruits parents", () => {
  it("is chosen by the coordinator, her deputy and the lead; twice is once", async () => {
    expect(await everybody((name) => set(name, "member"))).toEqual(
      table((name) => {
        if (["lead", "coordinator", "deputy"].includes(name)) return "yes";
        const outside: PersonName[] = ["partner", "foreigner", "stranger", "leaver"];
        return outside.includes(name) ? "missing" : "forbidden";
      }),
    );
    expect(await acts()).toEqual(["recruiter.set"]);
    await set("lead", "member", false);
    expect([await recruits("member"), await acts()]).toEqual([false, ["recruiter.dropped", "recruiter.set"]]);
  });

  it("Y9: is no manager, in the team or outside it, nor anybody who has left", async () => {
    expect(await no(set("lead", "teamManager"))).toBe("team.manager-recruits");
    const unit = await db().unit.findFirstOrThrow();
    const head = { personId: world.person.coordinator, unitId: unit.id, programmeId: world.programmeId };
    const startedOn = dayToDate(addDays(dayOf(world.now), -5));
    const { id } = await db().unitHead.create({ data: { id: newId(), ...head, startedOn } });
    expect(await no(set("lead", "coordinator"))).toBe("team.manager-recruits");
    await db().unitHead.update({ where: { id }, data: { endedOn: dayToDate(addDays(dayOf(world.now), -1)) } });
    expect(await no(set("lead", "coordinator"))).toBe("yes");
    expect(await no(set("lead", "leaver"))).toBe("team.membership-over");
  });

  it("Y9: stops with becoming the team's manager, head of a unit, or leaving, and a trace says so", async () => {
    for (const who of ["member", "deputy", "coordinator"] as const) await set("lead", who);
    const lead = await world.actor("lead");
    const { id: membershipId, profession } = await membership("member");
    const change = { membershipId, profession, isTeamManager: true, unitId: null };
    await editMembership(lead, world.teamA, change, world.now);
    await acceptSignedIn(await world.actor("deputy"), await invitedAsHead("deputy"), world.now);
    const place = { teamId: world.teamA, membershipId: (await membership("coordinator")).id };
    await endMembership(lead, place, true, world.now);
    expect(await Promise.all((["member", "deputy", "coordinator"] as const).map(recruits))).toEqual([
      false,
      false,
      false,
    ]);
    expect((await acts()).filter((act) => act === "recruiter.dropped")).toHaveLength(3);
  });

  it("Y9: is refused to a manager by the database too, whichever comes first", async () => {
    const error = (work: Promise<unknown>) => expect(work).rejects.toThrow();
    const of = async (who: PersonName) => ({ where: { id: (await membership(who)).id } });
    await error(db().teamMembership.update({ ...(await of("teamManager")), data: { isRecruiter: true } }));
    await set("lead", "member");
    await error(db().teamMembership.update({ ...(await of("member")), data: { isTeamManager: true } }));
    await error(db().teamMembership.update({ ...(await of("member")), data: { endedAt: world.now } }));
    const unit = await db().unit.findFirstOrThrow();
    const head = { personId: world.person.member, unitId: unit.id, programmeId: world.programmeId };
    const startedOn = dayToDate(dayOf(world.now));
    await error(db().unitHead.create({ data: { id: newId(), ...head, startedOn } }));
    // Manager in another team of the programme is manager too.
    const inB = { teamId: world.teamB, personId: world.person.member, profession: "Chef", startedAt: world.now };
    await error(db().teamMembership.create({ data: { id: newId(), ...inB, isTeamManager: true } }));
    expect(await recruits("member")).toBe(true);
  });

  it("Y9: of being chosen and becoming manager at the same time, never both hold", async () => {
    for (let round = 0; round < 10; round += 1) {
      const invitation = await invitedAsHead("member");
      const member = await world.actor("member");
      await Promise.all([no(set("lead", "member")), acceptSignedIn(member, invitation, world.now)]);
      expect(await recruits("member"), `round ${round}`).toBe(false);
      await db().unitHead.deleteMany({ where: { personId: world.person.member } });
      await set("lead", "member", false);
    }
  });

  it("Y10: is seen by the team, the lead and the researchers, and the hint reaches nobody else", async () => {
    const events = await heard(world, () => set("lead", "member"));
    expect(events.map(({ name }) => name).toSorted()).toEqual(["access.changed", "recruiters.changed"]);
    const rooms = events.flatMap((event) => event.rooms);
    expect(rooms.every((room) => room.endsWith("recruiter.see"))).toBe(true);
    const team = ["coordinator", "deputy", "member", "teamManager"];
    const shown = async (name: PersonName) => {
      const actor = await world.actor(name);
      const page = await teamPage(actor, world.teamA, world.now).catch(() => null);
      const people = await teamPeople(actor, world.teamA, world.now).catch(() => null);
      const marked = [...(page?.people?.members ?? []), ...(people?.members ?? [])].filter((one) => one.isRecruiter);
      return marked.length;
    };
    for (const name of Object.keys(table(() => "")) as PersonName[]) {
      const sees = [...team, "lead", "researcher", "supervisor"].includes(name);
      expect(await shown(name), name).toBe(sees ? 2 : 0);
    }
  });
});
