import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { addPoint } from "#app/features/agreed-actions/commands/points.server.ts";
import { agendaFor } from "#app/features/agreed-actions/queries/agenda.server.ts";
import { talkPage } from "#app/features/agreed-actions/queries/talk.server.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import { startPage } from "#app/features/start/queries/start-page.server.ts";
import { agree } from "#app/flows/agree.server.ts";
import { db } from "#app/platform/db.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { gatheringOf } from "#tests/support/gatherings.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let last: string;
let next: string;
const days = (n: number) => new Date(world.now.getTime() + n * 86_400_000);
beforeAll(async () => {
  world = await openWorld();
  last = await supervisionIn(world, { startsAt: days(-30), state: "held" });
  next = await supervisionIn(world, { startsAt: days(1) });
});
afterAll(() => world?.close());

/** A test that was planned so many days ago, and has moved since. */
async function wandering(what: string, planned: number, steps: readonly [CycleState, CycleState, number][] = []) {
  const cycleId = await testOf({ ...world, now: days(planned) }, "member", { what });
  await db().cycleQuestion.updateMany({ where: { cycleId }, data: { result: "Hon svarade" } });
  for (const [from, to, day] of steps) {
    const at = days(day);
    await db().cycleTransition.create({ data: { id: newId(), cycleId, from, to, at, byId: world.person.member } });
    await db().cycle.update({ where: { id: cycleId }, data: { state: to } });
  }
}
const agenda = async (by: PersonName, sessionId = next) => {
  const actor = await world.actor(by);
  return agendaFor(actor, await talkPage(actor, sessionId), world.now);
};
describe("the agenda", () => {
  it("J10: gathers the tests that have moved and that stand still, of those that the reader may see", async () => {
    await wandering("Ring dagen efter", -40, [
      ["planned", "doing", -20],
      ["doing", "studied", -2],
    ]);
    await wandering("Lämna lapp", -31);
    await draftOf(world, "member", { what: "Ett utkast" });
    await testOf(world, "otherMember", { what: "Team B:s", shared: true }, world.teamB);
    for (const who of ["supervisor", "coordinator"] as const) {
      const [team, ...others] = (await agenda(who)).teams;
      expect(others).toEqual([]);
      expect(
        team?.moved.map(({ what, from, state, movedOn }) => [what, from, state, movedOn]),
        who,
      ).toEqual([["Ring dagen efter", "planned", "studied", "2026-11-20"]]);
      expect(
        team?.still.map(({ what, days: n }) => [what, n]),
        who,
      ).toEqual([["Lämna lapp", 31]]);
    }
    // Of the time before, what had moved then: nothing stands still any more, and what came later is not there.
    const [then] = (await agenda("supervisor", last)).teams;
    expect(then?.moved.map(({ what, from, state }) => [what, from, state])).toEqual([
      ["Lämna lapp", "draft", "planned"],
      ["Ring dagen efter", "draft", "planned"],
    ]);
    expect(then?.still).toEqual([]);
  });

  it("J10: shows a group's teams each by itself, and a delegate what she may see of them", async () => {
    const group = await supervisionIn(world, {
      startsAt: days(2),
      kind: "group",
      title: "Grupp",
      teams: [world.teamA, world.teamB],
      delegateId: world.person.researcher,
    });
    const { teams } = await agenda("researcher", group);
    expect(teams.map(({ teamId }) => teamId)).toEqual([world.teamA, world.teamB]);
    expect(teams.map(({ moved: those }) => those.map(({ what }) => what))).toEqual([
      ["Ring dagen efter"],
      ["Team B:s"],
    ]);
    // The coordinator of team A reads of team B what it has shared.
    await db().cycle.updateMany({ where: { teamId: world.teamB }, data: { sharedAt: null } });
    const hers = (await agenda("coordinator", group)).teams;
    expect(hers.map(({ moved: those }) => those.length)).toEqual([1, 0]);
  });

  it("says what comes next, and until when one registers", async () => {
    expect((await agenda("coordinator")).gathering).toBeNull();
    const { id } = await gatheringOf(world, { closes: 9 });
    expect((await agenda("coordinator")).gathering).toMatchObject({
      id,
      closesOn: "2026-12-01",
    });
    await db().gathering.update({ where: { id }, data: { closesOn: dayToDate("2026-11-21") } });
    expect((await agenda("coordinator")).gathering).toMatchObject({ id, closesOn: null });
    expect((await agenda("coordinator", last)).gathering).toBeNull();
  });
});

describe("one's own page", () => {
  const lines = async (name: PersonName, kind: string) =>
    (await startPage(await world.actor(name), world.now)).today.filter((line) => line.kind === kind);
  const texts = async (name: PersonName, kind: string) =>
    (await lines(name, kind)).map(({ title, href, on }) => [title, href, on]);

  it("J11: has what one has taken on and is to have done within a week", async () => {
    const agreed = async (name: PersonName, text: string, dueOn: string) => {
      const input = { text, ownerId: world.person[name], dueOn, key: crypto.randomUUID() };
      return (await agree(await world.actor("supervisor"), last, input, world.now)).actionId;
    };
    await agreed("coordinator", "Fråga chefen", "2026-11-29");
    await agreed("coordinator", "Långt fram", "2026-11-30");
    const own = await agreed("supervisor", "Skicka artikeln", "2026-11-10");
    expect(await texts("coordinator", "agreed")).toEqual([["Fråga chefen", `/supervision/${last}`, "2026-11-29"]]);
    expect(await lines("supervisor", "agreed")).toMatchObject([{ id: own, title: "Skicka artikeln", team: "Team A" }]);
    for (const name of ["deputy", "member", "lead", "manager", "partner"] as const) {
      expect(await lines(name, "agreed"), name).toEqual([]);
    }
    // Who took over was not there then: she finds it at the session that carries on.
    await db().agreedAction.update({ where: { id: own }, data: { ownerId: world.person.deputy } });
    expect(await texts("deputy", "agreed")).toEqual([["Skicka artikeln", `/supervision/${next}`, "2026-11-10"]]);
    await db().coordinatorTerm.updateMany({
      where: { personId: world.person.deputy },
      data: { endedOn: days(-1) },
    });
    expect(await lines("deputy", "agreed")).toEqual([]);
  });

  it("J11: has the sessions that come, and the questions that wait for who holds them", async () => {
    const key = crypto.randomUUID();
    await addPoint(await world.actor("coordinator"), { sessionId: next }, { text: "Hur?", key }, world.now);
    await supervisionIn(world, { startsAt: days(8) });
    const team = { id: next, title: "Team A", team: null, on: "2026-11-23", minute: 780 };
    // The group is held by a colleague of hers.
    expect(await lines("supervisor", "supervision")).toMatchObject([team]);
    expect(await lines("coordinator", "supervision")).toMatchObject([team, { title: "Grupp", team: "Team A, Team B" }]);
    expect(await lines("researcher", "supervision")).toMatchObject([{ title: "Grupp" }]);
    expect(await texts("supervisor", "question")).toEqual([["Hur?", `/supervision/${next}`, "2026-11-23"]]);
    for (const name of ["coordinator", "deputy", "researcher", "lead", "member"] as const) {
      expect(await lines(name, "question"), name).toEqual([]);
    }
  });
});
