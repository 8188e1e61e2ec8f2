import { signInLifeMs } from "#app/features/people/rules.ts";
import { config } from "#app/platform/config.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import { signInLetter } from "./letters.server.ts";
import { wrongCodesADay } from "./rules.ts";
import { hashCode, newCode } from "./secrets.server.ts";
import { wrongCodesOf } from "./wrong-codes.server.ts";

/**
 * Writes the mail of a request to sign in. Code and link are made here and now: before this moment they are nowhere,
 * and after it only their hashes are. A second try (the first failed, or the app was killed between sending and noting
 * it) makes new ones, and the earlier are worth nothing. Null: nobody has that address, or it is too late.
 *
 * When somebody guesses at her codes, there is none in her mail: the row then looks like that of an address which nobody
 * has, so no answer on the page tells it, and she gets in by the link.
 */
export async function composeSignInMail(order: Pick<Order, "recipientId">, now: Date): Promise<Letter | null> {
  const id = order.recipientId;
  const code = newCode();
  const secret = newSecret();
  const oldest = new Date(now.getTime() - signInLifeMs);
  const expiresAt = new Date(now.getTime() + signInLifeMs);
  const rows = await db().$queryRaw<{ email: string; locale: "sv" | "en"; guarded: boolean }[]>`
    UPDATE sign_ins s SET code_hash = CASE WHEN ${wrongCodesOf(Prisma.sql`s.person_id`, now)} < ${wrongCodesADay} THEN ${hashCode(id, code)}::bytea END,
      link_hash = ${hashSecret(secret)}, expires_at = ${expiresAt}
    FROM people p
    WHERE s.id = ${id}::uuid AND p.id = s.person_id AND p.email IS NOT NULL AND s.used_at IS NULL AND s.created_at > ${oldest}
    RETURNING p.email, p.locale, s.code_hash IS NULL AS guarded`;
  const to = rows[0];
  if (!to) return null;
  return signInLetter.write(to, {
    code: to.guarded ? null : code,
    // After #: that part never leaves the browser, so it stands in no log of a server, a proxy or a mail filter.
    link: `${config().origin}/sign-in/link#${secret}`,
  });
}
