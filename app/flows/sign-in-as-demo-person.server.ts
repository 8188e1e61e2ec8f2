import { demoOnly } from "#app/features/demo/queries.server.ts";
import { openSession } from "#app/features/sign-in/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/**
 * Opens a session as an invented person. Gives the cookie.
 * @throws Refusal missing in a real installation, where this act does not exist, and for an unknown person.
 */
export async function signInAsDemoPerson(who: { personId: string; device: string; now: Date }): Promise<string> {
  await demoOnly();
  const { personId, device, now } = who;
  const person = await db().person.findUnique({ where: { id: personId }, select: { id: true } });
  if (!person) throw missing();
  return act({ personId }, now, async (tx, traces) => {
    // A passkey's fourteen days: a demo that signs out at lunch shows little.
    const { cookie } = await openSession(tx, traces, { personId, kind: "passkey", device, now });
    return cookie;
  });
}
