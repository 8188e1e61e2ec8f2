import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { factorChanges, factorLetter } from "./letters.server.ts";

/** Tells a person that something has happened to what she shows beside her mail. Null: she has no address. */
export async function composeSecondFactorMail(order: Pick<Order, "recipientId" | "data">): Promise<Letter | null> {
  const person = await db().person.findUnique({
    where: { id: order.recipientId },
    select: { email: true, locale: true },
  });
  const { what } = order.data as { what?: string };
  const change = factorChanges.find((one) => one === what);
  if (!person?.email || !change) return null;
  const { email, locale } = person;
  return factorLetter.write({ email, locale }, { what: change, link: `${config().origin}/account/second-factor` });
}
