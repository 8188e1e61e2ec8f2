import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actorOfSession } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { beginAuthenticator, confirmAuthenticator } from "#app/features/second-factor/commands/authenticator.server.ts";
import { openVaultByCode } from "#app/features/second-factor/commands/open-vault.server.ts";
import { stepMs } from "#app/features/second-factor/rules.ts";
import { unsealed } from "#app/features/second-factor/sealed.server.ts";
import { codeAt } from "#app/features/second-factor/totp.server.ts";
import { openSession } from "#app/features/sign-in/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { closeVault, openVault } from "#app/platform/vault/vault.server.ts";
import type { PersonName, World } from "./world.ts";

/** Opens the vault of a world, with a root key of its own. Gives what closes it again. */
export async function openVaultOf(world: World): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-vault-"));
  const rootKeyFile = join(folder, "root-key");
  await openVault({ storeUrls: world.database.storeUrls, rootKeyFile, makesRootKey: true });
  return async () => {
    await closeVault();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** So long after the world's moment. */
export const momentAfter = (world: World, ms: number): Date => new Date(world.now.getTime() + ms);

/** Somebody who has just signed in by mail: another session each time. */
export async function justSignedIn(world: World, name: PersonName, now = world.now): Promise<Actor> {
  const personId = world.person[name];
  const { sessionId } = await act({ personId }, now, (tx, traces) =>
    openSession(tx, traces, { personId, kind: "mail", device: "test", now }),
  );
  const found = await actorOfSession(sessionId, now);
  if (!found) throw new Error("There is no session.");
  return found.actor;
}

/** From where somebody tries. */
export const at = (now: Date) => ({ now, origin: "192.0.2.1" });

/** What her app shows at that moment: the one that counts, or the one that waits for its first code. */
export async function codeOf(world: World, name: PersonName, now: Date, waits = false): Promise<string> {
  const personId = world.person[name];
  const confirmedAt = waits ? null : { not: null };
  const app = await db().authenticator.findFirstOrThrow({ where: { personId, confirmedAt } });
  return codeAt(unsealed(app, "seed", app.sealedSeed), now);
}

/** Sets up an app in a session that is fresh at that moment, and leaves the vault open in it. */
export async function withApp(world: World, name: PersonName, now = world.now): Promise<Actor> {
  const actor = await justSignedIn(world, name, now);
  await setUp(world, name, actor, now);
  return actor;
}

export async function setUp(world: World, name: PersonName, actor: Actor, now: Date): Promise<void> {
  await beginAuthenticator(actor, now);
  await confirmAuthenticator(actor, await codeOf(world, name, now, true), at(now));
}

/** Opens the vault by the app's code of a step that has not been used. */
export async function opened(world: World, name: PersonName, actor: Actor, now: Date): Promise<void> {
  await openVaultByCode(actor, await codeOf(world, name, now), at(now));
}

/** A code that is none of those that count. */
export async function wrongCodeOf(world: World, name: PersonName, now: Date, waits = false): Promise<string> {
  const near = await Promise.all(
    [-1, 0, 1].map((n) => codeOf(world, name, new Date(now.getTime() + n * stepMs), waits)),
  );
  return ["000000", "111111", "222222", "333333"].find((code) => !near.includes(code))!;
}

/** The code of the no, that of its field where there is one; or yes. */
export async function said(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "yes";
  } catch (error) {
    if (error instanceof Refusal) return Object.values(error.fields)[0] ?? error.code;
    throw error;
  }
}
