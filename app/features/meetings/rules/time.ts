import { formatMinute, type Minute, parseMinute } from "#app/core/clock.ts";
import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";

/** The longest name of a place, in characters (UTF-16 units, as `maxlength` counts). */
export const placeMax = 200;

/** How long a meeting can be planned to last, in minutes. */
export const lengthRange = { min: 5, max: 720 } as const;

/** From when by Stockholm's clock, and for how many minutes. */
export type Hours = { readonly fromMinute: Minute; readonly minutes: number };

/** When a meeting is: its day, and its hours if it has any. */
export type When = {
  readonly heldOn: Day;
  readonly fromMinute: Minute | null;
  readonly minutes: number | null;
};

/** `09:00–11:30`, and "" for a meeting that has a day alone. */
export function hoursText({ fromMinute, minutes }: Pick<When, "fromMinute" | "minutes">): string {
  if (fromMinute === null || minutes === null) return "";
  return `${formatMinute(fromMinute)}–${formatMinute(fromMinute + minutes)}`;
}

/** The two ends as a form has them. */
export function endsOf({ fromMinute, minutes }: Pick<When, "fromMinute" | "minutes">): { from: string; to: string } {
  if (fromMinute === null || minutes === null) return { from: "", to: "" };
  return { from: formatMinute(fromMinute), to: formatMinute(fromMinute + minutes) };
}

type HoursCode = "meeting.time-invalid" | "meeting.time-half" | "meeting.time-order";

/**
 * The hours that somebody has written, both or neither. A meeting ends on the day on which it begins. The field that is
 * wrong is named in the data.
 */
export function hoursIn(from: string, to: string): Decision<Hours | null, HoursCode> {
  const wrong = (code: HoursCode, field: "from" | "to") => no(code, { field });
  const [first, last] = [from.trim(), to.trim()];
  if (first === "" && last === "") return yes(null);
  if (first === "") return wrong("meeting.time-half", "from");
  if (last === "") return wrong("meeting.time-half", "to");
  const [fromMinute, toMinute] = [parseMinute(first), parseMinute(last)];
  if (fromMinute === null) return wrong("meeting.time-invalid", "from");
  if (toMinute === null) return wrong("meeting.time-invalid", "to");
  const minutes = toMinute - fromMinute;
  if (minutes < lengthRange.min || minutes > lengthRange.max) return wrong("meeting.time-order", "to");
  return yes({ fromMinute, minutes });
}
