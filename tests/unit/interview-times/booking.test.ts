import { describe, expect, it } from "vitest";
import {
  type BookingAct,
  bookingStates,
  decideBookingAct,
  type Who,
} from "#app/features/interview-times/rules/booking.ts";

const now = new Date("2026-12-01T12:00:00Z");
const before = new Date("2026-12-01T12:00:01Z");
const begun = now;

/** What each act makes of a booking in each state, before it begins and after: what it is then, `=` when it is so already, or why not. */
function table(act: BookingAct, who: Who) {
  const said = (startsAt: Date) =>
    bookingStates.map((state) => {
      const decided = decideBookingAct(act, { state, startsAt }, who, now);
      if (!decided.ok) return decided.code.replace("interview-time.", "");
      return decided.value.again ? "=" : decided.value.state;
    });
  return { before: said(before), begun: said(begun) };
}

/** In the order of the states: booked, cancelled, moved, held, no-show. */
const never = ["not-booked", "not-booked", "not-booked"];

describe("what is done with a booking", () => {
  it("Z5: is moved before it begins, by whoever", () => {
    for (const who of ["participant", "researcher"] as const)
      expect(table("move", who)).toEqual({
        before: ["moved", "not-booked", ...never],
        begun: ["begun", "not-booked", ...never],
      });
  });

  it("Z5: is called off by the participant before it begins, by a researcher whenever", () => {
    expect(table("cancel", "participant")).toEqual({
      before: ["cancelled", "=", ...never],
      begun: ["begun", "=", ...never],
    });
    expect(table("cancel", "researcher").begun).toEqual(["cancelled", "=", ...never]);
  });

  it("Z5: is held or missed when it has begun, and either is taken back", () => {
    const unheard = ["not-begun", "not-booked", "not-booked"];
    expect(table("hold", "researcher")).toEqual({
      before: [...unheard, "=", "not-begun"],
      begun: ["held", "not-booked", "not-booked", "=", "held"],
    });
    expect(table("miss", "researcher").begun).toEqual(["no-show", "not-booked", "not-booked", "no-show", "="]);
    const again = ["=", "booked", "not-booked", "booked", "booked"];
    expect(table("book-again", "researcher")).toEqual({ before: again, begun: again });
  });
});
