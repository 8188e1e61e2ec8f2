import { signInLifeMs } from "#app/features/people/rules.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { letterOf } from "#app/platform/letter.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { lastAddressChange } from "./address-code.server.ts";
import { codeForReading, tidyEmail } from "./rules.ts";
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
  if (owner) return letterToOwner({ email, locale: owner.locale });
  const code = newCode();
  const expiresAt = new Date(now.getTime() + signInLifeMs);
  const minted = await db().addressChange.updateMany({
    where: { id, usedAt: null },
    data: { codeHash: hashCode(id, code), expiresAt },
  });
  if (minted.count === 0) return null;
  const { locale } = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { locale: true } });
  const t = wordsFor(locale, "sign-in");
  return letterOf({ email, locale }, t("address.mail.subject"), [
    { text: t("mail.hello") },
    { text: t("address.mail.code") },
    { large: codeForReading(code) },
    { text: t("address.mail.valid", { minutes: signInLifeMs / 60_000 }) },
    { text: t("address.mail.not-you") },
    { button: t("address.mail.button"), href: `${config().origin}/account/address` },
  ]);
}

function letterToOwner(to: { email: string; locale: "sv" | "en" }): Letter {
  const t = wordsFor(to.locale, "sign-in");
  return letterOf(to, t("address.mail.subject"), [
    { text: t("mail.hello") },
    { text: t("address.taken.text") },
    { text: t("address.taken.you") },
    { text: t("address.taken.not-you") },
  ]);
}

/** Tells a person at her earlier address that she has another. Null: it is so long ago that the address is forgotten. */
export async function composeAddressChangedMail(order: Pick<Order, "recipientId">): Promise<Letter | null> {
  const change = await db().addressChange.findUnique({
    where: { id: order.recipientId },
    select: { before: true, byId: true, person: { select: { locale: true } } },
  });
  if (!change?.before) return null;
  const { locale } = change.person;
  const t = wordsFor(locale, "sign-in");
  const said = change.byId
    ? [t("address.changed.by-lead"), t("address.changed.wrong")]
    : [t("address.changed.text"), t("address.changed.you"), t("address.changed.not-you")];
  const parts = [t("mail.hello"), ...said].map((text) => ({ text }));
  return letterOf({ email: change.before, locale }, t("address.changed.subject"), parts);
}
