import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { lastDay } from "./when.ts";

/** What of a gathering decides how it stands. */
export type Stood = {
  readonly published: boolean;
  readonly cancelled: boolean;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly days: readonly { readonly day: Day }[];
};

/**
 * How a gathering stands, as its chip says: `soon` and `closed` are about registering, `full` that it is open and one
 * waits for a seat, `over` that it has been.
 */
export const gatheringStates = ["draft", "cancelled", "over", "soon", "open", "full", "closed"] as const;
export type GatheringState = (typeof gatheringStates)[number];

/** The first and the last day to register are both included. */
export function stateOf(gathering: Stood, today: Day): GatheringState {
  if (!gathering.published) return "draft";
  if (gathering.cancelled) return "cancelled";
  const last = lastDay(gathering.days);
  if (last !== null && last < today) return "over";
  if (today < gathering.opensOn) return "soon";
  if (today > gathering.closesOn) return "closed";
  return seatsLeft(gathering) === 0 ? "full" : "open";
}

export function seatsLeft({ capacity, seatsTaken }: Pick<Stood, "capacity" | "seatsTaken">): number {
  return Math.max(0, capacity - seatsTaken);
}

/** May its plan be changed? What was cancelled stays as it was, so that everybody reads the same of it. */
export function decideEdit(gathering: Pick<Stood, "cancelled">): Decision<null, "gathering.is-cancelled"> {
  return gathering.cancelled ? no("gathering.is-cancelled") : yes(null);
}

/** May it be called off? A draft is deleted instead, and what has been cannot be. */
export function decideCancel(
  gathering: Pick<Stood, "published" | "days">,
  today: Day,
): Decision<null, "gathering.not-published" | "gathering.is-over"> {
  if (!gathering.published) return no("gathering.not-published");
  const last = lastDay(gathering.days);
  return last !== null && last < today ? no("gathering.is-over") : yes(null);
}

/** May it be deleted? Only what nobody but those who plan has known of. */
export function decideDelete(
  gathering: Pick<Stood, "published">,
  registrations: number,
): Decision<null, "gathering.is-published" | "gathering.has-registrations"> {
  if (gathering.published) return no("gathering.is-published");
  return registrations > 0 ? no("gathering.has-registrations") : yes(null);
}
