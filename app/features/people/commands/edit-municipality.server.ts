import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { placesChanged } from "../events.ts";
import type { SizeClass } from "./places.server.ts";

type Change = { readonly municipalityId: string; readonly name: string; readonly sizeClass: SizeClass };

/**
 * Changes a municipality's name or size: one that has a team in the programme, or that has none in any (added by mistake, or
 * too early). What other programmes work in is theirs.
 * @throws Refusal missing, forbidden (the lead only), conflict (there is one of that name)
 */
export async function editMunicipality(actor: Actor, programmeId: string, change: Change, now: Date): Promise<void> {
  const { municipalityId, name, sizeClass } = change;
  if (!isId(programmeId) || !isId(municipalityId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "team.create", { programmeId });
  await act(actor, now, async (tx, traces) => {
    await tx.$queryRaw`SELECT id FROM municipalities WHERE id = ${municipalityId}::uuid FOR NO KEY UPDATE`;
    const within = { OR: [{ teams: { some: { programmeId } } }, { teams: { none: {} } }] };
    const before = await tx.municipality.findFirst({ where: { id: municipalityId, ...within } });
    if (!before) throw missing();
    const fields = [
      ...(before.name === name ? [] : ["name"]),
      ...(before.sizeClass === sizeClass ? [] : ["sizeClass"]),
    ];
    if (fields.length === 0) return traces.unchanged();
    const taken = () => new Refusal("conflict", "form.invalid", { fields: { name: "place.name-taken" } });
    if (await tx.municipality.findFirst({ where: { name, id: { not: municipalityId } } })) throw taken();
    await tx.municipality.update({ where: { id: municipalityId }, data: { name, sizeClass } });
    const about = { subject: "municipality", subjectId: municipalityId, programmeId };
    traces.audit({ action: "municipality.changed", fields, ...about });
    traces.announce(placesChanged(programmeId, actor));
  });
}
