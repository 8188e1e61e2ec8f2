import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { appendAudit, nextEntry } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { seenOf, type TimeSettings } from "../rules/settings.ts";
import { settingsOf } from "../stored.server.ts";
import { studyOf } from "../study-of.server.ts";

/**
 * Changes how long interviews are, and what lies between them; what is booked stays as it is. `seen` is what the form began
 * with: of two who change it at once the second looks again.
 * @throws Refusal missing, conflict, VaultClosed
 */
export async function editSettings(
  actor: Actor,
  programmeId: string,
  settings: TimeSettings,
  seen: string,
  now: Date,
): Promise<void> {
  const { id } = await studyOf(actor, programmeId, now);
  await inStore("research", async (tx) => {
    const did = { now, by: actor.personId, act: "interview-times.settings", outcome: "done" } as const;
    // Asked for first: one at a time changes them, or books by them.
    await nextEntry(tx, id, did);
    const before = seenOf(await settingsOf(tx, id));
    if (seenOf(settings) === before) return;
    if (seen !== before) throw new Refusal("conflict", "interview-time.settings-changed-meanwhile");
    await appendAudit(tx, id, { ...did, more: { ...settings } });
    await tx.query(
      `UPDATE research.time_setting SET minutes = $2, before_minutes = $3, after_minutes = $4, travel_minutes = $5
       WHERE study_id = $1`,
      [id, settings.minutes, settings.before, settings.after, settings.travel],
    );
  });
}

/** Adds a room in which one can interview. The same once more is the same room. @throws Refusal missing, conflict, VaultClosed */
export async function addRoom(
  actor: Actor,
  programmeId: string,
  said: { readonly name: string; readonly address: string },
  now: Date,
): Promise<void> {
  const { id: studyId } = await studyOf(actor, programmeId, now);
  const [name, address] = [tidyLine(said.name), tidyLine(said.address)];
  await inStore("research", async (tx) => {
    const did = { now, by: actor.personId, act: "interview-times.room-added", outcome: "done" } as const;
    await nextEntry(tx, studyId, did);
    const { rows } = await tx.query<{ address: string }>(
      "SELECT address FROM research.room WHERE study_id = $1 AND name = $2",
      [studyId, name],
    );
    if (rows[0]?.address === address) return;
    if (rows[0])
      throw new Refusal("conflict", "interview-time.room-named", { fields: { name: "interview-time.room-named" } });
    await appendAudit(tx, studyId, did);
    await tx.query("INSERT INTO research.room (id, study_id, name, address) VALUES ($1, $2, $3, $4)", [
      ...[randomUUID(), studyId, name, address],
    ]);
  });
}

/** Takes a room out of use, or back: what is open or booked there stays. Twice is once. @throws Refusal missing, VaultClosed */
export async function setRoomInUse(
  actor: Actor,
  programmeId: string,
  { roomId, on }: { readonly roomId: string; readonly on: boolean },
  now: Date,
): Promise<void> {
  const { id: studyId } = await studyOf(actor, programmeId, now);
  if (!isId(roomId)) throw missing();
  await inStore("research", async (tx) => {
    const { rows } = await tx.query<{ in_use: boolean }>(
      "SELECT in_use FROM research.room WHERE id = $1 AND study_id = $2",
      [roomId, studyId],
    );
    if (!rows[0]) throw missing();
    if (rows[0].in_use === on) return;
    await appendAudit(tx, studyId, { now, by: actor.personId, act: "interview-times.room-changed", outcome: "done" });
    await tx.query("UPDATE research.room SET in_use = $2 WHERE id = $1", [roomId, on]);
  });
}
