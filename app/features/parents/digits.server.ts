import { randomInt, timingSafeEqual } from "node:crypto";
import { identityOf } from "#app/features/participants/queries/identity.server.ts";
import { log } from "#app/platform/log.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { lookUpOf } from "#app/platform/vault/seal.server.ts";
import { inStore, vaultSecrets } from "#app/platform/vault/vault.server.ts";
import { spokenIn, translateFor } from "./letters/words.server.ts";
import { limitDigits } from "./limits.server.ts";
import type { Visit } from "./links.server.ts";
import { digitsMs, digitsTries, readDigits } from "./rules/link.ts";
import { tell, waysOut } from "./send.server.ts";

/** Bound to the device: the same digits for another have another hash. */
const digitsHash = (visitId: string, digits: string) =>
  lookUpOf(vaultSecrets()["look-up"], `digits ${visitId}`, digits);

/**
 * Sends six digits to the telephone or mail that the vault knows: who has only found the link does not get them. The last
 * ones sent are those that hold.
 * @throws Refusal missing, tooMany, unavailable (they could not be sent)
 */
export async function sendDigits(visit: Visit, now: Date, ways = waysOut()): Promise<void> {
  await limitDigits(visit.code);
  const digits = String(randomInt(1_000_000)).padStart(6, "0");
  const to = await inStore("identity", async (tx) => {
    const { rows } = await tx.query<{ channel: string; may: boolean }>(
      "SELECT channel, may_message AS may FROM identity.participant WHERE code = $1",
      [visit.code],
    );
    if (!rows[0]?.may) throw missing();
    const why = { now, by: "participant", act: "address.opened", purpose: "digits" } as const;
    const identity = await identityOf(tx, visit, why);
    if (identity === null) throw missing();
    await tx.query("UPDATE identity.visit SET digits_hash = $2, digits_until = $3, tries = 0 WHERE id = $1", [
      visit.id,
      digitsHash(visit.id, digits),
      new Date(now.getTime() + digitsMs),
    ]);
    return { identity, channel: rows[0].channel };
  });
  const spoken = await spokenIn(visit.studyId, visit.language);
  try {
    await tell(await ways, { ...to, spoken }, { text: translateFor(spoken)("mail.digits", { digits }) });
  } catch (error) {
    // Its message may repeat the address: what is logged is what sort of error it was.
    log().error({ error: (error as Error).name }, "digits could not be sent");
    throw new Refusal("unavailable", "parents.digits-unsent");
  }
}

/** Tries the digits that came back. @throws Refusal invalid (wrong, too old, or tried too often) */
export async function checkDigits(visit: Visit, written: string, now: Date): Promise<void> {
  const digits = readDigits(written);
  const right =
    digits !== null &&
    (await inStore("identity", async (tx) => {
      const { rows } = await tx.query<{ digits_hash: Buffer }>(
        `UPDATE identity.visit SET tries = tries + 1
       WHERE id = $1 AND digits_hash IS NOT NULL AND digits_until > $2 AND tries < $3 RETURNING digits_hash`,
        [visit.id, now, digitsTries],
      );
      const hash = rows[0]?.digits_hash;
      if (hash === undefined || !timingSafeEqual(hash, digitsHash(visit.id, digits))) return false;
      await tx.query("UPDATE identity.visit SET known_at = $2, digits_hash = NULL, digits_until = NULL WHERE id = $1", [
        visit.id,
        now,
      ]);
      return true;
    }));
  if (!right) throw new Refusal("invalid", "form.invalid", { fields: { digits: "parents.digits-wrong" } });
}
