import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { type BookingAct, decideBookingAct } from "../rules/booking.ts";
import { toldOf } from "../rules/told.ts";
import { bookingWhere } from "../stored.server.ts";
import { type By, namedIn, participantOf, personOf } from "../study-of.server.ts";
import { tellOf } from "../tell.server.ts";
import { isTaken, meant } from "./refused.server.ts";

/** Calls off. Twice is once. @throws Refusal missing, conflict (it is booked no more, or has begun), VaultClosed */
export const cancelBooking = (by: By, bookingId: string, now: Date) => settle(by, "cancel", bookingId, now);

/** Says that it was held, or that nobody came. @throws Refusal missing, conflict, VaultClosed */
export const markHeld = (actor: Actor, bookingId: string, now: Date) => settle({ actor }, "hold", bookingId, now);
export const markNoShow = (actor: Actor, bookingId: string, now: Date) => settle({ actor }, "miss", bookingId, now);

/**
 * Takes back that it was called off, held or missed, unless somebody or the room is taken by now.
 * @throws Refusal missing, conflict, VaultClosed
 */
export const bookAgain = (actor: Actor, bookingId: string, now: Date) =>
  settle({ actor }, "book-again", bookingId, now);

async function settle(by: By, act: Exclude<BookingAct, "move">, bookingId: string, now: Date): Promise<void> {
  if (!isId(bookingId)) throw missing();
  try {
    await inStore("research", async (tx) => {
      const [found] = await bookingWhere(tx, "id", bookingId);
      if (!found) throw missing();
      const { studyId, code } = await participantOf(tx, by, found.code);
      const done = { now, by: namedIn(by), act: `interview.${act}`, outcome: "done", code } as const;
      // From here on nobody else books in the study until this is over.
      const entry = await nextEntry(tx, studyId, done);
      const [booking] = await bookingWhere(tx, "id", bookingId);
      if (!booking) throw missing();
      const decided = decideBookingAct(act, booking, "participant" in by ? "participant" : "researcher", now);
      if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
      const { state, again } = decided.value;
      if (again) return;
      const settled = state === "booked" ? {} : { settled_by_id: personOf(by), settled_at: now.toISOString() };
      await tx.query("SELECT research.settle($1, $2)", [entry, { id: bookingId, state, ...settled }]);
      await tellOf(tx, bookingId, toldOf(act, booking.startsAt, now), now);
    });
  } catch (error) {
    if (isTaken(error)) throw new Refusal("conflict", "interview-time.taken");
    throw meant(error);
  }
}
