import type { Actor } from "#app/access/actor.ts";
import { programmesWhere } from "#app/access/policy.ts";
import { db } from "#app/platform/db.server.ts";

/** Colleagues who have lost their device, of whom the actor may say that it is they who ask. Never herself. */
export async function resetsToConfirm(actor: Actor): Promise<{ id: string; name: string; askedAt: Date }[]> {
  const programmeId = { in: programmesWhere(actor, "second-factor.reset") };
  const resets = await db().factorReset.findMany({
    where: { programmeId, personId: { not: actor.personId }, confirmedAt: null, withdrawnAt: null },
    select: { id: true, askedAt: true, person: { select: { name: true } } },
    orderBy: { askedAt: "asc" },
  });
  return resets.map(({ id, askedAt, person }) => ({ id, askedAt, name: person.name }));
}
