import type { Actor } from "#app/access/actor.ts";
import { addDays, type Day, startOfDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { studyOf } from "../study-of.server.ts";

/**
 * Takes away one of the actor's open times, or all of hers in the week that begins on a Monday. What is booked stays booked.
 * Twice is once.
 * @throws Refusal missing, VaultClosed
 */
export async function removeTimes(
  actor: Actor,
  programmeId: string,
  which: { readonly openTimeId: string } | { readonly monday: Day },
  now: Date,
): Promise<void> {
  const study = await studyOf(actor, programmeId, now);
  if ("openTimeId" in which && !isId(which.openTimeId)) throw missing();
  const [where, values] =
    "openTimeId" in which
      ? ["id = $3", [which.openTimeId]]
      : [
          "lower(during) >= $3 AND lower(during) < $4",
          [startOfDay(which.monday), startOfDay(addDays(which.monday, 7))],
        ];
  await inStore("research", async (tx) => {
    const mine = [study.id, actor.personId, ...values];
    const sql = `FROM research.open_time WHERE study_id = $1 AND interviewer_id = $2 AND ${where}`;
    if ((await tx.query(`SELECT ${sql}`, mine)).rows.length === 0) return;
    await appendAudit(tx, study.id, { now, by: actor.personId, act: "interview-times.removed", outcome: "done" });
    await tx.query(`DELETE ${sql}`, mine);
  });
}
