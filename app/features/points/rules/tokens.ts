import { addDays, type Day, isDay } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";

/** How long another system may be let in at a time, in days. */
export const longestDays = 365;
/** So many systems of one team; more have lost count of them. */
export const mostTokens = 20;
export const nameMax = 80;

/** What all of them begin with, so that one that has come astray is known for what it is. */
const beginning = "genombrott_";

export const tokenOf = (secret: string): string => `${beginning}${secret}`;

/** The token in a header `Authorization: Bearer …`; null when there is none such. */
export function tokenIn(header: string | null): string | null {
  return /^Bearer +(genombrott_[\w-]{43}) *$/i.exec(header ?? "")?.[1] ?? null;
}

export type TokenCode = "sending.day-over" | "sending.day-far" | "sending.no-day";

/** The last day on which a token opens anything (ME31): today at the earliest, and within a year. */
export function decideLastDay(day: string, today: Day): Decision<Day, TokenCode> {
  if (!isDay(day)) return no("sending.no-day");
  if (day < today) return no("sending.day-over");
  return day > addDays(today, longestDays) ? no("sending.day-far") : yes(day);
}
