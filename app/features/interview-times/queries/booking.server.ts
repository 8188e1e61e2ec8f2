import type { StoreTx } from "#app/platform/vault/vault.server.ts";
import { bookingWhere, type StoredBooking } from "../stored.server.ts";

export type { StoredBooking };

/** A booking as it is, for what runs by itself. Null: there is none. */
export async function bookingById(tx: StoreTx, id: string): Promise<StoredBooking | null> {
  return (await bookingWhere(tx, "id", id))[0] ?? null;
}
