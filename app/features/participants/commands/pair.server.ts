import type { Actor } from "#app/access/actor.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { followedIn } from "../found.server.ts";
import { readCode } from "../rules/code.ts";

type Where = { readonly programmeId: string; readonly participantId: string };

/**
 * Says that two participants are parents of the same child, or not any more (`paired` false). It changes nothing that
 * either can see. Twice is once.
 * @param written the other's code, as somebody writes it.
 * @throws Refusal missing, invalid (no code, her own, or nobody's in the study)
 */
export async function pair(
  actor: Actor,
  { programmeId, participantId }: Where,
  { written, paired }: { readonly written: string; readonly paired: boolean },
  now: Date,
): Promise<void> {
  const study = await throughTheDoor(actor, programmeId, { now });
  const wrong = (code: string) => new Refusal("invalid", "form.invalid", { fields: { code } });
  const other = readCode(written);
  const { code } = await inStore("research", async (tx) => {
    const one = await followedIn(tx, study.id, { id: participantId });
    if (other === null) throw wrong("participants.no-code");
    if (other === one.code) throw wrong("participants.own-code");
    const theirs = await followedIn(tx, study.id, { code: other }).catch(() => null);
    if (!theirs) throw wrong("participants.nobodys-code");
    if (paired && [one, theirs].some(({ state }) => state === "erased")) throw missing();
    return one;
  });
  const codes = [code, other as string].toSorted();
  await inStore("identity", async (tx) => {
    const there = await tx.query("SELECT FROM identity.pair WHERE one = $1 AND other = $2", codes);
    if (there.rows.length > 0 === paired) return;
    const act = paired ? "participant.paired" : "participant.unpaired";
    await appendAudit(tx, study.id, { now, by: actor.personId, act, outcome: "done", code });
    await tx.query(
      paired
        ? "INSERT INTO identity.pair (one, other) VALUES ($1, $2) ON CONFLICT DO NOTHING"
        : "DELETE FROM identity.pair WHERE one = $1 AND other = $2",
      codes,
    );
  });
}
