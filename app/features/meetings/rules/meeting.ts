import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";

/** The longest point of an agenda, and the longest decision, in characters (UTF-16 units, as `maxlength` counts). */
export const pointTextMax = 300;
export const decisionTextMax = 500;

/** How many points an agenda holds, and a meeting decisions. */
export const mostPoints = 50;
export const mostDecisions = 50;

export const attendanceWords = ["present", "excused", "absent"] as const;
export type AttendanceWord = (typeof attendanceWords)[number];

type State = { readonly cancelled: boolean; readonly closed: boolean };

/** Whether something can be written at a meeting: not when it is cancelled, nor when its minutes are closed. */
export function decideWrite({
  cancelled,
  closed,
}: State): Decision<true, "meeting.is-cancelled" | "meeting.is-closed"> {
  if (cancelled) return no("meeting.is-cancelled");
  return closed ? no("meeting.is-closed") : yes(true);
}

/** Whether a meeting can be cancelled: not one at which somebody was, nor one whose minutes are closed. */
export function decideCancel(meeting: {
  readonly closed: boolean;
  readonly anybodyPresent: boolean;
}): Decision<true, "meeting.is-closed" | "meeting.was-held"> {
  if (meeting.closed) return no("meeting.is-closed");
  return meeting.anybodyPresent ? no("meeting.was-held") : yes(true);
}

/**
 * What a press on a word of somebody's attendance leads to: the word, or none when the word that stood there was pressed.
 * `seen` is what her page showed. Before the day nobody can have been there or not; that she cannot come can be said.
 */
export function decideAttendance(
  about: { readonly heldOn: Day; readonly today: Day; readonly stored: AttendanceWord | null },
  press: { readonly seen: AttendanceWord | null; readonly word: AttendanceWord },
): Decision<
  { readonly changes: boolean; readonly word: AttendanceWord | null },
  "meeting.not-yet" | "meeting.marked-meanwhile"
> {
  const { heldOn, today, stored } = about;
  const word = press.word === press.seen ? null : press.word;
  if (word === stored) return yes({ changes: false, word });
  if (stored !== press.seen) return no("meeting.marked-meanwhile");
  if (word !== null && word !== "excused" && heldOn > today) return no("meeting.not-yet");
  return yes({ changes: true, word });
}

/** The ids in a new order, one of them a place up or down; the same order when it is first or last already. */
export function movedPoint(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const [from, to] = [ids.indexOf(id), ids.indexOf(id) + by];
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
