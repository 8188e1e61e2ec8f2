import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { programmePeople } from "#app/features/programmes/queries/programme-people.server.ts";
import { assignSupervisor, endRole, endSupervision } from "#app/flows/change-supervisor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { agreedIn, orphans, seriesOf } from "./orphans.ts";

let world: World;
let today: string;
// The database keeps what has begun by its own clock, so this world lives now.
beforeEach(async () => {
  world = await openWorld(new Date());
  today = dayOf(world.now);
});
afterEach(() => world.close());

const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
const nameOf = (id: string | null) => Object.entries(world.person).find(([, one]) => one === id)?.[0] ?? null;
const supervisionOf = async (person: PersonName, teamId = world.teamA) =>
  (await db().supervisionAssignment.findFirstOrThrow({ where: { researcherId: world.person[person], teamId } })).id;
const end = async (toId: string | null, supervisionId?: string) => {
  const given = { supervisionId: supervisionId ?? (await supervisionOf("supervisor")), toId };
  await endSupervision(await world.actor("lead"), world.programmeId, given, world.now);
};
const sessionAt = async (id: string) => {
  const found = await db().supervisionSession.findUniqueOrThrow({ where: { id }, include: { attendees: true } });
  const { state, researcherId, delegateId, attendees } = found;
  const holds = attendees.filter(({ role }) => role === "researcher").map(({ personId }) => nameOf(personId));
  return { state, researcher: nameOf(researcherId), delegate: nameOf(delegateId), holds };
};
const ownerOf = async (id: string) => nameOf((await db().agreedAction.findUniqueOrThrow({ where: { id } })).ownerId);
const log = async () => {
  const rows = await db().supervisionHandOver.findMany({ where: { side: "researcher" }, orderBy: { at: "asc" } });
  return rows.map((row) => [nameOf(row.fromId), nameOf(row.toId), row.sessions, row.actions]);
};
/** A third researcher, who supervises nobody. */
async function third(): Promise<string> {
  const { programmeId } = world;
  const personId = world.person.foreigner;
  const role = { role: "researcher" as const, startedAt: inDays(-10) };
  await db().programmeRole.create({ data: { id: newId(), programmeId, personId, ...role } });
  return personId;
}

