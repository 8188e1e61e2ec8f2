import { afterAll, beforeAll, expect, it } from "vitest";
import { programmePage } from "#app/features/programmes/queries/programme-page.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it("says by name who leads, researches and represents; whom a researcher supervises, to those who may know", async () => {
  const who = async (name: PersonName) =>
    (await programmePage(await world.actor(name), world.programmeId, world.now)).who.map(
      ({ name: one, role, organisation, supervises }) => [role, one, organisation, supervises],
    );
  const all = [
    ["lead", "Person lead", null, []],
    ["researcher", "Person researcher", null, []],
    ["researcher", "Person supervisor", null, ["Team A"]],
    ["partner", "Person partner", "Föreningen", []],
  ];
  for (const name of ["lead", "member", "otherMember", "manager"] as const) expect(await who(name), name).toEqual(all);
  expect(await who("partner")).toEqual(all.map(([role, name, organisation]) => [role, name, organisation, []]));
});
