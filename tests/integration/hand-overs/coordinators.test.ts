import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { handOversOf } from "#app/features/hand-overs/queries/log.server.ts";
import { acceptSignedIn } from "#app/flows/accept-invitation.server.ts";
import { endMembership, endTerm, setCoordinator, setDeputy } from "#app/flows/change-coordinator.server.ts";
import { db } from "#app/platform/db.server.ts";
import { heard } from "#tests/support/heard.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { agreedIn, orphans } from "./orphans.ts";

let world: World;
let today: string;
// The database keeps terms that have begun by its own clock, so this world lives now.
beforeEach(async () => {
  world = await openWorld(new Date());
  today = dayOf(world.now);
});
afterEach(() => world.close());

const key = () => crypto.randomUUID();
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );
const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
const nameOf = (id: string | null) => Object.entries(world.person).find(([, one]) => one === id)?.[0] ?? null;

/** Sessions of team A in so many days each; its deputy stands in for ten days more. */
const booked = (...days: number[]) =>
  Promise.all(
    days.map((day) =>
      supervisionIn(world, { startsAt: inDays(day), coordinators: [day < 10 ? "deputy" : "coordinator"] }),
    ),
  );
const coordinatorsAt = async (id: string) => {
  const there = await db().supervisionAttendee.findMany({ where: { sessionId: id, role: "coordinator" } });
  return there.map(({ personId }) => nameOf(personId));
};
const choose = (person: PersonName, days: number) => ({
  personId: world.person[person],
  startedOn: addDays(today, days),
  key: key(),
});
const ownerOf = async (id: string) => nameOf((await db().agreedAction.findUniqueOrThrow({ where: { id } })).ownerId);
const log = async () => {
  const rows = await db().supervisionHandOver.findMany({ orderBy: { at: "asc" } });
  return rows.map((row) => [nameOf(row.fromId), nameOf(row.toId), row.sessions, row.actions, nameOf(row.byId)]);
};
const termOf = async (person: PersonName) =>
  (await db().coordinatorTerm.findFirstOrThrow({ where: { personId: world.person[person] } })).id;
const placeOf = async (person: PersonName) => {
  const where = { personId: world.person[person], teamId: world.teamA };
  return { teamId: world.teamA, membershipId: (await db().teamMembership.findFirstOrThrow({ where })).id };
};

