import type { Actor } from "#app/access/actor.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { followedIn } from "../found.server.ts";
import { readCode } from "../rules/code.ts";

/**
 * What stands in the address of a participant whose code somebody was told.
 * @param written as she wrote it.
 * @throws Refusal missing, invalid (no code, or nobody's in the study)
 */
export async function foundByCode(actor: Actor, programmeId: string, written: string, now: Date): Promise<string> {
  const study = await throughTheDoor(actor, programmeId, { now });
  const wrong = (code: string) => new Refusal("invalid", "form.invalid", { fields: { code } });
  const code = readCode(written);
  if (code === null) throw wrong("participants.no-code");
  const one = await inStore("research", (tx) => followedIn(tx, study.id, { code })).catch((error) => {
    // A store that fails is not one in which she is not.
    if (error instanceof Refusal && error.kind === "missing") return null;
    throw error;
  });
  if (one === null || one.state === "erased") throw wrong("participants.nobodys-code");
  return one.id;
}
