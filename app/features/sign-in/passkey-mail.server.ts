import { wordsFor } from "#app/i18n/words.server.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { letterOf } from "#app/platform/letter.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";

/** Tells a person that there is a new passkey to her account. Null: she has no address. */
export async function composePasskeyAddedMail(order: Pick<Order, "recipientId">): Promise<Letter | null> {
  const person = await db().person.findUnique({
    where: { id: order.recipientId },
    select: { email: true, locale: true },
  });
  if (!person?.email) return null;
  const { email, locale } = person;
  const t = wordsFor(locale, "sign-in");
  return letterOf({ email, locale }, t("added.subject"), [
    { text: t("mail.hello") },
    { text: t("added.text") },
    { text: t("added.not-you") },
    { button: t("added.button"), href: `${config().origin}/account` },
  ]);
}
