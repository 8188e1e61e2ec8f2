import type { Actor } from "#app/access/actor.ts";
import { mayOpenVault } from "#app/access/vault.ts";
import { codePath } from "#app/platform/code-picture.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isFresh } from "#app/platform/session.server.ts";
import { isStepUp, windowOf } from "#app/platform/vault-window.server.ts";
import { demandVault } from "../factor.server.ts";
import { pendingApp } from "../pending.server.ts";
import { inGroups } from "../rules.ts";
import { isVaultLocked, readable } from "../sealed.server.ts";
import { addressOf } from "../totp.server.ts";
import { resetsToConfirm } from "./resets.server.ts";

/** An app that waits for its first code: what it reads with a camera, or is told in letters. */
export type NewApp = {
  readonly address: string;
  readonly groups: string;
  readonly picture: { readonly squares: number; readonly path: string };
};

export type MyFactors = Awaited<ReturnType<typeof myFactors>>;

/**
 * What the actor shows beside her mail, and what she may change of it now. What an app counts from, and recovery codes, are
 * shown only to who has just shown who she is.
 * @throws Refusal missing for whom there is no vault
 */
export async function myFactors(actor: Actor, now: Date) {
  demandVault(actor);
  const { personId } = actor;
  const [holds, app, passkeys, reset, fresh, open] = await Promise.all([
    db().secondFactor.count({ where: { personId } }),
    db().authenticator.findFirst({
      where: { personId, confirmedAt: { not: null } },
      include: { codes: { where: { usedAt: null }, select: { usedAt: true } } },
    }),
    db().passkey.findMany({
      where: { personId },
      select: { id: true, label: true, opensVault: true },
      orderBy: { createdAt: "asc" },
    }),
    db().factorReset.findFirst({
      where: { personId, confirmedAt: null, withdrawnAt: null },
      select: { askedAt: true },
    }),
    isFresh(actor, now),
    windowOf(actor, now),
  ]);
  const shown = isStepUp(open, now);
  const mayChange = holds > 0 ? shown : fresh;
  const locked = isVaultLocked();
  return {
    locked,
    shown,
    fresh,
    holds: holds > 0,
    mayChange,
    app: app?.confirmedAt ? { since: app.confirmedAt, left: app.codes.length } : null,
    pending: mayChange && !locked ? await newApp(actor, now) : null,
    codes: shown && !locked && app?.sealedCodes ? codesIn(app, app.sealedCodes) : null,
    passkeys,
    resetAskedAt: reset?.askedAt ?? null,
    programmes: await programmesOf(actor),
    toConfirm: await resetsToConfirm(actor),
  };
}

async function newApp({ personId }: Actor, now: Date): Promise<NewApp | null> {
  const pending = await pendingApp(db(), personId, now);
  if (!pending) return null;
  const seed = readable(pending, "seed", pending.sealedSeed);
  if (seed === null) return null;
  const address = addressOf(seed);
  return { address, groups: inGroups(seed), picture: codePath(address) };
}

const codesIn = (app: { id: string; personId: string }, bytes: Uint8Array): string[] | null =>
  readable(app, "codes", bytes)?.split(" ").map(inGroups) ?? null;

/** Where somebody can say of her that it is she. */
async function programmesOf(actor: Actor): Promise<{ id: string; name: string }[]> {
  const ids = actor.programmes.map(({ programmeId }) => programmeId).filter((id) => mayOpenVault(actor, id));
  return db().programme.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
