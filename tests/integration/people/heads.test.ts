import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { endUnitHead } from "#app/features/people/commands/end-unit-head.server.ts";
import { placesOfProgramme } from "#app/features/people/queries/places.server.ts";
import { teamPage } from "#app/features/teams/queries/team-page.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
/** The other programme's team in the municipality where team A works too, with the same colleague in it. */
let theirTeam: string;
beforeAll(async () => {
  world = await openWorld();
  const { now, otherProgrammeId: programmeId } = world;
  const { municipalityId } = await db().team.findUniqueOrThrow({ where: { id: world.teamA } });
  const { regionId } = await db().team.findUniqueOrThrow({ where: { id: world.teamC } });
  theirTeam = newId();
  await db().team.create({
    data: { id: theirTeam, programmeId, regionId, municipalityId, name: "Team D", createdAt: now },
  });
  const member = { teamId: theirTeam, personId: world.person.member, profession: "Kurator", startedAt: now };
  await db().teamMembership.create({ data: { id: newId(), ...member } });
  const lead = { programmeId, personId: world.person.stranger, role: "lead" as const, startedAt: now };
  await db().programmeRole.create({ data: { id: newId(), ...lead } });
});
afterAll(() => world.close());

const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

describe("A9: two programmes in one municipality", () => {
  it("the head that one of them named is a manager in that one, and sees nothing of the other", async () => {
    const manager = await world.actor("manager");
    expect(manager.programmes.map(({ programmeId }) => programmeId)).toEqual([world.programmeId]);
    expect(manager.teams.map(({ teamId }) => teamId)).toEqual([world.teamA]);
    expect(await refusal(teamPage(manager, world.teamA, world.now))).toBe("done");
    expect(await refusal(teamPage(manager, theirTeam, world.now))).toBe("missing");
  });

  it("the other's lead neither sees nor ends her, and may name her too", async () => {
    const theirLead = await world.actor("stranger");
    const headsIn = async () =>
      (await placesOfProgramme(theirLead, world.otherProgrammeId)).municipalities.flatMap(({ departments }) =>
        departments.flatMap(({ units }) => units.flatMap(({ heads }) => heads)),
      );
    expect(await headsIn()).toEqual([]);
    const head = await db().unitHead.findFirstOrThrow({ where: { personId: world.person.manager } });
    expect(await refusal(endUnitHead(theirLead, world.otherProgrammeId, head.id, world.now))).toBe("missing");
    const { personId, unitId } = head;
    const days = { startedOn: dayToDate(dayOf(world.now)) };
    await db().unitHead.create({
      data: { id: newId(), personId, unitId, programmeId: world.otherProgrammeId, ...days },
    });
    expect(await headsIn()).toHaveLength(1);
    expect((await world.actor("manager")).teams.map(({ teamId }) => teamId).sort()).toEqual(
      [world.teamA, theirTeam].sort(),
    );
  });

  it("and by the same programme twice for the same days she cannot be named", async () => {
    const { personId, unitId, programmeId, startedOn } = await db().unitHead.findFirstOrThrow({
      where: { personId: world.person.manager },
    });
    const again = { id: newId(), personId, unitId, programmeId, startedOn };
    await expect(db().unitHead.create({ data: again })).rejects.toThrow(/unit_heads_once/);
  });
});

it("heads from before are of the programme that invited them, else of those that work in the municipality", async () => {
  const { unitId } = await db().unitHead.findFirstOrThrow({ where: { personId: world.person.manager } });
  const migration = "prisma/migrations/20261125001200_heads_of_a_programme/migration.sql";
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`DROP TRIGGER heads_no_manager_recruits ON unit_heads; DELETE FROM unit_heads; ALTER TABLE unit_heads DROP COLUMN programme_id CASCADE;
      ALTER TABLE unit_heads ADD CONSTRAINT unit_heads_once EXCLUDE USING gist (person_id WITH =, unit_id WITH =)`);
    const began = dayToDate(dayOf(world.now));
    const add = "INSERT INTO unit_heads (id, person_id, unit_id, started_on) VALUES ($1, $2, $3, $4)";
    await owner.query(add, [newId(), world.person.manager, unitId, began]);
    await owner.query(add, [newId(), world.person.otherManager, unitId, began]);
    const lonely = await lonelyUnit();
    await owner.query(add, [newId(), world.person.partner, lonely, began]);
    const invited = {
      programmeId: world.programmeId,
      personId: world.person.manager,
      unitId,
      role: "manager" as const,
    };
    const times = { createdAt: world.now, expiresAt: new Date(world.now.getTime() + 1000), acceptedAt: world.now };
    await db().invitation.create({ data: { id: newId(), ...invited, ...times, invitedById: world.person.lead } });
    await owner.query(readFileSync(migration, "utf8"));
  } finally {
    await owner.end();
  }
  const after = await db().unitHead.findMany();
  expect(after.map(({ personId, programmeId }) => `${personId} ${programmeId}`).sort()).toEqual(
    [
      `${world.person.manager} ${world.programmeId}`,
      `${world.person.otherManager} ${world.programmeId}`,
      `${world.person.otherManager} ${world.otherProgrammeId}`,
    ].sort(),
  );
});

/** A unit in a municipality that has no team anywhere. */
async function lonelyUnit(): Promise<string> {
  const [municipalityId, departmentId, id] = [newId(), newId(), newId()];
  await db().municipality.create({ data: { id: municipalityId, name: "Utan team", sizeClass: "small" } });
  await db().department.create({ data: { id: departmentId, municipalityId, name: "Barn och familj" } });
  await db().unit.create({ data: { id, departmentId, name: "Mottagning" } });
  return id;
}
