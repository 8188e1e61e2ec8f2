import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "./db.server.ts";
import { Refusal } from "./refusals.server.ts";

/** So many times in so many seconds. `name` keeps its counters apart from those of other limits. */
export type Limit = {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** The code of the refusal, where more can be said than to wait. */
  readonly says?: string;
};

const made = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>();

/** Counters live in PostgreSQL, so that several instances count together and a restart forgets nothing. */
function limiter(limit: Limit): RateLimiterPostgres {
  const store = pool();
  const known = made.get(store) ?? new Map<string, RateLimiterPostgres>();
  made.set(store, known);
  const found = known.get(limit.name);
  if (found) return found;
  const fresh = new RateLimiterPostgres({
    storeClient: store,
    storeType: "pool",
    tableName: "rate_limits",
    // A migration made the table: the app's login may not.
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  });
  known.set(limit.name, fresh);
  return fresh;
}

/** Neither an address of mail nor one of origin stands in the table in clear. */
const keyOf = (who: string): string => createHash("sha256").update(who).digest("base64url");

export function tooMany(msBeforeNext: number, says = "too-many"): Refusal {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new Refusal("tooMany", says, { data: { seconds, minutes: Math.ceil(seconds / 60) } });
}

/** Counts one, whatever comes of it. @throws Refusal tooMany when there were too many already. */
export async function spend(limit: Limit, who: string): Promise<void> {
  try {
    await limiter(limit).consume(keyOf(who));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext, limit.says);
    throw error;
  }
}

/** For what counts failures only: asks before a try. @throws Refusal tooMany. */
export async function refuseIfSpent(limit: Limit, who: string): Promise<void> {
  const found = await limiter(limit).get(keyOf(who));
  if (found && found.consumedPoints >= limit.points) throw tooMany(found.msBeforeNext, limit.says);
}

/**
 * Gives back what was spent on a try that came out well. To spend before a try and give back after it counts failures
 * only, and lets no tries side by side share the last one.
 */
export async function giveBack(limit: Limit, who: string): Promise<void> {
  await limiter(limit).reward(keyOf(who));
}

/** Counts a failed try. */
export async function countFailure(limit: Limit, who: string): Promise<void> {
  await limiter(limit).penalty(keyOf(who));
}

/**
 * Who an address of origin is, for limits: one household or office has a whole /64 of IPv6, so an attacker there has
 * more addresses than can be counted.
 */
export function originOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").split("%")[0]!;
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const whole = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill("0"), ...rest];
  const network = whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
