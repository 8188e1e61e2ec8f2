import { type Day, isDay } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { type Span, spanHolds } from "#app/core/spans.ts";
import type { CycleFacts } from "./types.ts";

export type Dates = { readonly startsOn: Day | null; readonly endsOn: Day | null };

/** An earlier date that must be kept with who changed it and when. */
export type DateTrace = {
  readonly field: keyof Dates;
  readonly earlier: Day | null;
  readonly later: Day | null;
};

export type DatesRefusal =
  | "cycle.day-invalid"
  | "cycle.day-outside-programme"
  | "cycle.end-before-start"
  | "cycle.end-without-start"
  | "cycle.start-missing";

/**
 * May the cycle have these dates? In every state, also a closed one: people correct dates afterwards. From `planned` on
 * each change is traced, because whether the prediction came before the test is read from the start day.
 * `programme` is the programme's period.
 */
export function decideDates(
  cycle: Pick<CycleFacts, "state" | "startsOn" | "endsOn">,
  dates: Dates,
  programme: Span,
): Decision<Dates & { readonly trace: readonly DateTrace[] }, DatesRefusal> {
  const { startsOn, endsOn } = dates;
  for (const field of ["startsOn", "endsOn"] as const) {
    const day = dates[field];
    if (day === null) continue;
    if (!isDay(day)) return no("cycle.day-invalid", { field });
    if (!spanHolds(programme, day)) {
      return no("cycle.day-outside-programme", { field, day, from: programme.from, to: programme.to ?? "" });
    }
  }
  if (startsOn === null && cycle.state !== "draft") return no("cycle.start-missing");
  if (startsOn === null && endsOn !== null) return no("cycle.end-without-start");
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    return no("cycle.end-before-start", { startsOn, endsOn });
  }
  const trace: DateTrace[] = [];
  for (const field of ["startsOn", "endsOn"] as const) {
    if (cycle.state === "draft" || cycle[field] === dates[field]) continue;
    trace.push({ field, earlier: cycle[field], later: dates[field] });
  }
  return yes({ startsOn, endsOn, trace });
}
