import type { Actor } from "#app/access/actor.ts";
import { touchesVault } from "#app/access/vault.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { noteDenial } from "#app/platform/denied.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { requireFresh } from "#app/platform/session.server.ts";
import { requireStepUp, windowOf } from "#app/platform/vault-window.server.ts";
import { giveTryBack, spendTry } from "./limits.server.ts";
import { digitsIn } from "./rules.ts";
import { unsealed } from "./sealed.server.ts";
import { stepOfCode } from "./totp.server.ts";

/** When and from where somebody tries. */
export type Try = { readonly now: Date; readonly origin: string };

/** For whom there is no vault there is no second factor either. @throws Refusal missing */
export function demandVault(actor: Actor): void {
  if (!touchesVault(actor)) throw missing();
}

/** Whether she has shown a second factor once: then nothing is added beside it without showing one. */
export const holdsFactor = async (personId: string): Promise<boolean> =>
  (await db().secondFactor.count({ where: { personId } })) > 0;

/**
 * Before what she comes in with is changed. The first factor asks for a sign-in just now; the next ones for one that she has.
 * Gives whether she has one.
 * @throws Refusal conflict
 */
export async function requireMayChange(actor: Actor, now: Date): Promise<boolean> {
  const holds = await holdsFactor(actor.personId);
  await (holds ? requireStepUp(actor, now) : requireFresh(actor, now));
  return holds;
}

/** The app whose codes count. */
export const appOf = (personId: string) =>
  db().authenticator.findFirst({ where: { personId, confirmedAt: { not: null } } });

/** Of all that changes a person's factors one thing at a time happens. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

/** What is wrong with the code that was written. */
export const wrongCode = (code: string) => new Refusal("invalid", "form.invalid", { fields: { code } });

/**
 * Runs one try. A wrong one counts, also beside others at the same time, and leaves a row of the denial.
 * @throws Refusal tooMany, or what the try says
 */
export async function tried<T>(actor: Actor, { now, origin }: Try, attempt: () => Promise<T>): Promise<T> {
  const { personId } = actor;
  await spendTry(personId);
  try {
    const result = await attempt();
    await giveTryBack(personId);
    return result;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "invalid") {
      const denial = { action: "second-factor.failed", subject: "person", subjectId: personId };
      await noteDenial(denial, { personId, origin, now });
    } else await giveTryBack(personId);
    throw error;
  }
}

/** The six digits of what was typed: what cannot be a code is no try. @throws Refusal invalid */
export function readCode(typed: string): string {
  const code = digitsIn(typed);
  if (!code) throw wrongCode("factor.code-shape");
  return code;
}

/** The step of a code of that app. @throws Refusal invalid */
export function stepIn(app: { id: string; personId: string; sealedSeed: Uint8Array }, code: string, now: Date): bigint {
  const step = stepOfCode(unsealed(app, "seed", app.sealedSeed), code, now);
  if (step === null) throw wrongCode("factor.code-wrong");
  return BigInt(step);
}

/** So long after a factor was taken, the same factor in the same session is the second press of a double one. */
const samePressMs = 30_000;

/** Whether this session's window was opened so just now: the press that comes after found its code used by itself. */
export async function isSamePress(actor: Actor, factor: "totp" | "recovery", now: Date): Promise<boolean> {
  const open = await windowOf(actor, now);
  return open?.factor === factor && now.getTime() - open.shownAt.getTime() < samePressMs;
}
