import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { type Span, spanHolds } from "#app/core/spans.ts";

export type EntryRefusal = "time.day-to-come" | "time.day-outside";

/** When somebody was in a team, or (no team) represented an organisation. */
export type Part = Span & { readonly teamId: string | null };

/**
 * Where a line of a day belongs: the team in which she was then, the one she came to last when there are several; none for
 * who represents an organisation. No line of a day to come, or of one on which she had no part.
 */
export function decideDay(day: Day, parts: readonly Part[], today: Day): Decision<string | null, EntryRefusal> {
  if (day > today) return no("time.day-to-come");
  const then = parts.filter((part) => spanHolds(part, day));
  if (then.length === 0) return no("time.day-outside");
  const teams = then.filter(({ teamId }) => teamId !== null).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return yes(teams[0]?.teamId ?? null);
}
