import { countFailure, type Limit, originOf, refuseIfSpent, spend } from "#app/platform/rate-limit.server.ts";

const hour = 3600;
/** Codes that lead nowhere, from one origin: a family with an old message, not somebody who tries them all. */
const failures: Limit = { name: "parents-link-failed", points: 20, seconds: hour };
/**
 * The same from everywhere: of 23¹⁰ codes none of some thousands is found in so many tries, not in a year (1 in 50); and fewer
 * would let a few strangers lock everybody out.
 */
const allFailures: Limit = { name: "parents-link-failed-all", points: 20_000, seconds: hour };
/** Six digits are sent so often for one participant. */
const digits: Limit = { name: "parents-digits", points: 5, seconds: hour };
/** And in a day: each lets five be tried, by whoever has found a link. */
const digitsOfADay: Limit = { name: "parents-digits-day", points: 20, seconds: 24 * hour };

/** Before a code is tried. @throws Refusal tooMany */
export async function limitLinks(origin: string): Promise<void> {
  await refuseIfSpent(failures, originOf(origin));
  await refuseIfSpent(allFailures, "all");
}

export async function countWrongLink(origin: string): Promise<void> {
  await countFailure(failures, originOf(origin));
  await countFailure(allFailures, "all");
}

/** Before digits are sent. @throws Refusal tooMany */
export async function limitDigits(code: string): Promise<void> {
  await spend(digits, code);
  await spend(digitsOfADay, code);
}
