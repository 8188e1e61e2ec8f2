import * as Y from "yjs";
import { newId } from "#app/core/id.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import type { PersonName, World } from "./world.ts";

type Registered = Partial<Prisma.RegistrationUncheckedCreateInput>;

/** Somebody's registration to a gathering, with a seat unless it says otherwise, straight into the tables. Gives its id. */
export async function registrationAt(
  { now, person }: World,
  gatheringId: string,
  who: PersonName | { readonly guest: string },
  more: Registered = {},
): Promise<string> {
  const id = newId();
  const whose =
    typeof who === "string"
      ? { personId: person[who], source: "self" as const }
      : { guestName: who.guest, source: "door" as const };
  const at = { registeredAt: now, changedAt: now };
  await db().registration.create({ data: { id, gatheringId, state: "registered", ...whose, ...at, ...more } });
  return id;
}

const empty = Y.encodeStateAsUpdate(new Y.Doc());

export type LaidTable = { readonly id: string; readonly noteId: string };

/** A table of a gathering of the programme, with its note. */
export async function tableAt(
  { now, programmeId, person }: World,
  gatheringId: string,
  { number = 1, seats = 8, start = empty }: { number?: number; seats?: number; start?: Uint8Array } = {},
): Promise<LaidTable> {
  const id = newId();
  return db().$transaction(async (tx) => {
    await tx.gatheringTable.create({ data: { id, programmeId, gatheringId, number, seats } });
    const note = { programmeId, teamId: null, about: { tableId: id }, createdById: person.lead, start };
    const { noteId } = await createNote(tx, note, now);
    return { id, noteId };
  });
}

/** Seats somebody who is registered at a table. */
export async function seatAt(
  { now, person }: World,
  gatheringId: string,
  registrationId: string,
  table: Pick<LaidTable, "id">,
): Promise<void> {
  const tableId = table.id;
  await db().seating.create({
    data: { registrationId, gatheringId, tableId, seatedAt: now, seatedById: person.lead },
  });
}
