import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { codeFactor } from "#app/features/factors/commands/code-factor.server.ts";
import { moveTeam } from "#app/features/teams/commands/move-team.server.ts";
import { renameTeam } from "#app/features/teams/commands/rename-team.server.ts";
import { endSupervision } from "#app/flows/change-supervisor.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { meeting } from "#tests/support/meeting.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let sessionId: string;
let supervisionId: string;
beforeAll(async () => {
  world = await openWorld(new Date());
  for (const name of ["lead", "supervisor"] as const) await world.actor(name);
});
afterAll(() => world?.close());
beforeEach(async () => {
  const where = { teamId: world.teamA, researcherId: world.person.supervisor };
  await db().supervisionSession.deleteMany();
  ({ id: supervisionId } = await db().supervisionAssignment.findFirstOrThrow({ where }));
  await db().supervisionAssignment.update({ where: { id: supervisionId }, data: { endedOn: null } });
  sessionId = await supervisionIn(world, { startsAt: new Date(world.now.getTime() + 20 * 86_400_000) });
});

/** Two acts that meet, and are both done. */
async function bothDone(hold: (tx: Tx) => Promise<unknown>, first: () => Promise<void>, second: () => Promise<void>) {
  expect(await meeting(hold, first, second)).toMatchObject([{ status: "fulfilled" }, { status: "fulfilled" }]);
}

const lead = () => world.actor("lead");
const holdAssignment = (tx: Tx) =>
  tx.$queryRaw`SELECT id FROM supervision_assignments WHERE id = ${supervisionId}::uuid FOR UPDATE`;
const end = async () => endSupervision(await lead(), world.programmeId, { supervisionId, toId: null }, world.now);

it("Q6: a supervision ends while its team gets another name", async () => {
  const rename = async () => renameTeam(await lead(), world.teamA, `Team ${crypto.randomUUID()}`, world.now);
  await bothDone(holdAssignment, end, rename);
});

it("Q6: a supervision ends while its team gets another region", async () => {
  const regionId = newId();
  const { programmeId } = world;
  await db().region.create({ data: { id: regionId, programmeId, name: "Söder", position: 9 } });
  await bothDone(holdAssignment, end, async () => moveTeam(await lead(), world.teamA, regionId, world.now));
});

it("Q6: a supervision ends while something is marked in a session of it", async () => {
  const said = { factor: "standard:1", sense: "barrier", on: true } as const;
  await bothDone(holdAssignment, end, async () =>
    // Whether it was hers to mark in is decided before or after, not between.
    codeFactor(await world.actor("supervisor"), { sessionId }, said, world.now).catch((no: { kind?: string }) =>
      expect(no.kind).toBe("missing"),
    ),
  );
});
