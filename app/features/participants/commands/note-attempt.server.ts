import type { Actor } from "#app/access/actor.ts";
import { tidyText } from "#app/core/text.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { sealNote } from "../attempts.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { followed } from "../found.server.ts";
import type { Outcome, Way } from "../rules/purposes.ts";
import { demandInterviewer } from "./open-identity.server.ts";

type Said = {
  readonly how: Way;
  readonly outcome: Outcome;
  readonly note: string;
  /** The form's. Sent twice it is one attempt. */
  readonly key: string;
};

/**
 * Notes that an interviewer sought a participant, and what came of it. What she writes is sealed with the participant's key.
 * @throws Refusal missing, forbidden
 */
export async function noteAttempt(
  actor: Actor,
  { programmeId, participantId }: { readonly programmeId: string; readonly participantId: string },
  said: Said,
  now: Date,
): Promise<void> {
  const study = await throughTheDoor(actor, programmeId, { now });
  const { code } = await followed(study.id, participantId);
  const line = { now, by: actor.personId, act: "participant.sought", code };
  await demandInterviewer(study, line);
  await inStore("identity", async (tx) => {
    await appendAudit(tx, study.id, { ...line, outcome: "done", more: { how: said.how, outcome: said.outcome } });
    const { rows } = await tx.query<{ key_version: number }>(
      "SELECT key_version FROM identity.participant WHERE code = $1",
      [code],
    );
    const keyVersion = rows[0]?.key_version ?? 0;
    const key = await keyOf(tx, "identity", code, keyVersion);
    if (!key) throw missing();
    const note = tidyText(said.note);
    await tx.query(
      `INSERT INTO identity.contact (id, code, by_id, at, how, outcome, key_version, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[said.key, code, actor.personId, now, said.how, said.outcome, keyVersion],
        note === "" ? null : sealNote(key, { id: said.key, code, keyVersion }, note),
      ],
    );
  }).catch((error: unknown) => {
    // Her form arrived before: the row of the chain goes with what it would have told of.
    if ((error as { constraint?: string }).constraint !== "contact_pkey") throw error;
  });
}
