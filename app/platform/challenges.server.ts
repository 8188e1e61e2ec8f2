import { newId } from "#app/core/id.ts";
import { config } from "./config.server.ts";
import { db } from "./db.server.ts";

/** What a passkey is asked for: to sign in, to be made, to open the vault. An answer to one is none to another. */
type Purpose = "sign-in" | "register" | "vault";
const validMs = 5 * 60_000;

/** Passkeys are bound to the name of the place where they were made; they do not work on an IP address. */
export function relyingParty(): { rpID: string; origin: string } {
  const { origin } = config();
  return { rpID: new URL(origin).hostname, origin };
}

/** Remembers a challenge, for five minutes and one use. Those of yesterday are cleared away in passing. */
export async function keepChallenge(what: {
  challenge: string;
  purpose: Purpose;
  personId: string | null;
  now: Date;
}): Promise<void> {
  const { challenge, purpose, personId, now } = what;
  await db().passkeyChallenge.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - 24 * 3_600_000) } } });
  const expiresAt = new Date(now.getTime() + validMs);
  await db().passkeyChallenge.create({ data: { id: newId(now.getTime()), challenge, purpose, personId, expiresAt } });
}

/** Uses a challenge up; false when it is unknown, used, too old, or another's. Of two at once, one gets true. */
export async function spendChallenge(what: {
  challenge: string;
  purpose: Purpose;
  personId: string | null;
  now: Date;
}): Promise<boolean> {
  const { challenge, purpose, personId, now } = what;
  const spent = await db().passkeyChallenge.updateMany({
    where: { challenge, purpose, personId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return spent.count === 1;
}
