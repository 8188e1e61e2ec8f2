import { afterAll, beforeAll, expect, it } from "vitest";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { recruitmentFor } from "#app/features/recruitment/queries/recruitment.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openVaultWorld, type VaultWorld } from "#tests/support/vault.ts";
import type { PersonName } from "#tests/support/world.ts";

let world: VaultWorld;
beforeAll(async () => {
  world = await openVaultWorld();
  await world.recruits("member");
  for (let n = 1; n <= 3; n += 1) await handedOver(await world.parent("member", { phone: `+4670174060${n}` }));
});
afterAll(() => world?.close());

const seen = async (name: PersonName) => recruitmentFor(await world.actor(name), world.programmeId, world.now);

it("Y13: exact numbers are a researcher's whose vault is open, and nobody else's", async () => {
  expect(await seen("researcher")).toMatchObject({ view: "exact", counted: { "handed-over": { people: 3 } } });
  const researcher = await world.actor("researcher");
  await db().vaultWindow.deleteMany({ where: { sessionId: researcher.sessionId } });
  const told = await recruitmentFor(researcher, world.programmeId, world.now);
  expect(told).toEqual({ view: "locked", programmeId: world.programmeId });
  expect(await seen("lead")).toMatchObject({ view: "sums", shown: { "handed-over": null } });
  expect(await seen("coordinator")).toMatchObject({ view: "band", teams: [{ band: "few" }] });
  for (const name of ["member", "manager", "teamManager", "partner", "otherMember", "stranger"] as const)
    expect(await seen(name), name).toBeNull();
});
