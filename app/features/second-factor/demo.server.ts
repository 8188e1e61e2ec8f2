import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { stepAt } from "./rules.ts";
import { sealed } from "./sealed.server.ts";
import { newSeed } from "./totp.server.ts";

/**
 * Gives the demo's researchers an app whose codes the page shows, so that one can look into its vault: all but the last by
 * name, with whom one can try to set up one's own. Once: who has an app keeps it.
 */
export async function giveDemoFactors(now: Date): Promise<void> {
  const researchers = await db().person.findMany({
    where: { programmeRoles: { some: { role: "researcher", endedAt: null } }, secondFactor: null },
    select: { id: true },
    orderBy: { name: "asc" },
  });
  for (const { id: personId } of researchers.slice(0, -1)) {
    const id = newId(now.getTime());
    const made = { createdAt: now, confirmedAt: now, codesMadeAt: now, lastStep: BigInt(stepAt(now) - 1) };
    await db().$transaction([
      db().secondFactor.create({ data: { personId, since: now } }),
      db().authenticator.create({
        data: { id, personId, sealedSeed: sealed({ id, personId }, "seed", newSeed()), ...made },
      }),
    ]);
  }
}
