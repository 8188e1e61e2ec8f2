import { signInLifeMs } from "#app/features/people/rules.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { lastAddressChange } from "./address-code.server.ts";
import { addressChangedLetter, addressCodeLetter } from "./letters.server.ts";
import { tidyEmail } from "./rules.ts";
import { hashCode, newCode } from "./secrets.server.ts";

/**
 * Writes the mail to an address that somebody says is hers now. The code is made here and now, and only its hash is kept.
 * Where the address is another's, that person is told, and there is no code. Null: used, voided, too late, or she has asked
 * for another since.
 */
export async function composeAddressCodeMail(order: Pick<Order, "recipientId">, now: Date): Promise<Letter | null> {
  const id = order.recipientId;
  const oldest = new Date(now.getTime() - signInLifeMs);
  const change = await db().addressChange.findUnique({ where: { id, usedAt: null, createdAt: { gt: oldest } } });
  if (!change || (await lastAddressChange(change.personId))?.id !== id) return null;
  const { email, personId } = change;
  const [owner] = await db().$queryRaw<{ locale: "sv" | "en" }[]>`
    SELECT locale FROM people WHERE lower(email) = ${tidyEmail(email)} AND id <> ${personId}::uuid`;
  const link = `${config().origin}/account/address`;
  if (owner) return addressCodeLetter.write({ email, locale: owner.locale }, { code: null, link });
  const code = newCode();
  const expiresAt = new Date(now.getTime() + signInLifeMs);
  const minted = await db().addressChange.updateMany({
    where: { id, usedAt: null },
    data: { codeHash: hashCode(id, code), expiresAt },
  });
  if (minted.count === 0) return null;
  const { locale } = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { locale: true } });
  return addressCodeLetter.write({ email, locale }, { code, link });
}

/** Tells a person at her earlier address that she has another. Null: it is so long ago that the address is forgotten. */
export async function composeAddressChangedMail(order: Pick<Order, "recipientId">): Promise<Letter | null> {
  const change = await db().addressChange.findUnique({
    where: { id: order.recipientId },
    select: { before: true, byId: true, person: { select: { locale: true } } },
  });
  if (!change?.before) return null;
  const to = { email: change.before, locale: change.person.locale };
  return addressChangedLetter.write(to, { byLead: change.byId !== null });
}
