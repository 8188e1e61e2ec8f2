import type { Actor } from "#app/access/actor.ts";
import { db } from "#app/platform/db.server.ts";
import { isFresh } from "#app/platform/session.server.ts";
import { lastAddressChange } from "./address-code.server.ts";

export type MyAddress = {
  readonly email: string | null;
  /** Where a code has been mailed that can still be written. */
  readonly asked: string | null;
  /** She has signed in just now, as it takes to ask. */
  readonly fresh: boolean;
};

/** The actor's own address, and how far she has come with another. */
export async function myAddress(actor: Actor, now: Date): Promise<MyAddress> {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: actor.personId }, select: { email: true } });
  const last = await lastAddressChange(actor.personId);
  const asked = last && !last.usedAt && last.expiresAt > now ? last.email : null;
  return { email, asked, fresh: await isFresh(actor, now) };
}
