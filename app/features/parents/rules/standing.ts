import type { Day } from "#app/core/day.ts";
import { occasionAfter } from "#app/features/interview-times/rules/booking.ts";

/** Where a participant stands, and so what her page is about. */
export type Standing =
  | { readonly kind: "stopped"; readonly removalAsked: boolean }
  /** She has been met on every occasion. */
  | { readonly kind: "done" }
  /** Paused, or left out for now: somebody gets in touch. */
  | { readonly kind: "waits" }
  /** `renewed`: she said yes to words that have changed. */
  | { readonly kind: "asked"; readonly occasion: number; readonly renewed: boolean }
  | { readonly kind: "chooses"; readonly occasion: number; readonly givenOn: Day }
  | { readonly kind: "booked"; readonly occasion: number; readonly bookingId: string; readonly givenOn: Day | null };

export type Known = {
  readonly state: string;
  readonly removalAsked: boolean;
  /** How many there are in the study. */
  readonly occasions: number;
  readonly bookings: readonly { id: string; occasion: number; state: string; startsAt: Date; endsAt: Date }[];
  readonly consents: readonly { readonly occasion: number; readonly textId: string; readonly givenOn: Day }[];
  readonly newestText: string | null;
};

export function standingOf(known: Known, now: Date): Standing {
  const { state, bookings, consents, newestText } = known;
  if (state === "stopped" || state === "erased") return { kind: "stopped", removalAsked: known.removalAsked };
  const occasion = occasionAfter(bookings);
  if (occasion > known.occasions) return { kind: "done" };
  if (state === "paused" || state === "dropped-out") return { kind: "waits" };
  const consent = consents.find((one) => one.occasion === occasion);
  // A meeting that goes on is hers until it is over; then somebody says whether it was held.
  const booked = bookings.find((one) => one.occasion === occasion && one.state === "booked" && one.endsAt > now);
  const holds = consent !== undefined && consent.textId === newestText;
  if (booked && holds) return { kind: "booked", occasion, bookingId: booked.id, givenOn: consent.givenOn };
  if (!holds) return { kind: "asked", occasion, renewed: consent !== undefined };
  return { kind: "chooses", occasion, givenOn: consent.givenOn };
}
