import type { Day } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";

/** The longest title, in characters (UTF-16 units, as `maxlength` counts). */
export const meetingTitleMax = 200;

type Held = { readonly id: string; readonly heldOn: Day };

/** What is to come, the next first (today's is still to come), and what has been, the latest first. */
export function comingAndPast<M extends Held>(meetings: readonly M[], today: Day): { coming: M[]; past: M[] } {
  const byDay = meetings.toSorted((a, b) => (`${a.heldOn} ${a.id}` < `${b.heldOn} ${b.id}` ? -1 : 1));
  return {
    coming: byDay.filter(({ heldOn }) => heldOn >= today),
    past: byDay.filter(({ heldOn }) => heldOn < today).reverse(),
  };
}

/** The words that an address looks for in titles. */
export function searchIn(search: URLSearchParams): string {
  return tidyLine(search.get("q") ?? "").slice(0, meetingTitleMax);
}
