import { timingSafeEqual } from "node:crypto";
import { decideSignIn, mostTries, type SignInFacts } from "#app/features/people/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { countFailedTry, limitTries } from "../limits.server.ts";
import type { SignedIn } from "../next.server.ts";
import { codeIn } from "../rules.ts";
import { askedSecretIn, hashCode, signInIdOf } from "../secrets.server.ts";
import { type Browser, finishSignIn } from "../steps.server.ts";

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
  allow(await db().signIn.findUnique({ where: { id } }), now);
  // Counted before it is compared and whatever comes after: tries side by side cannot share one.
  const rows = await db().$queryRaw<{ codeHash: Buffer | null; tries: number }[]>`
    UPDATE sign_ins SET tries = tries + 1 WHERE id = ${id}::uuid AND used_at IS NULL AND tries < ${mostTries}
    RETURNING code_hash AS "codeHash", tries`;
  const row = rows[0];
  if (!row) throw over("sign-in.too-many-tries");
  if (!timingSafeEqual(hashCode(id, code), row.codeHash ?? Buffer.alloc(32))) {
    await countFailedTry(origin);
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
    if (error instanceof Refusal) await countFailedTry(browser.origin);
    throw error;
  }
}

/** Uses the request up and opens the session in one transaction: of two at once, one finds it unused. */
async function finish(which: { id: string } | { linkHash: Buffer<ArrayBuffer> }, browser: Browser): Promise<SignedIn> {
  const { now } = browser;
  const request = await db().signIn.findUnique({
    where: which as { id: string },
    include: { person: { select: { _count: { select: { passkeys: true } } } } },
  });
  // The try of a right code is counted too, so the last of five is still good.
  const { id, personId, person, returnTo } = allow(request && { ...request, tries: 0 }, now);
  if (!personId) throw over("sign-in.expired");
  return act({ personId }, now, async (tx, traces) => {
    const used = await tx.signIn.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });
    if (used.count === 0) throw over("sign-in.used");
    const { cookie } = await finishSignIn(tx, traces, { personId, kind: "mail" }, browser);
    return { cookie, to: returnTo, offerPasskey: person?._count.passkeys === 0 };
  });
}
