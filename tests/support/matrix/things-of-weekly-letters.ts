import { dayOf, dayToDate } from "#app/core/day.ts";
import { linkLifeMs } from "#app/features/weekly-letters/rules/off.ts";
import { weekOf } from "#app/features/weekly-letters/rules/week.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import type { World } from "../world.ts";

/** The link of a letter. Everybody's of this week has been ordered. */
export async function thingsOfWeeklyLetters({ now, person }: World) {
  const week = dayToDate(weekOf(dayOf(now)));
  const everybody = await db().person.findMany({ select: { id: true } });
  const letters = everybody.map(({ id: personId }) => ({ personId, week, orderedAt: now }));
  await db().weeklyLetter.createMany({ data: letters });
  const secret = newSecret();
  const times = { madeAt: now, expiresAt: new Date(now.getTime() + linkLifeMs) };
  await db().weeklyLetterLink.create({ data: { hash: hashSecret(secret), personId: person.member, ...times } });
  return { letterLinkOfMember: secret };
}
