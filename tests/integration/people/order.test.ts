import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { packageFrame } from "#app/features/change-package/queries/package.server.ts";
import { placesOfProgramme } from "#app/features/people/queries/places.server.ts";
import { programmePeople } from "#app/features/programmes/queries/programme-people.server.ts";
import { teamPeople } from "#app/features/teams/queries/team-people.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const swedish = ["andersson", "Berg", "Zeta", "Åberg", "Ärlig", "Öberg"];
const given = ["Öberg", "Zeta", "Ärlig", "Berg", "Åberg", "andersson"];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { now, teamB, programmeId } = world;
  await db().teamMembership.updateMany({ where: { teamId: teamB }, data: { endedAt: now } });
  const { municipalityId, regionId } = await db().team.findUniqueOrThrow({ where: { id: teamB } });
  for (const name of given) {
    const person = { id: newId(), name, createdAt: now };
    await db().person.create({ data: person });
    const membership = { id: newId(), teamId: teamB, personId: person.id, profession: "Kurator", startedAt: now };
    await db().teamMembership.create({ data: membership });
    const role = { id: newId(), programmeId, personId: person.id, role: "partner", startedAt: now } as const;
    await db().programmeRole.create({ data: role });
    await db().department.create({ data: { id: newId(), municipalityId, name } });
    const town = { id: newId(), name, sizeClass: "small" } as const;
    await db().municipality.create({ data: town });
    await db().team.create({
      data: { id: newId(), programmeId, regionId, municipalityId: town.id, name, createdAt: now },
    });
  }
});
afterAll(() => world.close());

/** Those of the names that were given here, as they stand. */
const ours = (list: readonly { name: string }[]) => list.map(({ name }) => name).filter((name) => given.includes(name));

it("names stand as Swedish sorts them, wherever they are read", async () => {
  const lead = await world.actor("lead");
  expect(ours((await teamPeople(lead, world.teamB, world.now)).members)).toEqual(swedish);
  const people = await programmePeople(lead, world.programmeId, world.now);
  expect(ours(people.roles)).toEqual(swedish);
  expect(ours(people.teams)).toEqual(swedish);
  const { municipalities } = await placesOfProgramme(lead, world.programmeId);
  expect(ours(municipalities)).toEqual(swedish);
  expect(ours(municipalities.find(({ departments }) => departments.length > 1)?.departments ?? [])).toEqual(swedish);
  expect(ours((await packageFrame(lead, world.programmeId)).teams)).toEqual(swedish);
});

it("a name is still its own by every letter: what differs in case or accent is another", async () => {
  await db().municipality.create({ data: { id: newId(), name: "zeta", sizeClass: "small" } });
  await expect(db().municipality.create({ data: { id: newId(), name: "Zeta", sizeClass: "small" } })).rejects.toThrow();
});
