import { timingSafeEqual } from "node:crypto";
import { decideSignIn, mostTries, type SignInFacts } from "#app/features/people/rules.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { noteDenial } from "#app/platform/denied.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { countWrongCode, limitTries } from "../limits.server.ts";
import type { SignedIn } from "../next.server.ts";
import { codeIn, isSamePress, wrongCodesADay } from "../rules.ts";
import { askedSecretIn, hashCode, signInIdOf } from "../secrets.server.ts";
import { type Browser, finishSignIn, giveUpFirstPress } from "../steps.server.ts";
import { wrongCodesOf } from "../wrong-codes.server.ts";

/** How a failed try stands in the audit: nobody did it, since nobody has proved who she is. */
const failed = { action: "sign-in.failed", subject: "signIn" } as const;
const over = (code: string) => new Refusal("conflict", code);

/** @throws Refusal conflict when the request can no longer be used, or there is none. */
function allow<F extends SignInFacts>(request: F | null, now: Date): F {
  if (!request) throw over("sign-in.expired");
  const decision = decideSignIn(request, now);
  if (!decision.ok) throw over(decision.code);
  return request;
}

/**
 * Signs in by the six digits of a mail, in the browser that asked for it.
 * @throws Refusal invalid (wrong), conflict (used, too old, tried too often), tooMany.
 */
export async function signInByCode(typed: string, browser: Browser & { origin: string }): Promise<SignedIn> {
  const { now, origin } = browser;
  const secret = askedSecretIn(browser.cookie);
  if (!secret) throw over("sign-in.expired");
  const code = codeIn(typed);
  if (!code) throw new Refusal("invalid", "form.invalid", { fields: { code: "sign-in.code-shape" } });
  await limitTries(origin);
  const id = signInIdOf(secret);
  const found = await db().signIn.findUnique({ where: { id } });
  allow(found && asPressed(found, now), now);
  // Counted before it is compared and whatever comes after: tries side by side cannot share one. Where her codes have
  // been guessed at all day, also those that were mailed before count as wrong, and the answer is the same.
  const rows = await db().$queryRaw<{ codeHash: Buffer | null; tries: number }[]>`
    UPDATE sign_ins s SET tries = tries + 1 WHERE id = ${id}::uuid AND tries < ${mostTries}
    RETURNING CASE WHEN ${wrongCodesOf(Prisma.sql`s.person_id`, now)} < ${wrongCodesADay} THEN code_hash END AS "codeHash", tries`;
  const row = rows[0];
  if (!row) throw over("sign-in.too-many-tries");
  if (!timingSafeEqual(hashCode(id, code), row.codeHash ?? Buffer.alloc(32))) {
    await countWrongCode(origin);
    await noteDenial({ ...failed, subjectId: id }, { personId: null, origin, now });
    if (row.tries >= mostTries) throw over("sign-in.too-many-tries");
    throw new Refusal("invalid", "form.invalid", { fields: { code: "sign-in.code-wrong" } });
  }
  return finish({ id }, browser);
}

/** Signs in by the secret of a mailed link, in any browser. @throws Refusal conflict (used, too old). */
export async function signInByLink(secret: string, browser: Browser & { origin: string }): Promise<SignedIn> {
  try {
    return await finish({ linkHash: hashSecret(secret) }, browser);
  } catch (error) {
    if (error instanceof Refusal) await noteDenial(failed, { personId: null, ...browser });
    throw error;
  }
}

/** The request as it stood before a press that has just been made: of a double press, the second says the same. */
function asPressed<F extends SignInFacts>(request: F, now: Date): F {
  return isSamePress(request.usedAt, now) ? { ...request, usedAt: null } : request;
}

/**
 * Uses the request up and opens the session in one transaction: of two at once, the other waits, and finds it used. Then
 * it must be the same browser, a moment later: the answer to its first press was given up for this one.
 */
async function finish(which: { id: string } | { linkHash: Buffer<ArrayBuffer> }, browser: Browser): Promise<SignedIn> {
  const { now } = browser;
  const request = await db().signIn.findUnique({ where: which as { id: string } });
  // The try of a right code is counted too, so the last of five is still good.
  const { id, personId, returnTo } = allow(request && asPressed({ ...request, tries: 0 }, now), now);
  if (!personId) throw over("sign-in.expired");
  return act({ personId }, now, async (tx, traces) => {
    await tx.$queryRaw`SELECT id FROM sign_ins WHERE id = ${id}::uuid FOR UPDATE`;
    const { usedAt } = await tx.signIn.findUniqueOrThrow({ where: { id }, select: { usedAt: true } });
    if (usedAt) {
      const again = isSamePress(usedAt, now) && (await giveUpFirstPress(tx, traces, { personId, at: usedAt }, browser));
      if (!again) throw over("sign-in.used");
    } else await tx.signIn.update({ where: { id }, data: { usedAt: now } });
    const { cookie } = await finishSignIn(tx, traces, { personId, kind: "mail" }, browser);
    return { cookie, to: returnTo };
  });
}
