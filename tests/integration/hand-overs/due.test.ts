import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { setCoordinator } from "#app/flows/change-coordinator.server.ts";
import { passOnWhatIsDue } from "#app/flows/pass-on-supervision.server.ts";
import { db } from "#app/platform/db.server.ts";
import { heard } from "#tests/support/heard.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { agreedIn, orphans, seriesOf } from "./orphans.ts";

let world: World;
let today: string;
// The database keeps terms that have begun by its own clock, so this world lives now.
beforeEach(async () => {
  world = await openWorld(new Date());
  today = dayOf(world.now);
});
afterEach(() => world.close());

const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
const nameOf = (id: string | null) => Object.entries(world.person).find(([, one]) => one === id)?.[0] ?? null;
const log = async () => {
  const rows = await db().supervisionHandOver.findMany({ orderBy: { at: "asc" } });
  return rows.map((row) => [nameOf(row.fromId), nameOf(row.toId), row.sessions, row.actions, row.byId]);
};

describe("on a day that was said before", () => {
  it("Q12: who begins to coordinate gets what was to be done, by nobody's deed and once", async () => {
    const past = await supervisionIn(world, { startsAt: inDays(-20), state: "held" });
    const action = await agreedIn(world, past, world.person.coordinator);
    const choice = { personId: world.person.member, startedOn: addDays(today, 3), key: crypto.randomUUID() };
    await setCoordinator(await world.actor("lead"), world.teamA, choice, world.now);
    expect(await passOnWhatIsDue(inDays(2))).toBe(0);
    const counts = await Promise.all([1, 2, 3].map(() => passOnWhatIsDue(inDays(3))));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(nameOf((await db().agreedAction.findUniqueOrThrow({ where: { id: action } })).ownerId)).toBe("member");
    expect(await log()).toEqual([["coordinator", "member", 0, 1, null]]);
    expect(await orphans(inDays(3))).toEqual([]);
  });

  it("Q12: a supervision that ends takes along what was planned beyond it: to who supervises too, else it is called off", async () => {
    await db().supervisionAssignment.updateMany({ data: { endedOn: dayToDate(addDays(today, 2)) } });
    const soon = await supervisionIn(world, { startsAt: inDays(20) });
    const series = await seriesOf(world, world.person.supervisor, [world.teamA]);
    expect(await passOnWhatIsDue(inDays(2))).toBe(0);
    const events = await heard(world, () => passOnWhatIsDue(inDays(3)));
    expect(events.filter(({ name }) => name === "supervision.changed")).toHaveLength(1);
    expect((await db().supervisionSession.findUniqueOrThrow({ where: { id: soon } })).state).toBe("cancelled");
    expect((await db().supervisionSeries.findUniqueOrThrow({ where: { id: series } })).endedAt).not.toBeNull();
    expect(await log()).toEqual([["supervisor", null, 1, 0, null]]);
    expect(await passOnWhatIsDue(inDays(3))).toBe(0);
    expect(await orphans(inDays(3))).toEqual([]);
  });

  it("Q12: puts right what somebody booked while it was changed", async () => {
    const id = await supervisionIn(world, { startsAt: inDays(20), coordinators: ["member"] });
    expect(await passOnWhatIsDue(world.now)).toBe(1);
    const there = await db().supervisionAttendee.findMany({ where: { sessionId: id, role: "coordinator" } });
    expect(there.map(({ personId }) => nameOf(personId))).toEqual(["coordinator"]);
  });
});
