import type { Recurrence } from "#app/core/recurrence.ts";

/** How often a series can be asked to come: unit and how many of them. */
export const rhythms = ["month-1", "month-2", "month-3", "week-1", "week-2", "week-4"] as const;
export type Rhythm = (typeof rhythms)[number];

/** The rhythm of a series; one that no form asks for is shown as the nearest of its unit. */
export function rhythmOf({ unit, every }: Pick<Recurrence, "unit" | "every">): Rhythm {
  const same = rhythms.filter((one) => one.startsWith(unit));
  return same.find((one) => Number(one.split("-")[1]) >= every) ?? (unit === "week" ? "week-4" : "month-3");
}

/** The lengths that are offered, in minutes; another that is stored is offered too. */
export const usualLengths = [30, 45, 60, 90, 120, 180, 240] as const;
