import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { refuseIfOften } from "#app/platform/often.server.ts";
import { countFailure, type Limit, originOf, refuseIfSpent, spend, tooMany } from "#app/platform/rate-limit.server.ts";
import { tidyEmail, wrongCodesADay, wrongCodesCountMs } from "./rules.ts";

const quarter = 15 * 60;
/** Mails to one address from one origin: as many as somebody needs, and no reason for another origin to be refused. */
const perAddressAndOrigin: Limit = { name: "sign-in-address-origin", points: 10, seconds: quarter };
/** Mails to one address in all: a flood. It never stops what is mailed already, nor a passkey: nobody is locked out by others. */
const perAddress: Limit = { name: "sign-in-address", points: 60, seconds: quarter };
/** Requests from one origin: a flood, not an office. Sixty colleagues sign in behind one address. */
const perOrigin: Limit = { name: "sign-in-origin", points: 300, seconds: quarter };
/**
 * Wrong codes from one origin. Right ones are not counted, nor are links and passkeys that do not hold: those cannot be
 * guessed, and an office behind one address would lose its codes to somebody's old mails.
 */
const failures: Limit = { name: "sign-in-failed", points: 50, seconds: quarter, says: "codes.too-many" };

/** Before a mail is ordered. The same for a known and an unknown address. @throws Refusal tooMany */
export async function limitRequests(email: string, origin: string): Promise<void> {
  const address = tidyEmail(email);
  await spend(perOrigin, originOf(origin));
  await spend(perAddressAndOrigin, `${originOf(origin)} ${address}`);
  await spend(perAddress, address);
}

/** Before a six-digit code is tried. Links and passkeys cannot be guessed and are never stopped. @throws Refusal tooMany */
export async function limitTries(origin: string): Promise<void> {
  await refuseIfSpent(failures, originOf(origin));
}

export async function countWrongCode(origin: string): Promise<void> {
  await countFailure(failures, originOf(origin));
}

/** Each open sign-in page asks for a challenge, which is a row: only a flood is stopped. */
const challenges: Limit = { name: "passkey-challenge", points: 1500, seconds: quarter };

export async function limitChallenges(origin: string): Promise<void> {
  await spend(challenges, originOf(origin));
}

/** Mails to one address from those who say that it is theirs now, whoever they are. */
const newAddress: Limit = { name: "new-address", points: 5, seconds: 3600 };
/** Changes of address that one person asks for in an hour: mistyped, and not found among the junk. */
const asksAnHour = 5;

/** Before a code is mailed to where somebody says that she reads her mail now; the same whosever it is. @throws Refusal tooMany */
export async function limitNewAddress(email: string): Promise<void> {
  await spend(newAddress, tidyEmail(email));
}

/**
 * Likewise, by who asks. Wrong codes count as they do for signing in (S8): who guesses at one is on her way to what is sent
 * to somebody else.
 * @throws Refusal tooMany
 */
export async function limitAsks(tx: Tx, { personId }: Actor, now: Date): Promise<void> {
  const where = { actorId: personId, action: "address-change.asked" };
  await refuseIfOften(tx, { who: `new address ${personId}`, where, most: asksAnHour, now });
  const since = new Date(now.getTime() - wrongCodesCountMs);
  const today = { personId, createdAt: { gt: since }, usedAt: null };
  const { _sum } = await tx.addressChange.aggregate({ where: today, _sum: { tries: true } });
  if ((_sum.tries ?? 0) >= wrongCodesADay) throw tooMany(wrongCodesCountMs);
}
