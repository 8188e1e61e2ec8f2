import { db } from "#app/platform/db.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { isOffSecret } from "../rules/off.ts";

/** Whose letters a link is about, and whether she gets them. Null: it is nobody's, or too old. Who has it need not be signed in. */
export async function letterOfLink(secret: string, now: Date): Promise<{ personId: string; on: boolean } | null> {
  if (!isOffSecret(secret)) return null;
  const found = await db().weeklyLetterLink.findUnique({
    where: { hash: hashSecret(secret), expiresAt: { gt: now } },
    select: { person: { select: { id: true, weeklyLetter: true } } },
  });
  return found && { personId: found.person.id, on: found.person.weeklyLetter };
}