describe("a change of coordinator", () => {
  it("Q1: takes sessions that are to come, and what she who stepped down was to do, along in one step", async () => {
    const past = await supervisionIn(world, { startsAt: inDays(-20), state: "held" });
    const [before, soon, late] = (await booked(2, 20, 50)) as [string, string, string];
    const action = await agreedIn(world, past, world.person.coordinator);
    await setCoordinator(await world.actor("lead"), world.teamA, choose("member", 30), world.now);
    // Who stands in meanwhile, and who coordinates until then, stay.
    expect(await Promise.all([before, soon, late, past].map(coordinatorsAt))).toEqual([
      ["deputy"],
      ["coordinator"],
      ["member"],
      ["coordinator"],
    ]);
    expect(await log()).toEqual([["coordinator", "member", 1, 0, "lead"]]);
    expect(await orphans(world.now)).toEqual([]);
    // Until then she is the one who does it.
    expect((await db().agreedAction.findUniqueOrThrow({ where: { id: action } })).ownerId).toBe(
      world.person.coordinator,
    );
  });

  it("Q1: on this day gives her the open actions too, with a trace among what became of them", async () => {
    const past = await supervisionIn(world, { startsAt: inDays(-20), state: "held" });
    const [action, done, hers] = [
      await agreedIn(world, past, world.person.coordinator),
      await agreedIn(world, past, world.person.coordinator),
      await agreedIn(world, past, world.person.supervisor),
    ];
    await db().agreedAction.update({ where: { id: done }, data: { state: "done", endedAt: world.now } });
    await booked(20, 50);
    await setCoordinator(await world.actor("lead"), world.teamA, choose("member", 0), world.now);
    expect(await Promise.all([action, done, hers].map(ownerOf))).toEqual(["member", "coordinator", "supervisor"]);
    const moves = await db().agreedActionMove.findMany();
    expect(moves).toMatchObject([
      { actionId: action, move: "handed_over", ownerId: world.person.member, byId: world.person.lead },
    ]);
    expect(await log()).toEqual([["coordinator", "member", 2, 1, "lead"]]);
    expect(await db().auditEntry.findMany({ where: { action: "supervision.handed-over" } })).toMatchObject([
      { actorId: world.person.lead, subject: "team", subjectId: world.teamA, fields: [] },
    ]);
    expect(await orphans(world.now)).toEqual([]);
  });

  it("Q1: is kept in a log, for those who may know when the team has supervision", async () => {
    await booked(20);
    await setCoordinator(await world.actor("lead"), world.teamA, choose("member", 0), world.now);
    const team = { id: world.teamA, programmeId: world.programmeId };
    const line = { side: "coordinator", from: "Person coordinator", to: "Person member", sessions: 1, actions: 0 };
    const readers = [];
    for (const name of Object.keys(world.person) as PersonName[]) {
      const lines = await handOversOf(await world.actor(name), team);
      if (lines.length > 0) readers.push(name);
      expect(lines).toMatchObject(lines.length > 0 ? [line] : []);
    }
    expect(readers.toSorted()).toEqual(["deputy", "lead", "member", "researcher", "supervisor"]);
  });

  it("Q2: with nobody to take over lets both wait, and the next one gets them all", async () => {
    const past = await supervisionIn(world, { startsAt: inDays(-20), state: "held" });
    const [soon, late] = (await booked(20, 50)) as [string, string];
    const action = await agreedIn(world, past, world.person.coordinator);
    const lead = await world.actor("lead");
    await endTerm(lead, { teamId: world.teamA, termId: await termOf("deputy") }, world.now);
    await endMembership(lead, await placeOf("coordinator"), true, world.now);
    expect(await Promise.all([soon, late].map(coordinatorsAt))).toEqual([[], []]);
    expect(await ownerOf(action)).toBe("coordinator");
    const later = new Date(world.now.getTime() + 1000);
    const invited = { programmeId: world.programmeId, teamId: world.teamA, personId: world.person.member };
    const more = { role: "coordinator" as const, profession: "Kurator", invitedById: world.person.lead };
    const id = newId();
    await db().invitation.create({ data: { id, ...invited, ...more, createdAt: later, expiresAt: inDays(3) } });
    await acceptSignedIn(await world.actor("member", later), id, later);
    expect(await Promise.all([soon, late].map(coordinatorsAt))).toEqual([["member"], ["member"]]);
    expect(await ownerOf(action)).toBe("member");
    expect(await log()).toEqual([
      ["coordinator", null, 2, 0, "lead"],
      ["coordinator", "member", 2, 1, "member"],
    ]);
    expect(await orphans(later)).toEqual([]);
  });

  it("Q1: to a deputy is for her days, and ends with them", async () => {
    const [during, after] = (await booked(20, 40)) as [string, string];
    const choice = { ...choose("member", 15), endedOn: addDays(today, 25) };
    await setDeputy(await world.actor("coordinator"), world.teamA, choice, world.now);
    expect(await Promise.all([during, after].map(coordinatorsAt))).toEqual([["member"], ["coordinator"]]);
    await endTerm(await world.actor("lead"), { teamId: world.teamA, termId: await termOf("member") }, world.now);
    expect(await Promise.all([during, after].map(coordinatorsAt))).toEqual([["coordinator"], ["coordinator"]]);
    expect(await orphans(world.now)).toEqual([]);
  });

  it("Q3: is refused whole when she is in another session at one of the times, and says when", async () => {
    const past = await supervisionIn(world, { startsAt: inDays(-20), state: "held" });
    await agreedIn(world, past, world.person.coordinator);
    const [soon, late] = (await booked(20, 50)) as [string, string];
    await supervisionIn(world, {
      startsAt: inDays(50),
      teams: [world.teamB],
      researcher: "researcher",
      coordinators: ["member"],
    });
    const naming = setCoordinator(await world.actor("lead"), world.teamA, choose("member", 0), world.now);
    await expect(naming).rejects.toMatchObject({
      kind: "conflict",
      code: "hand-over.time-taken",
      data: { at: inDays(50).toISOString() },
    });
    expect(await Promise.all([soon, late].map(coordinatorsAt))).toEqual([["coordinator"], ["coordinator"]]);
    expect(await db().coordinatorTerm.count({ where: { personId: world.person.member } })).toBe(0);
    expect([await log(), await db().agreedActionMove.count()]).toEqual([[], 0]);
  });

  it("Q4: is heard by her who goes, by her who comes and by who supervises; and what is said then by her no more", async () => {
    const [id] = (await booked(20)) as [string];
    const events = await heard(world, async () =>
      setCoordinator(await world.actor("lead"), world.teamA, choose("member", 0), world.now),
    );
    const told = events.filter(({ name }) => name === "supervision.changed");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ ids: { sessionId: id } });
    for (const name of ["coordinator", "member", "supervisor"] as const) {
      expect(told[0]!.rooms).toContain(`person:${world.person[name]}`);
    }
    const changed = events.filter(({ name }) => name === "access.changed").map(({ ids }) => nameOf(ids.personId!));
    expect(changed).toEqual(expect.arrayContaining(["coordinator", "member"]));
  });

  it("Q1: of two leads who change it at once, what stands is one coordinator's", async () => {
    await booked(20, 50, 80);
    const lead = await world.actor("lead");
    const said = await Promise.all(
      (["member", "teamManager"] as const).map((one) =>
        refusal(setCoordinator(lead, world.teamA, choose(one, 0), world.now)),
      ),
    );
    expect(said.toSorted()).toEqual(["done", "team.acting-overlaps"]);
    expect(await orphans(world.now)).toEqual([]);
  });
});
