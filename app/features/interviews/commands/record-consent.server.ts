import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { tidyText } from "#app/core/text.ts";
import { nothingUnderWay } from "#app/features/participants/queries/under-way.server.ts";
import { db } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { appendAudit, nextEntry } from "#app/platform/vault/audit.server.ts";
import { FIRST_KEY, hex, keyOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { participantIn, throughDoor } from "../door.server.ts";
import type { ToldHow } from "../rules/consent.ts";
import { sealReason } from "../sealed-reason.server.ts";

export type OfParticipant = { readonly programmeId: string; readonly participantId: string };
type Told = { readonly channel: ToldHow; readonly reason: string };

/**
 * Writes down a consent that a parent gave by telephone or on paper, to the newest text of a language, and why it was not she
 * who did it. Of one who agreed to older words it is a new yes, under which an interview stands from then on. Twice is once.
 * @throws Refusal missing, invalid, conflict (she has stopped), VaultClosed
 */
export async function recordConsent(
  actor: Actor,
  place: OfParticipant,
  said: Told & { readonly occasion: number; readonly language: string },
  now: Date,
): Promise<void> {
  const study = await throughDoor(actor, place.programmeId, "consent.record", { now });
  const { occasion, language } = said;
  const text = await db().studyText.findFirst({
    where: { studyId: study.id, kind: "consent", language },
    orderBy: { version: "desc" },
    select: { id: true, hash: true },
  });
  if (!study.occasions.includes(occasion) || !text) throw new Refusal("invalid", "form.outdated");
  const { code, state } = await inStore("research", (tx) => participantIn(tx, study.id, place.participantId));
  if (state === "stopped" || state === "erased") throw new Refusal("conflict", "consents.stopped");
  try {
    await inStore("consent", async (tx) => {
      const line = { now, by: actor.personId, act: "consent.recorded", outcome: "done", code } as const;
      await appendAudit(tx, study.id, { ...line, more: { occasion, channel: said.channel } });
      const { rows } = await tx.query<{ id: string; text_id: string }>(
        "SELECT id, text_id FROM consent.given WHERE code = $1 AND occasion = $2 AND valid",
        [code, occasion],
      );
      if (rows[0]?.text_id === text.id) return;
      if (rows[0])
        await tx.query("UPDATE consent.given SET valid = false, ended_at = $2 WHERE id = $1", [rows[0].id, now]);
      const key = await keyOf(tx, "consent", code, FIRST_KEY);
      if (key === null) throw missing();
      const id = randomUUID();
      const where = { table: "given", row: id, code, keyVersion: FIRST_KEY } as const;
      await tx.query(
        `INSERT INTO consent.given (id, code, study_id, occasion, text_id, text_hash, channel, given_at, recorded_by, key_version, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[
            id,
            code,
            study.id,
            occasion,
            text.id,
            Buffer.from(text.hash),
            said.channel,
            now,
            actor.personId,
            FIRST_KEY,
          ],
          sealReason(key, where, tidyText(said.reason)),
        ],
      );
    });
  } catch (error) {
    throw meant(error);
  }
}

/**
 * Writes down that a parent stops, as she said to a researcher. It holds at once: her consents end and what she said is locked. With
 * `remove` she also wants what was collected removed, which she may say later too. Twice is once.
 * @throws Refusal missing, VaultClosed
 */
export async function recordStop(
  actor: Actor,
  place: OfParticipant,
  said: Told & { readonly remove: boolean },
  now: Date,
): Promise<void> {
  const study = await throughDoor(actor, place.programmeId, "consent.record", { now });
  const { code } = await inStore("research", (tx) => participantIn(tx, study.id, place.participantId));
  await inStore("consent", async (tx) => {
    const line = { now, by: actor.personId, act: "consent.withdrawn", outcome: "done", code } as const;
    const more = { channel: said.channel, remove: said.remove ? "asked" : "no" };
    const entry = await nextEntry(tx, study.id, { ...line, more });
    const { rows } = await tx.query<{ asked: boolean }>(
      "SELECT remove_asked_at IS NOT NULL AS asked FROM consent.withdrawal WHERE code = $1",
      [code],
    );
    if (rows[0]) {
      if (rows[0].asked || !said.remove) return;
      await tx.query("SELECT audit.append($1)", [entry]);
      await tx.query("UPDATE consent.withdrawal SET remove_asked_at = greatest(at, $2) WHERE code = $1", [code, now]);
      return;
    }
    const key = await keyOf(tx, "consent", code, FIRST_KEY);
    if (key === null) throw missing();
    const where = { table: "withdrawal", row: code, code, keyVersion: FIRST_KEY } as const;
    const at = now.toISOString();
    await tx.query("SELECT consent.withdraw($1, $2)", [
      entry,
      {
        ...{ code, at, channel: said.channel, recorded_by: actor.personId, key_version: FIRST_KEY },
        ...{ reason: hex(sealReason(key, where, tidyText(said.reason))), remove_asked_at: said.remove ? at : null },
      },
    ]);
  });
  await nothingUnderWay(code);
}

/** What the database refused, since she stopped or agreed meanwhile. */
function meant(error: unknown): unknown {
  const { constraint = "" } = error as { constraint?: string };
  return constraint.startsWith("given_") ? new Refusal("conflict", "consents.changed-meanwhile") : error;
}
