import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { letterOfLink } from "../queries/link.server.ts";

/**
 * Turns off the letters that a link is about. A second time nothing happens. On again she turns them herself, signed in.
 * @throws Refusal missing (nobody's link, or too old)
 */
export async function turnOffByLink(secret: string, now: Date): Promise<void> {
  const letter = await letterOfLink(secret, now);
  if (!letter) throw missing();
  const { personId } = letter;
  await act({ personId }, now, async (tx, traces) => {
    const where = { id: personId, weeklyLetter: true };
    const { count } = await tx.person.updateMany({ where, data: { weeklyLetter: false } });
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "person.changed", subject: "person", subjectId: personId, fields: ["weeklyLetter"] });
  });
}
