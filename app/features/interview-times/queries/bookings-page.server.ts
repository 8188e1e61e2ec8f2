import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { type BookingAct, type BookingState, decideBookingAct } from "../rules/booking.ts";
import { bookingWhere, type StoredBooking, settingsOf } from "../stored.server.ts";
import { studyOf } from "../study-of.server.ts";
import { offersIn } from "./free-times.server.ts";

/** Whose meetings: what stands in the page's address. */
export type WhoseMeetings = { readonly programmeId: string; readonly participantId: string };

export const settlings = ["cancel", "hold", "miss", "book-again"] as const;
export type Settling = (typeof settlings)[number] & BookingAct;

/** A meeting as who arranges it sees it, and what can be done with it now. */
export type MeetingLine = {
  readonly id: string;
  readonly occasion: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly with: string;
  readonly kind: PlaceKind;
  readonly address: string;
  readonly state: BookingState;
  readonly may: readonly Settling[];
};

/**
 * A participant by code, for who arranges interviews.
 * @throws Refusal missing (also for managers, whatever else they are), conflict (the vault is closed in her session)
 */
export async function arranged(actor: Actor, { programmeId, participantId }: WhoseMeetings, now: Date) {
  const study = await studyOf(actor, programmeId, now);
  if (!isId(participantId)) throw missing();
  const { rows } = await inStore("research", (tx) =>
    tx.query<{ code: string; state: string }>(
      "SELECT code, state FROM research.participant WHERE id = $1 AND study_id = $2 AND state <> 'erased'",
      [participantId, study.id],
    ),
  );
  if (!rows[0]) throw missing();
  return { study, ...rows[0] };
}

const whichMay = (booking: StoredBooking, now: Date): Settling[] =>
  settlings.filter((act) => {
    const decided = decideBookingAct(act, booking, "researcher", now);
    return decided.ok && !decided.value.again && (act !== "cancel" || booking.startsAt > now);
  });

/** A participant's meetings, and the times that are free where she wants to be met. @throws Refusal missing, conflict, VaultClosed */
export async function bookingsPage(actor: Actor, whose: WhoseMeetings, asked: string | null, now: Date) {
  const { study, code, state } = await arranged(actor, whose, now);
  const { placeKinds, interviewers, programme } = study;
  const kind = placeKinds.find((one) => one === asked) ?? placeKinds[0] ?? "phone";
  const found = await inStore("research", async (tx) => {
    const bookings = await bookingWhere(tx, "code", code);
    const booked = bookings.find((one) => one.state === "booked" && one.startsAt > now);
    const but = booked ? { but: booked.id } : {};
    const free = state === "in" ? await offersIn(tx, { studyId: study.id, code, kind, ...but }, now) : [];
    return { bookings, booked, free, minutes: (await settingsOf(tx, study.id)).minutes };
  });
  const nameOf = (id: string) => interviewers.find((one) => one.id === id)?.name ?? "";
  const { bookings, booked, free, minutes } = found;
  return {
    ...{ programme, participantId: whose.participantId, code, placeKinds, kind, interviewers, minutes },
    takesPart: state === "in",
    booked: booked?.id ?? null,
    meetings: bookings.toReversed().map(
      (one): MeetingLine => ({
        ...{ id: one.id, occasion: one.occasion, kind: one.kind, address: one.address, state: one.state },
        ...{ startsAt: one.startsAt.toISOString(), endsAt: one.endsAt.toISOString() },
        ...{ with: nameOf(one.interviewerId), may: whichMay(one, now) },
      }),
    ),
    free: free.map(({ startsAt, endsAt, interviewerId, address }) => ({
      ...{
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        interviewerId,
        with: nameOf(interviewerId),
        address,
      },
    })),
  };
}
