import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actorOfSecret } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { beginAuthenticator } from "#app/features/second-factor/commands/authenticator.server.ts";
import { letPasskeyOpen } from "#app/features/second-factor/commands/passkey.server.ts";
import { addPasskey, offerPasskey } from "#app/features/sign-in/commands/add-passkey.server.ts";
import { askForVaultPasskey } from "#app/features/sign-in/commands/ask-vault-passkey.server.ts";
import { askForPasskey, signInByPasskey } from "#app/features/sign-in/commands/sign-in-by-passkey.server.ts";
import { assertion, attestation } from "#app/features/sign-in/forms.server.ts";
import { openVaultByPasskey } from "#app/flows/open-vault-by-passkey.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { secretIn } from "#app/platform/session.server.ts";
import { windowOf } from "#app/platform/vault-window.server.ts";
import { at, justSignedIn, momentAfter, opened, openVaultOf, said, withApp } from "#tests/support/second-factor.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { Authenticator, type Forgery } from "../sign-in/authenticator.ts";

let world: World;
let close: () => Promise<void>;
const place = { rpID: "genombrott.example", origin: "https://genombrott.example" };
beforeEach(async () => {
  adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: place.origin }));
  world = await openWorld();
  close = await openVaultOf(world);
});
afterEach(async () => {
  await close();
  await world.close();
});

const minute = 60_000;
const browser = (now: Date) => ({ device: "test", cookie: "", origin: "192.0.2.1", now });

/** A device with a passkey that somebody adds in a session; and her in the session that took its place. */
async function deviceOf(actor: Actor, now = world.now) {
  const device = new Authenticator(place);
  const { challenge } = await offerPasskey(actor, now);
  const answer = attestation.parse(device.register(challenge));
  const cookie = await addPasskey(actor, { answer, label: "Mobilen" }, browser(now));
  const found = await actorOfSecret(secretIn(cookie.split(";")[0]!)!, now);
  return { device, actor: found!.actor };
}
const signedInWithDevice = async (name: PersonName) => deviceOf(await justSignedIn(world, name));

async function open(device: Authenticator, actor: Actor, now = world.now, forged: Forgery = {}) {
  const { challenge } = await askForVaultPasskey(actor, now);
  await openVaultByPasskey(actor, assertion.parse(device.touch(challenge, forged)), at(now));
}

describe("a passkey", () => {
  it("opens the vault when it is touched with finger or code, and is her second factor from then on", async () => {
    const { device, actor } = await signedInWithDevice("researcher");
    expect(await said(open(device, actor, world.now, { unverified: true }))).toBe("passkey.failed");
    expect(await said(open(device, actor, world.now, { otherKey: true }))).toBe("passkey.failed");
    expect(await windowOf(actor, world.now)).toBeNull();
    await open(device, actor);
    expect(await windowOf(actor, world.now)).toMatchObject({ factor: "passkey" });
    const elsewhere = await justSignedIn(world, "researcher");
    expect(await said(beginAuthenticator(elsewhere, world.now))).toBe("vault.closed-for-now");
    expect(await said(beginAuthenticator(actor, world.now))).toBe("yes");
  });

  it("opens it by no answer to another question, nor another's, nor twice by one", async () => {
    const { device, actor } = await signedInWithDevice("researcher");
    const { challenge } = await askForPasskey(world.now);
    const toSignIn = assertion.parse(device.touch(challenge));
    expect(await said(openVaultByPasskey(actor, toSignIn, at(world.now)))).toBe("passkey.failed");
    const asked = await askForVaultPasskey(actor, world.now);
    const forVault = assertion.parse(device.touch(asked.challenge));
    expect(await said(signInByPasskey(forVault, browser(world.now)))).toBe("passkey.failed");
    const hers = await signedInWithDevice("supervisor");
    expect(await said(open(device, hers.actor))).toBe("passkey.unknown");
    await openVaultByPasskey(
      actor,
      assertion.parse(device.touch((await askForVaultPasskey(actor, world.now)).challenge)),
      at(world.now),
    );
    expect(await said(openVaultByPasskey(actor, forVault, at(world.now)))).toBe("passkey.failed");
    expect(await said(askForVaultPasskey(await justSignedIn(world, "lead"), world.now))).toBe("missing");
  });

  it("S15: that was added without showing the factor that she has opens nothing, until she has shown it", async () => {
    await withApp(world, "researcher");
    const now = momentAfter(world, minute);
    // Somebody who reads her mail signs in, and adds a passkey of his own.
    const { device, actor } = await deviceOf(await justSignedIn(world, "researcher", now), now);
    const passkey = await db().passkey.findFirstOrThrow();
    expect(passkey.opensVault).toBe(false);
    expect((await askForVaultPasskey(actor, now)).allowCredentials).toEqual([]);
    expect(await said(open(device, actor, now))).toBe("vault.passkey-counts-not");
    expect(await said(letPasskeyOpen(actor, passkey.id, now))).toBe("vault.closed-for-now");
    await opened(world, "researcher", actor, now);
    await letPasskeyOpen(actor, passkey.id, now);
    await letPasskeyOpen(actor, passkey.id, now);
    expect(await said(open(device, actor, now))).toBe("yes");
    expect(await said(letPasskeyOpen(await justSignedIn(world, "supervisor", now), passkey.id, now))).toBe("missing");
  });

  it("S15: that is added where the factor was shown just now opens the vault", async () => {
    const { device, actor } = await deviceOf(await withApp(world, "researcher"));
    expect((await db().passkey.findFirstOrThrow()).opensVault).toBe(true);
    expect(await windowOf(actor, world.now), "the session is another").toBeNull();
    expect(await said(open(device, actor))).toBe("yes");
  });
});
