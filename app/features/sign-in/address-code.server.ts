import { timingSafeEqual } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { decideSignIn, mostTries } from "#app/features/people/rules.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { noteDenial } from "#app/platform/denied.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { codeIn, isSamePress } from "./rules.ts";
import { hashCode } from "./secrets.server.ts";

/** What she asked for last: an earlier one is worth nothing. */
export const lastAddressChange = (personId: string) =>
  db().addressChange.findFirst({ where: { personId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });

const wrong = (code: string) => new Refusal("invalid", "form.invalid", { fields: { code } });

/**
 * Tries the six digits that were mailed to a person's new address. They work in her own session only: whoever reads that
 * mail without being her has nothing of hers. Gives what she asked for; a double press gives it twice.
 * @throws Refusal invalid (wrong), conflict (used, too old, tried too often)
 */
export async function tryAddressCode(
  actor: Actor,
  typed: string,
  { now, origin }: { now: Date; origin: string },
): Promise<{ id: string; email: string }> {
  const { personId } = actor;
  const code = codeIn(typed);
  if (!code) throw wrong("sign-in.code-shape");
  const change = await lastAddressChange(personId);
  if (!change) throw new Refusal("conflict", "sign-in.expired");
  const { id, email } = change;
  const usedAt = isSamePress(change.usedAt, now) ? null : change.usedAt;
  const decided = decideSignIn({ ...change, usedAt }, now);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  // Counted before it is compared and whatever comes after: tries side by side cannot share one.
  const [row] = await db().addressChange.updateManyAndReturn({
    where: { id, tries: { lt: mostTries } },
    data: { tries: { increment: 1 } },
    select: { codeHash: true, tries: true },
  });
  if (!row) throw new Refusal("conflict", "sign-in.too-many-tries");
  // An address that is somebody else's has no code, and every one is wrong.
  if (timingSafeEqual(hashCode(id, code), row.codeHash ?? Buffer.alloc(32))) return { id, email };
  await noteDenial(
    { action: "address-change.failed", subject: "person", subjectId: personId },
    { personId, origin, now },
  );
  if (row.tries >= mostTries) throw new Refusal("conflict", "sign-in.too-many-tries");
  throw wrong("address.code-wrong");
}

/** Notes, in the act that changes the address, that the code has been used. @throws Refusal conflict: it was voided meanwhile */
export async function spendAddressChange(
  tx: Tx,
  change: { id: string; before: string | null; now: Date },
): Promise<void> {
  const { id, before, now } = change;
  const used = await tx.addressChange.updateMany({ where: { id, usedAt: null }, data: { usedAt: now, before } });
  if (used.count === 0) throw new Refusal("conflict", "sign-in.expired");
}

/**
 * The lead has given somebody with an account another address: what the mail to the earlier one is written from. Kept as
 * long as one's own changes. Gives its id.
 */
export async function recordAddressChange(
  tx: Tx,
  change: { personId: string; email: string; before: string; byId: string; now: Date },
): Promise<string> {
  const { now, ...facts } = change;
  const id = newId(now.getTime());
  await tx.addressChange.create({ data: { id, ...facts, createdAt: now, expiresAt: now, usedAt: now } });
  return id;
}
