import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { addPoint } from "#app/features/agreed-actions/commands/points.server.ts";
import { agendaFor } from "#app/features/agreed-actions/queries/agenda.server.ts";
import {
  type AgreedOfMine,
  agreedActionsOfMineSql,
  type ComingSession,
  supervisionWaitingSql,
} from "#app/features/agreed-actions/queries/mine.server.ts";
import { talkPage } from "#app/features/agreed-actions/queries/talk.server.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import { agree } from "#app/flows/agree.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
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
const mine = async (by: PersonName) => {
  const actor = await world.actor(by);
  const [row] = await rowsOf<{ agreed: AgreedOfMine[]; sessions: ComingSession[] }>(
    Prisma.sql`SELECT ${agreedActionsOfMineSql(actor)} AS agreed, ${supervisionWaitingSql(actor, world.now)} AS sessions`,
  );
  return row ?? { agreed: [], sessions: [] };
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
  it("J11: has what one has taken on, and the sessions that come with the questions that wait", async () => {
    const agreed = async (name: PersonName, text: string) => {
      const input = { text, ownerId: world.person[name], dueOn: "2026-12-01", key: crypto.randomUUID() };
      return (await agree(await world.actor("supervisor"), last, input, world.now)).actionId;
    };
    await agreed("coordinator", "Fråga chefen");
    const own = await agreed("supervisor", "Skicka artikeln");
    const key = crypto.randomUUID();
    await addPoint(await world.actor("coordinator"), next, { text: "Hur?", key }, world.now);
    const texts = async (name: PersonName) => (await mine(name)).agreed.map(({ text, sessionId }) => [text, sessionId]);
    expect(await texts("coordinator")).toEqual([["Fråga chefen", last]]);
    expect(await texts("supervisor")).toEqual([["Skicka artikeln", last]]);
    const waits = async (name: PersonName) => (await mine(name)).sessions.map(({ id, questions }) => [id, questions]);
    expect((await waits("supervisor"))[0]).toEqual([next, 1]);
    expect((await waits("coordinator"))[0]).toEqual([next, 0]);
    for (const name of ["deputy", "member", "lead", "manager", "partner"] as const) {
      expect(await mine(name), name).toEqual({ agreed: [], sessions: [] });
    }
    // Who took over was not there then: she finds it at the session that carries on.
    await db().agreedAction.update({ where: { id: own }, data: { ownerId: world.person.deputy } });
    expect(await texts("deputy")).toEqual([["Skicka artikeln", next]]);
    await db().agreedAction.update({ where: { id: own }, data: { state: "done", endedAt: world.now } });
    expect(await texts("deputy")).toEqual([]);
  });

  it("J11: has the next session when none comes within the week, else those of the week", async () => {
    const far = await supervisionIn(world, { startsAt: days(9) });
    const ids = async () => (await mine("supervisor")).sessions.map(({ id }) => id);
    expect(await ids()).not.toContain(far);
    await db().supervisionSession.updateMany({
      where: { id: { not: far }, state: "booked" },
      data: { state: "cancelled" },
    });
    expect(await ids()).toEqual([far]);
  });
});
