import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { monthsAfter, type ParticipantState } from "./follow-up.ts";

/** What a participant's part in the study is to become, by one who has spoken with her. */
export type StateWanted =
  | { readonly state: "in" }
  | { readonly state: "paused"; readonly until: Day }
  | { readonly state: "dropped-out" };

/** Months that she can pause at a time. */
export const longestPause = 24;

export type StateRefusal =
  | "participants.has-stopped"
  | "participants.is-booked"
  | "participants.pause-past"
  | "participants.pause-too-long";

/**
 * May it become so? Who has stopped by her own word takes part no more, whatever a researcher writes. The field is where it
 * is to be said. `again`: it is so already.
 */
export function decideState(
  one: { readonly state: ParticipantState; readonly pausedUntil: Day | null; readonly isBooked: boolean },
  wanted: StateWanted,
  today: Day,
): Decision<{ readonly again: boolean }, StateRefusal> {
  if (one.state === "stopped" || one.state === "erased") return no("participants.has-stopped");
  if (wanted.state === "paused" && wanted.until <= today) return no("participants.pause-past", { field: "until" });
  if (wanted.state === "paused" && wanted.until > monthsAfter(today, longestPause))
    return no("participants.pause-too-long", { field: "until" });
  if (wanted.state !== "in" && one.isBooked) return no("participants.is-booked");
  const until = wanted.state === "paused" ? wanted.until : null;
  return yes({ again: one.state === wanted.state && one.pausedUntil === until });
}
