import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { followed } from "../found.server.ts";
import { type Channel, decideHandOver, type Identity } from "../rules/contact.ts";
import { asStored, tidied } from "../steps.server.ts";
import { demandInterviewer } from "./open-identity.server.ts";

/**
 * Writes anew how a participant is reached, whole. Who may get no message any more has none that waits. The chain's row is
 * written first, in the same transaction.
 * @throws Refusal missing, forbidden, invalid (by field)
 */
export async function correctIdentity(
  actor: Actor,
  { programmeId, participantId }: { readonly programmeId: string; readonly participantId: string },
  said: { readonly identity: Identity; readonly language: string; readonly channel: Channel },
  now: Date,
): Promise<void> {
  const study = await throughTheDoor(actor, programmeId, { now, opening: true });
  const { code } = await followed(study.id, participantId);
  const line = { now, by: actor.personId, act: "identity.corrected", code };
  await demandInterviewer(study, line);
  const { language, channel } = said;
  const identity = tidied(said.identity);
  const today = dayOf(now);
  const decision = decideHandOver({ ...identity, channel, leaveGivenOn: today }, today);
  if (!decision.ok)
    throw new Refusal("invalid", "form.invalid", { fields: { [String(decision.data.field)]: decision.code } });
  if (!study.spoken.some((spoken) => spoken.code === language)) throw new Refusal("invalid", "form.outdated");
  await inStore("identity", async (tx) => {
    const entry = await nextEntry(tx, study.id, { ...line, outcome: "done" });
    const { rows } = await tx.query<{ id: string; key_version: number }>(
      "SELECT id, key_version FROM identity.participant WHERE code = $1",
      [code],
    );
    const [row] = rows;
    const key = row && (await keyOf(tx, "identity", code, row.key_version));
    if (!row || !key) throw missing();
    const stored = asStored(key, { id: row.id, code, keyVersion: row.key_version }, identity);
    await tx.query("SELECT identity.correct($1, $2)", [entry, { code, ...stored, language, channel }]);
  });
}