describe("a change of researcher", () => {
  it("Q5: takes team, sessions, series and open actions along in one step, also what a colleague was to hold", async () => {
    const colleague = await third();
    const past = await supervisionIn(world, { startsAt: inDays(-20), state: "held" });
    const soon = await supervisionIn(world, { startsAt: inDays(20) });
    const lent = await supervisionIn(world, { startsAt: inDays(50), delegateId: colleague });
    const series = await seriesOf(world, world.person.supervisor, [world.teamA]);
    const action = await agreedIn(world, past, world.person.supervisor);
    const coordinators = await agreedIn(world, past, world.person.coordinator);
    await end(world.person.researcher);
    const hers = { state: "booked", researcher: "researcher", delegate: null, holds: ["researcher"] };
    expect(await Promise.all([soon, lent].map(sessionAt))).toEqual([hers, hers]);
    expect(await sessionAt(past)).toMatchObject({ researcher: "supervisor", holds: ["supervisor"] });
    expect(await db().supervisionSeries.findUnique({ where: { id: series } })).toMatchObject({
      researcherId: world.person.researcher,
      endedAt: null,
    });
    expect(await Promise.all([action, coordinators].map(ownerOf))).toEqual(["researcher", "coordinator"]);
    expect((await world.actor("researcher")).teams).toMatchObject([{ teamId: world.teamA, supervisor: true }]);
    expect(await log()).toEqual([["supervisor", "researcher", 2, 1]]);
    expect(await orphans(world.now)).toEqual([]);
  });

  it("Q6: with nobody who takes over calls off what was to come, which the form said before; nothing comes back by itself", async () => {
    const past = await supervisionIn(world, { startsAt: inDays(-20), state: "held" });
    const soon = await supervisionIn(world, { startsAt: inDays(20) });
    const series = await seriesOf(world, world.person.supervisor, [world.teamA]);
    const action = await agreedIn(world, past, world.person.supervisor);
    const page = await programmePeople(await world.actor("lead"), world.programmeId, world.now);
    expect(page.supervision.map(({ sessions }) => sessions)).toEqual([1]);
    expect(page.roles.find(({ personId }) => personId === world.person.supervisor)?.sessions).toBe(1);
    await end(null);
    expect(await sessionAt(soon)).toMatchObject({ state: "cancelled", researcher: "supervisor" });
    expect((await db().supervisionSeries.findUniqueOrThrow({ where: { id: series } })).endedAt).toEqual(world.now);
    expect(await log()).toEqual([["supervisor", null, 1, 0]]);
    const given = { teamId: world.teamA, researcherId: world.person.researcher, startedOn: today, endedOn: null };
    const key = crypto.randomUUID();
    await assignSupervisor(await world.actor("lead"), world.programmeId, { ...given, key }, inDays(0.01));
    expect(await sessionAt(soon)).toMatchObject({ state: "cancelled" });
    expect(await ownerOf(action)).toBe("researcher");
    expect(await log()).toEqual([
      ["supervisor", null, 1, 0],
      ["supervisor", "researcher", 0, 1],
    ]);
    expect(await orphans(world.now)).toEqual([]);
  });

  it("Q5: lets a group stay with her as long as she supervises one of its teams", async () => {
    const also = { id: newId(), teamId: world.teamB, researcherId: world.person.supervisor };
    await db().supervisionAssignment.create({ data: { ...also, startedOn: dayToDate(addDays(today, -5)) } });
    const teams = [world.teamA, world.teamB];
    const series = await seriesOf(world, world.person.supervisor, teams);
    const group = await supervisionIn(world, { kind: "group", title: "Grupp", teams, startsAt: inDays(20) });
    const alone = await supervisionIn(world, { startsAt: inDays(21) });
    await end(world.person.researcher);
    expect((await sessionAt(group)).researcher).toBe("supervisor");
    expect((await sessionAt(alone)).researcher).toBe("researcher");
    expect(await orphans(world.now)).toEqual([]);
    await end(world.person.researcher, also.id);
    expect((await sessionAt(group)).researcher).toBe("researcher");
    expect((await db().supervisionSeries.findUniqueOrThrow({ where: { id: series } })).researcherId).toBe(
      world.person.researcher,
    );
    expect(await orphans(world.now)).toEqual([]);
  });

  it("Q3: is refused whole when she is in another session at one of the times, and says when", async () => {
    const soon = await supervisionIn(world, { startsAt: inDays(20) });
    const clash = { startsAt: inDays(20), teams: [world.teamB], researcher: "researcher", coordinators: [] } as const;
    await supervisionIn(world, clash);
    await expect(end(world.person.researcher)).rejects.toMatchObject({
      code: "hand-over.time-taken",
      data: { at: inDays(20).toISOString() },
    });
    expect((await sessionAt(soon)).researcher).toBe("supervisor");
    expect((await db().supervisionAssignment.findFirstOrThrow()).endedOn).toBeNull();
    await expect(end(world.person.member)).rejects.toMatchObject({ fields: { toId: "supervision.not-a-researcher" } });
    await expect(end(world.person.supervisor)).rejects.toMatchObject({ fields: { toId: "field.invalid" } });
  });

  it("Q5: by the end of her role goes for all her teams, and gives back what she was to hold for a colleague", async () => {
    const colleague = await third();
    const also = { id: newId(), teamId: world.teamB, researcherId: world.person.researcher };
    await db().supervisionAssignment.create({ data: { ...also, startedOn: dayToDate(addDays(today, -5)) } });
    const atB = { teams: [world.teamB], coordinators: [] };
    const b = await supervisionIn(world, { ...atB, researcher: "researcher", startsAt: inDays(20) });
    const lent = await supervisionIn(world, { startsAt: inDays(21), delegateId: world.person.researcher });
    const past = await supervisionIn(world, {
      startsAt: inDays(-20),
      state: "held",
      delegateId: world.person.researcher,
    });
    const promised = await agreedIn(world, past, world.person.researcher);
    const role = await db().programmeRole.findFirstOrThrow({ where: { personId: world.person.researcher } });
    const given = { roleId: role.id, toId: colleague };
    await endRole(await world.actor("lead"), world.programmeId, given, world.now);
    expect(await sessionAt(b)).toMatchObject({ researcher: "foreigner", holds: ["foreigner"] });
    expect(await sessionAt(lent)).toMatchObject({ researcher: "supervisor", delegate: null, holds: ["supervisor"] });
    expect(await ownerOf(promised)).toBe("supervisor");
    expect(await orphans(world.now)).toEqual([]);
  });
});
