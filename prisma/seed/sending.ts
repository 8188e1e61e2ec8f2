import { dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, DAY } from "./clock.ts";
import type { DemoRows } from "./rows.ts";

/** A system that has been let in to the points of the first team that has any. Its token was told to nobody. */
export async function letSystemIn(tx: Prisma.TransactionClient, rows: DemoRows, now: Date): Promise<void> {
  const [point] = rows.measurePoints;
  const followed = rows.followedMeasures.find(({ id }) => id === point?.followedId);
  if (!point || !followed) return;
  const madeAt = after(now, -60 * DAY);
  await tx.sendingToken.create({
    data: {
      ...{ id: newId(madeAt.getTime()), teamId: followed.teamId, name: "Verksamhetssystemet, rapport varje månad" },
      ...{ mayWrite: true, secretHash: hashSecret(newSecret()), madeById: point.setById, madeAt },
      lastDay: dayToDate(dayOf(after(now, 200 * DAY))),
      lastUsedOn: dayToDate(dayOf(after(now, -3 * DAY))),
    },
  });
}
