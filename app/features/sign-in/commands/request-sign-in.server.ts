import { signInLifeMs } from "#app/features/people/rules.ts";
import { newSecret } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { limitRequests } from "../limits.server.ts";
import { tidyEmail } from "../rules.ts";
import { askedCookie, signInIdOf } from "../secrets.server.ts";

/**
 * Somebody wants to sign in by mail. Gives the cookie that ties the coming code to this browser.
 * Known and unknown addresses take the same way: a row, an order for a mail, the same answer. Whether there is anybody
 * to write to is decided when the mail is sent, after the answer.
 * @throws Refusal tooMany.
 */
export async function requestSignIn(asked: { email: string; origin: string; to: string; now: Date }): Promise<string> {
  const { email, origin, to, now } = asked;
  await limitRequests(email, origin);
  const secret = newSecret();
  const id = signInIdOf(secret);
  const expiresAt = new Date(now.getTime() + signInLifeMs);
  return act(null, now, async (tx, traces) => {
    await tx.$executeRaw`
      INSERT INTO sign_ins (id, person_id, created_at, expires_at, return_to)
      VALUES (${id}::uuid, (SELECT id FROM people WHERE lower(email) = ${tidyEmail(email)}), ${now}, ${expiresAt}, ${to})`;
    traces.mail({ template: "sign-in", recipient: { kind: "signIn", id } });
    traces.audit({ action: "sign-in.requested", subject: "signIn", subjectId: id });
    return askedCookie(secret, signInLifeMs);
  });
}
