import { afterAll, beforeAll, expect, it } from "vitest";
import { participantsPage } from "#app/features/participants/queries/participants.server.ts";
import { everybody } from "#app/features/participants/rules/choice.ts";
import { parents } from "#prisma/seed/content/parents.ts";
import { demoParents } from "#prisma/seed/parents.ts";
import { openParticipantsWorld, type ParticipantsWorld } from "#tests/support/participants.ts";
import { ask } from "../postgres/apps.ts";

let world: ParticipantsWorld;
beforeAll(async () => {
  world = await openParticipantsWorld();
});
afterAll(() => world?.close());

it("the demo's vault has parents of every sort: to be called, due, paused and dropped out, sought and not", async () => {
  await demoParents(world.now);
  const { lines } = await participantsPage(await world.actor("researcher"), world.programmeId, everybody, world.now);
  expect(lines).toHaveLength(parents.length);
  expect(new Set(lines.map(({ place }) => place))).toEqual(new Set(["call", "todo", "paused", "over"]));
  expect(lines.some(({ last }) => last === null) && lines.some(({ last }) => last !== null)).toBe(true);
  expect(new Set(lines.map(({ next }) => next?.standing))).toEqual(new Set(["late", "due"]));
  expect(await ask(world.database.ownerUrl, "SELECT count(*)::int AS n FROM identity.pair")).toEqual([{ n: 1 }]);
  // Only numbers that are kept for what is invented.
  expect(parents.length).toBeLessThanOrEqual(95);
});
