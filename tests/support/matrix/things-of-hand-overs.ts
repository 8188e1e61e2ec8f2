import { dayOf, dayToDate } from "#app/core/day.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "../world.ts";

/** No team is to be reminded of a month without supervision while the matrix is asked, whatever day it is. */
export async function thingsOfHandOvers({ teamA, teamB, teamC, now }: World) {
  const month = dayToDate(`${dayOf(now).slice(0, 7)}-01`);
  await db().supervisionReminder.createMany({
    data: [teamA, teamB, teamC].map((teamId) => ({ teamId, month, remindedAt: now })),
  });
  return {};
}
