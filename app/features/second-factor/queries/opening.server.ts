import type { Actor } from "#app/access/actor.ts";
import { codeForReading } from "#app/features/sign-in/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { isStepUp, vaultTimes, windowOf } from "#app/platform/vault-window.server.ts";
import { appOf, demandVault } from "../factor.server.ts";
import { hasFactor, stepAt, stepMs } from "../rules.ts";
import { isVaultLocked, readable } from "../sealed.server.ts";
import { codeAt } from "../totp.server.ts";

/**
 * What the page shows on which the vault is opened: with what the actor can, and whether it is open already.
 * @throws Refusal missing for whom there is no vault
 */
export async function opening(actor: Actor, now: Date) {
  demandVault(actor);
  const { personId } = actor;
  const [app, passkeys, open, left] = await Promise.all([
    appOf(personId),
    db().passkey.count({ where: { personId, opensVault: true } }),
    windowOf(actor, now),
    db().recoveryCode.count({ where: { usedAt: null, authenticator: { personId, confirmedAt: { not: null } } } }),
  ]);
  const locked = isVaultLocked();
  return {
    locked,
    app: app !== null,
    passkey: passkeys > 0,
    enrolled: hasFactor({ app: app !== null, passkeys }),
    recoveryLeft: left,
    open: open && { closesAt: open.closesAt, shown: isStepUp(open, now) },
    idleMinutes: vaultTimes.idleMs / 60_000,
    demoCode: app && !locked && (await installationKind()) === "demo" ? demoCode(app, now) : undefined,
  };
}

/** In the demo nobody has a phone with the codes of somebody invented: the one that holds, or the next when it is used. */
function demoCode(app: NonNullable<Awaited<ReturnType<typeof appOf>>>, now: Date): string | null {
  const step = Math.max(stepAt(now), Number(app.lastStep) + 1);
  if (step > stepAt(now) + 1) return null;
  const seed = readable(app, "seed", app.sealedSeed);
  return seed === null ? null : codeForReading(codeAt(seed, new Date(step * stepMs)));
}

/** How long the vault is open in this session, in ms; 0: it is closed. To ask is not to be there. @throws Refusal missing */
export async function vaultTimeLeft(actor: Actor, now: Date): Promise<{ leftMs: number }> {
  demandVault(actor);
  const open = await windowOf(actor, now);
  return { leftMs: open ? open.closesAt.getTime() - now.getTime() : 0 };
}
