import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { occasionAfter } from "#app/features/interview-times/rules/booking.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { followed } from "../found.server.ts";

/** So long it is worth sending. */
const withinMs = 86_400_000;

/**
 * Sends a participant a new link, by the way she has chosen: hers has ended, or the next occasion has come. Those that she had
 * lead in no more, and one that waits is not sent twice.
 * @throws Refusal missing, conflict (she takes no part, or may get no message)
 */
export async function sendLink(
  actor: Actor,
  { programmeId, participantId }: { readonly programmeId: string; readonly participantId: string },
  now: Date,
): Promise<void> {
  const study = await throughTheDoor(actor, programmeId, { now });
  const { code, state } = await followed(study.id, participantId);
  if (state !== "in") throw new Refusal("conflict", "participants.takes-no-part");
  const bookings = await inStore("research", (tx) =>
    tx.query<{ state: string; occasion: number }>("SELECT state, occasion FROM research.booking WHERE code = $1", [
      code,
    ]),
  );
  await inStore("identity", async (tx) => {
    await appendAudit(tx, study.id, { now, by: actor.personId, act: "link.sent", outcome: "done", code });
    const may = await tx.query("SELECT FROM identity.participant WHERE code = $1 AND may_message", [code]);
    if (may.rows.length === 0) throw new Refusal("conflict", "participants.no-message");
    await tx.query("UPDATE identity.link SET revoked_at = $2 WHERE code = $1 AND revoked_at IS NULL", [code, now]);
    await tx.query(
      `UPDATE identity.message SET state = 'stopped', may_message = NULL, done_at = $2
       WHERE code = $1 AND kind IN ('invitation', 'link') AND state IN ('waiting', 'sending')`,
      [code, now],
    );
    await tx.query(
      "INSERT INTO identity.message (id, code, kind, occasion, due_at, until) VALUES ($1, $2, 'link', $3, $4, $5)",
      [randomUUID(), code, occasionAfter(bookings.rows), now, new Date(now.getTime() + withinMs)],
    );
  });
}
