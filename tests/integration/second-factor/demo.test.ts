import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openVaultByCode } from "#app/features/second-factor/commands/open-vault.server.ts";
import { giveDemoFactors } from "#app/features/second-factor/demo.server.ts";
import { opening } from "#app/features/second-factor/queries/opening.server.ts";
import { db } from "#app/platform/db.server.ts";
import { at, justSignedIn, momentAfter, openVaultOf, said, withApp } from "#tests/support/second-factor.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let close: () => Promise<void>;
const begin = async (kind: "demo" | "real") => {
  world = await openWorld(undefined, kind);
  close = await openVaultOf(world);
};
beforeEach(() => begin("demo"));
afterEach(async () => {
  await close();
  await world.close();
});

describe("the demo", () => {
  it("gives all its researchers but one an app, whose code the page shows: it opens the vault", async () => {
    await giveDemoFactors(world.now);
    await giveDemoFactors(world.now);
    expect(await db().authenticator.count()).toBe(1);
    const actor = await justSignedIn(world, "researcher");
    const { demoCode } = await opening(actor, world.now);
    expect(demoCode).toMatch(/^\d{3} \d{3}$/);
    expect(await said(openVaultByCode(actor, demoCode!, at(world.now)))).toBe("yes");
    const next = (await opening(actor, world.now)).demoCode;
    expect(next).not.toBe(demoCode);
    expect(await said(openVaultByCode(actor, next!, at(world.now)))).toBe("yes");
    expect((await opening(actor, world.now)).demoCode, "none until the next half minute").toBeNull();
    expect((await opening(actor, momentAfter(world, 60_000))).demoCode).toMatch(/^\d{3} \d{3}$/);
  });

  it("is the only place where the page shows a code", async () => {
    await close();
    await world.close();
    await begin("real");
    const actor = await withApp(world, "researcher");
    expect((await opening(actor, world.now)).demoCode).toBeUndefined();
  });
});
