import type { Actor } from "#app/access/actor.ts";
import { deviceName } from "#app/core/device.ts";
import { db } from "#app/platform/db.server.ts";
import { sessionState } from "#app/platform/session.server.ts";

export type MySession = { id: string; device: string | null; passkey: boolean; lastSeenAt: Date; here: boolean };
export type MyPasskey = { id: string; label: string; createdAt: Date; lastUsedAt: Date | null };
export type MyAccount = {
  name: string;
  email: string | null;
  locale: "sv" | "en";
  /** How she is reminded of what she takes part in. */
  remindedBy: "mail" | "notice";
  /** She gets the letter of the week. */
  weeklyLetter: boolean;
  sessions: MySession[];
  passkeys: MyPasskey[];
};

/** The actor's own account: who she is here, where she is signed in, and her passkeys. */
export async function myAccount(actor: Actor, now: Date): Promise<MyAccount> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: {
      name: true,
      email: true,
      locale: true,
      remindedBy: true,
      weeklyLetter: true,
      sessions: { where: { endedAt: null, expiresAt: { gt: now } }, orderBy: { lastSeenAt: "desc" } },
      passkeys: {
        select: { id: true, label: true, createdAt: true, lastUsedAt: true },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  const { name, email, locale, remindedBy, weeklyLetter, passkeys } = person;
  const sessions = person.sessions
    .filter((session) => sessionState(session, now) !== "over")
    .map((session) => ({
      id: session.id,
      device: deviceName(session.device),
      passkey: session.kind === "passkey",
      lastSeenAt: session.lastSeenAt,
      here: session.id === actor.sessionId,
    }))
    .toSorted((a, b) => Number(b.here) - Number(a.here));
  return { name, email, locale, remindedBy, weeklyLetter, sessions, passkeys };
}
