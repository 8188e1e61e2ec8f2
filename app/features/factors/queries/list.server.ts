import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { standardFactors } from "./talk.server.ts";

type Listed = { readonly ref: string; readonly name: string };

export type FactorsPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly factors: readonly Listed[];
  readonly retired: readonly Listed[];
  /** The app's own list, which nobody has changed. */
  readonly isStandard: boolean;
};

/** A programme's list, for who edits it. How often what was coded is not hers to see. @throws Refusal missing, forbidden */
export async function factorsPage(actor: Actor, programmeId: string): Promise<FactorsPage> {
  if (!isId(programmeId)) throw missing();
  const programme = await db().programme.findUnique({ where: { id: programmeId }, select: { id: true, name: true } });
  if (!programme) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "factor.edit", { programmeId });
  const stored = await db().factor.findMany({ where: { programmeId }, orderBy: [{ position: "asc" }, { id: "asc" }] });
  if (stored.length === 0) {
    const factors = standardFactors().map(({ ref, name }) => ({ ref, name }));
    return { programme, factors, retired: [], isStandard: true };
  }
  const listed = (isRetired: boolean) =>
    stored.filter(({ retiredAt }) => (retiredAt !== null) === isRetired).map(({ id, name }) => ({ ref: id, name }));
  return { programme, factors: listed(false), retired: listed(true), isStandard: false };
}
