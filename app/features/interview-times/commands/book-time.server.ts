import { randomUUID } from "node:crypto";
import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { freeTimesOf, offersIn } from "../queries/free-times.server.ts";
import { decideBookingAct } from "../rules/booking.ts";
import { isFree } from "../rules/free-times.ts";
import { toldOf } from "../rules/told.ts";
import { bookingWhere, openTimesIn, rangeOf, type StoredBooking, settingsOf, takenIn } from "../stored.server.ts";
import { type By, interviewersOf, namedIn, participantOf, personOf } from "../study-of.server.ts";
import { tellOf } from "../tell.server.ts";
import { isTaken, meant, TimeTaken } from "./refused.server.ts";

/** What somebody wants. Where and how long it is, is said by the researcher; of a participant's it is the open time's and the study's. */
export type WantedTime = {
  readonly interviewerId: string;
  readonly startsAt: Date;
  readonly kind: PlaceKind;
  readonly minutes?: number;
  readonly roomId?: string | null;
  readonly address?: string;
  /** The form's: however often it arrives, it counts once. */
  readonly key: string;
};

/**
 * Books an interview for a participant's occasion: what is open, by herself; by a researcher, whatever is free.
 * @throws Refusal missing, conflict (`TimeTaken`; booked already; she takes part no more; the study is closed), VaultClosed
 */
export async function bookTime(
  by: By,
  wanted: WantedTime & { readonly code: string; readonly occasion: number },
  now: Date,
): Promise<{ readonly id: string }> {
  return taking(by, wanted, now, null, (tx) => participantOf(tx, by, wanted.code));
}

/**
 * Moves a booking to another time. The one that was is kept until the new one is there.
 * @throws Refusal missing, conflict (as `bookTime`, or it is booked no more, or has begun), VaultClosed
 */
export async function moveBooking(
  by: By,
  { bookingId, ...wanted }: WantedTime & { readonly bookingId: string },
  now: Date,
): Promise<{ readonly id: string }> {
  const before = await inStore("research", async (tx) => {
    const [booking] = await bookingWhere(tx, "id", bookingId);
    if (!booking) throw missing();
    await participantOf(tx, by, booking.code);
    return booking;
  });
  const { code, occasion } = before;
  return taking(by, { ...wanted, code, occasion }, now, before, (tx) => participantOf(tx, by, code));
}

type Whole = WantedTime & { readonly code: string; readonly occasion: number };

async function taking(
  by: By,
  wanted: Whole,
  now: Date,
  before: StoredBooking | null,
  find: (tx: StoreTx) => Promise<{ studyId: string }>,
): Promise<{ id: string }> {
  const { code, kind } = wanted;
  const but = before === null ? {} : { but: before.id };
  try {
    return await inStore("research", async (tx) => {
      const { studyId } = await find(tx);
      await demandInterviewer(studyId, wanted.interviewerId, now);
      // From here on nobody else books in the study until this is over.
      const act = before === null ? "interview.booked" : "interview.moved";
      const entry = await nextEntry(tx, studyId, { now, by: namedIn(by), act, outcome: "done", code });
      const [again] = await bookingWhere(tx, "form_key", wanted.key);
      if (again) return sameAs(again, wanted);
      if (before !== null) await demandMovable(tx, before.id, by, now);
      const place =
        "participant" in by
          ? await openPlace(tx, { ...wanted, ...but, studyId }, now)
          : await freePlace(tx, wanted, studyId);
      const id = randomUUID();
      const { occasion, interviewerId, key } = wanted;
      const given = {
        ...{ id, study_id: studyId, code, occasion, interviewer_id: interviewerId, place_kind: kind, form_key: key },
        ...{ room_id: place.roomId, address: place.address, during: rangeOf(place) },
        ...{ booked_by_id: personOf(by), booked_at: now.toISOString(), replaces: before?.id ?? null },
      };
      await tx.query("SELECT research.book($1, $2)", [entry, given]);
      await tellOf(tx, id, toldOf(before === null ? "book" : "move", place.startsAt, now), now);
      return { id };
    });
  } catch (error) {
    if (isTaken(error)) throw new TimeTaken(await freeTimesOf(by, { code, kind, ...but }, now));
    throw meant(error);
  }
}

async function demandInterviewer(studyId: string, personId: string, now: Date): Promise<void> {
  const interviewers = await interviewersOf(studyId, now);
  if (!interviewers.some(({ id }) => id === personId)) throw new Refusal("conflict", "interview-time.no-interviewer");
}

async function demandMovable(tx: StoreTx, bookingId: string, by: By, now: Date): Promise<void> {
  const [booking] = await bookingWhere(tx, "id", bookingId);
  if (!booking) throw missing();
  const decided = decideBookingAct("move", booking, "participant" in by ? "participant" : "researcher", now);
  if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
}

/** The same form once more; a key that stands for something else is an old page's. */
function sameAs(booking: StoredBooking, { code, occasion, startsAt, interviewerId }: Whole): { id: string } {
  const same =
    booking.code === code &&
    booking.occasion === occasion &&
    booking.interviewerId === interviewerId &&
    booking.startsAt.getTime() === startsAt.getTime();
  if (!same) throw new Refusal("conflict", "form.outdated");
  return { id: booking.id };
}

/** Where a participant's time is, when it is open and free as she asks for it. @throws TimeTaken */
async function openPlace(tx: StoreTx, wanted: Whole & { studyId: string; but?: string }, now: Date) {
  const { studyId, code, kind, startsAt, interviewerId, but } = wanted;
  const settings = await settingsOf(tx, studyId);
  const taken = await takenIn(tx, studyId, now, but ?? null);
  const open = (await openTimesIn(tx, studyId, now)).find(
    (one) => one.interviewerId === interviewerId && isFree(one, startsAt, taken, { code, kind, now, settings }),
  );
  if (!open) throw new TimeTaken(await offersIn(tx, wanted, now));
  const endsAt = new Date(startsAt.getTime() + settings.minutes * 60_000);
  const { address, roomId } = kind === "office" ? open : { address: "", roomId: null };
  return { startsAt, endsAt, address, roomId };
}

/** Where a researcher says that it is. Whether she, the participant and the room are free is seen when it is stored. */
async function freePlace(tx: StoreTx, wanted: Whole, studyId: string) {
  const { startsAt, kind, roomId = null, address = "" } = wanted;
  const { minutes } = { ...(await settingsOf(tx, studyId)), ...wanted };
  const office = kind === "office";
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { startsAt, endsAt, address: office ? address : "", roomId: office ? roomId : null };
}
