import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { monthOf } from "#app/core/day.ts";
import { pointsWaitingSql } from "#app/features/points/queries/waiting.server.ts";
import { periodAfter, periodOf } from "#app/features/points/rules/periods.ts";
import { db, rowsOf } from "#app/platform/db.server.ts";
import { noon } from "#tests/support/scores.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { givePoints, ofProgramme } from "../measures/given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // No month is a pause but those that a test makes one.
  await db().programme.update({ where: { id: world.programmeId }, data: { pauseMonths: [] } });
});
afterAll(() => world?.close());

const waiting = async (actor: Actor) => (await rowsOf<{ id: string }>(pointsWaitingSql(actor))).map(({ id }) => id);

it("ME16: a team's coordinator is asked for the latest period that is over, until it is there or said to be missing", async () => {
  const month = await ofProgramme(world);
  const week = await ofProgramme(world, { rhythm: "week" });
  const asked: PersonName[] = [];
  for (const name of people) if ((await waiting(await world.actor(name))).includes(world.teamA)) asked.push(name);
  expect(asked.toSorted()).toEqual(["coordinator", "deputy"]);
  const coordinator = await world.actor("coordinator");
  const last = (rhythm: "month" | "week") => periodAfter(rhythm, periodOf(rhythm, coordinator.today), -1);
  await givePoints(world, month.a.followedId, [{ day: last("month"), of: [7, 12] }]);
  expect(await waiting(coordinator)).toEqual([world.teamA]);
  await givePoints(world, week.a.followedId, [{ day: last("week"), missing: "Semester" }]);
  expect(await waiting(coordinator)).toEqual([]);
  // The running period is offered on the page and waits for nobody.
  expect(await waiting({ ...coordinator, today: periodAfter("week", last("week"), 1) })).toEqual([]);
});

it("ME16: nothing is asked for of a month of pause", async () => {
  const coordinator = await world.actor("coordinator");
  await ofProgramme(world, { name: "Ett till" });
  expect(await waiting(coordinator)).toEqual([world.teamA]);
  await pause(monthOf(lastMonth(coordinator)));
  expect(await waiting(coordinator)).toEqual([]);
});

it("ME16: nothing is asked for in a month of pause, nor of what was before the team", async () => {
  const coordinator = await world.actor("coordinator");
  await pause(monthOf(coordinator.today));
  expect(await waiting(coordinator)).toEqual([]);
  await pause();
  expect(await waiting(coordinator)).toEqual([world.teamA]);
  await db().team.update({ where: { id: world.teamA }, data: { createdAt: noon(coordinator.today) } });
  expect(await waiting(coordinator)).toEqual([]);
});

const lastMonth = ({ today }: Actor) => periodAfter("month", periodOf("month", today), -1);

const pause = (...pauseMonths: number[]) =>
  db().programme.update({ where: { id: world.programmeId }, data: { pauseMonths } });
