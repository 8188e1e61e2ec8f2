import type { Actor } from "#app/access/actor.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { arranged, type Settling, type WhoseMeetings } from "../queries/bookings-page.server.ts";
import { freeTimesOf } from "../queries/free-times.server.ts";
import { occasionAfter } from "../rules/booking.ts";
import { bookingWhere } from "../stored.server.ts";
import { bookTime, moveBooking, type WantedTime } from "./book-time.server.ts";
import { bookAgain, cancelBooking, markHeld, markNoShow } from "./settle-booking.server.ts";

/**
 * Books for a participant with whom somebody speaks, or moves what she has: also outside what is open. The occasion is the one
 * after the last that was held.
 * @param instead the booking whose place it takes.
 * @throws Refusal missing, conflict (taken; her part in the study; the vault is closed in the session)
 */
export async function bookByTelephone(
  actor: Actor,
  whose: WhoseMeetings,
  wanted: WantedInstead,
  now: Date,
): Promise<void> {
  const { code } = await arranged(actor, whose, now);
  await booksFor(actor, code, wanted, now);
}

type WantedInstead = WantedTime & { readonly instead: string | null };

async function booksFor(actor: Actor, code: string, { instead, ...wanted }: WantedInstead, now: Date): Promise<void> {
  const bookings = await inStore("research", (tx) => bookingWhere(tx, "code", code));
  if (instead !== null) {
    if (!bookings.some(({ id }) => id === instead)) throw missing();
    await moveBooking({ actor }, { ...wanted, bookingId: instead }, now);
    return;
  }
  await bookTime({ actor }, { ...wanted, code, occasion: occasionAfter(bookings) }, now);
}

/** The same at a time that is open: it is where that says. @throws Refusal missing, conflict */
export async function bookFreeTime(
  actor: Actor,
  whose: WhoseMeetings,
  wanted: WantedInstead,
  now: Date,
): Promise<void> {
  const { code } = await arranged(actor, whose, now);
  const { kind, instead, interviewerId, startsAt } = wanted;
  const free = await freeTimesOf({ actor }, { code, kind, ...(instead === null ? {} : { but: instead }) }, now);
  const offer = free.find((one) => one.interviewerId === interviewerId && +one.startsAt === +startsAt);
  // One that is free no more is refused when it is booked, with what else there is; or it is this form, once more.
  const { address = "", roomId = null } = offer ?? {};
  await booksFor(actor, code, { ...wanted, address, roomId }, now);
}

const settle: Readonly<Record<Settling, (actor: Actor, bookingId: string, now: Date) => Promise<void>>> = {
  cancel: (actor, bookingId, now) => cancelBooking({ actor }, bookingId, now),
  hold: markHeld,
  miss: markNoShow,
  "book-again": bookAgain,
};

/** Says what became of a meeting, or takes that back. Twice is once. @throws Refusal missing, conflict */
export async function settleMeeting(
  actor: Actor,
  whose: WhoseMeetings,
  { bookingId, act }: { readonly bookingId: string; readonly act: Settling },
  now: Date,
): Promise<void> {
  const { code } = await arranged(actor, whose, now);
  const bookings = await inStore("research", (tx) => bookingWhere(tx, "code", code));
  if (!bookings.some(({ id }) => id === bookingId)) throw missing();
  await settle[act](actor, bookingId, now);
}
