import type { Day } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";
import { type Pace, paces } from "./series.ts";

/** The longest title, in characters (UTF-16 units, as `maxlength` counts). */
export const meetingTitleMax = 200;

type Held = { readonly id: string; readonly heldOn: Day; readonly fromMinute?: number | null };

/** What is to come, the next first (today's is still to come), and what has been, the latest first. Without an hour: last. */
export function comingAndPast<M extends Held>(meetings: readonly M[], today: Day): { coming: M[]; past: M[] } {
  const key = ({ heldOn, fromMinute, id }: M) => `${heldOn} ${String(fromMinute ?? 9999).padStart(4, "0")} ${id}`;
  const byDay = meetings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    coming: byDay.filter(({ heldOn }) => heldOn >= today),
    past: byDay.filter(({ heldOn }) => heldOn < today).reverse(),
  };
}

/** The words that an address looks for in titles. */
export function searchIn(search: URLSearchParams): string {
  return tidyLine(search.get("q") ?? "").slice(0, meetingTitleMax);
}

/** The words as SQL's ILIKE looks for them: what is typed is looked for as it is, a per cent sign is one. */
export function likeOf(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}

/** What an address says has just become of a series: how many meetings are new, and how many stayed. Null: nothing. */
export function changedIn(search: URLSearchParams): { readonly planned: number; readonly kept: number } | null {
  const number = (name: string) => /^\d{1,3}$/.exec(search.get(name) ?? "")?.[0];
  const planned = number("planned");
  return planned === undefined ? null : { planned: Number(planned), kept: Number(number("kept") ?? 0) };
}

/** How often the form of a new meeting begins with; what is unknown is once. */
export function paceIn(search: URLSearchParams): Pace | "once" {
  return paces.find((pace) => pace === search.get("pace")) ?? "once";
}
