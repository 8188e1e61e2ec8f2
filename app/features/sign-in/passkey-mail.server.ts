import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { passkeyAddedLetter } from "./letters.server.ts";

/** Tells a person that there is a new passkey to her account. Null: she has no address. */
export async function composePasskeyAddedMail(order: Pick<Order, "recipientId">): Promise<Letter | null> {
  const person = await db().person.findUnique({
    where: { id: order.recipientId },
    select: { email: true, locale: true },
  });
  if (!person?.email) return null;
  const { email, locale } = person;
  return passkeyAddedLetter.write({ email, locale }, { link: `${config().origin}/account` });
}
