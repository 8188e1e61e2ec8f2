import { newId } from "#app/core/id.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { standardCount, standardPlace } from "./rules.ts";

export type StoredFactor = {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly retiredAt: Date | null;
};

/** The app's own list, in the language of the programmes. */
export function standardNames(): string[] {
  const t = wordsFor("sv", "factors");
  return Array.from({ length: standardCount }, (_, at) => t(`standard.${(at + 1) as 1}`));
}

/**
 * A programme's factors, in their order, locked until the act is over. It has the app's own from the moment somebody first
 * codes by them or changes them: until then nothing is stored, and a better list of a later version is its too.
 */
export async function lockedFactors(tx: Tx, programmeId: string, now: Date): Promise<StoredFactor[]> {
  await tx.$queryRaw`SELECT 1 AS held FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
  const stored = await tx.factor.findMany({ where: { programmeId }, orderBy: [{ position: "asc" }, { id: "asc" }] });
  if (stored.length > 0) return stored;
  const made = standardNames().map((name, at) => ({
    ...{ id: newId(now.getTime()), programmeId, name, position: at + 1 },
    retiredAt: null,
  }));
  await tx.factor.createMany({ data: made });
  return made;
}

/** The factor that a form names. @throws Refusal conflict (of a list that is another by now) */
export function factorIn(factors: readonly StoredFactor[], ref: string): StoredFactor {
  const place = standardPlace(ref);
  const name = place === null ? null : standardNames()[place - 1];
  const found = factors.find((factor) => (name === null ? factor.id === ref : factor.name === name));
  if (!found) throw new Refusal("conflict", "factor.list-changed-meanwhile");
  return found;
}

/**
 * The factor that is to be marked, or no longer. One that is used no more is marked no more, and loses what it has.
 * @throws Refusal conflict (of a list that is another by now)
 */
export function factorToCode(
  factors: readonly StoredFactor[],
  said: { readonly factor: string; readonly on: boolean },
): StoredFactor {
  const found = factorIn(factors, said.factor);
  if (said.on && found.retiredAt !== null) throw new Refusal("conflict", "factor.list-changed-meanwhile");
  return found;
}
