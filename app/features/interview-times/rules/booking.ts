import { type Decision, no, yes } from "#app/core/decision.ts";

export const bookingStates = ["booked", "cancelled", "moved", "held", "no-show"] as const;
/** `moved`: another booking took its place. */
export type BookingState = (typeof bookingStates)[number];

/** Who acts: the participant, by her link, or a researcher, with whom she spoke by telephone or met. */
export type Who = "participant" | "researcher";

export type Booking = { readonly state: BookingState; readonly startsAt: Date };

/** What is done with a booking when it is there. */
export type BookingAct = "move" | "cancel" | "hold" | "miss" | "book-again";

export type NoBookingAct = "interview-time.not-booked" | "interview-time.begun" | "interview-time.not-begun";

const after: Readonly<Record<BookingAct, BookingState>> = {
  move: "moved",
  cancel: "cancelled",
  hold: "held",
  miss: "no-show",
  "book-again": "booked",
};

/** From which states a booking gets to another. Twice is once, but for moving: to where is another time each time. */
const from: Readonly<Record<BookingAct, readonly BookingState[]>> = {
  move: ["booked"],
  cancel: ["booked", "cancelled"],
  hold: ["booked", "held", "no-show"],
  miss: ["booked", "held", "no-show"],
  "book-again": ["booked", "cancelled", "held", "no-show"],
};

/** `again`: it is so already. That nobody and no room is taken is the database's to say. */
export function decideBookingAct(
  act: BookingAct,
  { state, startsAt }: Booking,
  who: Who,
  now: Date,
): Decision<{ readonly state: BookingState; readonly again: boolean }, NoBookingAct> {
  const begun = startsAt <= now;
  if (!from[act].includes(state)) return no("interview-time.not-booked", { state });
  if (state !== after[act]) {
    // What has begun is told of by who was there.
    if (begun && (act === "move" || (act === "cancel" && who === "participant"))) return no("interview-time.begun");
    if (!begun && (act === "hold" || act === "miss")) return no("interview-time.not-begun");
  }
  return yes({ state: after[act], again: state === after[act] });
}

/** Which occasion comes next: the one after the last that was held. */
export const occasionAfter = (bookings: readonly { readonly state: string; readonly occasion: number }[]): number =>
  1 + Math.max(0, ...bookings.filter(({ state }) => state === "held").map(({ occasion }) => occasion));
