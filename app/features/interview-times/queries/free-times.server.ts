import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { type FreeTime, freeTimes, type OpenTime } from "../rules/free-times.ts";
import { bookingWhere, openTimesIn, type StoredBooking, settingsOf, takenIn } from "../stored.server.ts";
import { type By, participantOf } from "../study-of.server.ts";

export type Asked = {
  readonly code: string;
  readonly kind: PlaceKind;
  /** A booking that is to be moved: its own time is free. */
  readonly but?: string;
};

/** A time that is free, where it would be, and how many minutes. */
export type Offer = FreeTime & Pick<OpenTime, "address" | "roomId">;

/**
 * The times that a participant is offered: to her by her link, or to the researcher she speaks with.
 * @throws Refusal missing, VaultClosed
 */
export function freeTimesOf(by: By, asked: Asked, now: Date): Promise<Offer[]> {
  return inStore("research", async (tx) => {
    const { studyId } = await participantOf(tx, by, asked.code);
    return offersIn(tx, { ...asked, studyId }, now);
  });
}

/** The same inside another's transaction. Whether anybody may ask is the caller's. */
export async function offersIn(
  tx: StoreTx,
  { studyId, code, kind, but }: Asked & { readonly studyId: string },
  now: Date,
): Promise<Offer[]> {
  const settings = await settingsOf(tx, studyId);
  const open = await openTimesIn(tx, studyId, now);
  const taken = await takenIn(tx, studyId, now, but ?? null);
  const where = new Map(open.map((one) => [one.id, one]));
  return freeTimes(open, taken, { code, kind, now, settings }).map((free) => {
    const { address = "", roomId = null } = kind === "office" ? (where.get(free.openTimeId) ?? {}) : {};
    return { ...free, address, roomId };
  });
}

/** What a participant has booked, in the order of time, also what was called off or moved. @throws Refusal missing */
export function bookingsOf(by: By, code: string): Promise<StoredBooking[]> {
  return inStore("research", async (tx) => {
    await participantOf(tx, by, code);
    return bookingWhere(tx, "code", code);
  });
}
