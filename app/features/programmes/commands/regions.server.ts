import type { Actor } from "#app/access/actor.ts";
import { isId, newId } from "#app/core/id.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { programmeChanged } from "../events.ts";
import { lockedProgramme } from "./locked-programme.server.ts";

const nameTaken = () => new Refusal("conflict", "form.invalid", { fields: { name: "region.name-taken" } });

/** Adds a region last. @throws Refusal missing, forbidden (the lead only), conflict (there is one of that name) */
export async function addRegion(actor: Actor, programmeId: string, region: { name: string; key: string }, now: Date) {
  const { name, key } = region;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "region.add", content: [programmeId, region], now },
      async () => {
        await lockedProgramme(tx, actor, programmeId, "programme.edit");
        const others = await tx.region.findMany({ where: { programmeId } });
        if (others.some((other) => other.name === name)) throw nameTaken();
        const position = Math.max(0, ...others.map((other) => other.position)) + 1;
        const id = newId(now.getTime());
        await tx.region.create({ data: { id, programmeId, name, position } });
        traces.audit({ action: "region.added", subject: "region", subjectId: id, programmeId });
        traces.announce(programmeChanged(programmeId, actor));
        return { regionId: id };
      },
    ),
  );
}

/** @throws Refusal missing, forbidden (the lead only), conflict (another has the name) */
export async function renameRegion(
  actor: Actor,
  programmeId: string,
  region: { regionId: string; name: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await lockedProgramme(tx, actor, programmeId, "programme.edit");
    const { regionId, name } = region;
    const others = await tx.region.findMany({ where: { programmeId } });
    if (!others.some(({ id }) => id === regionId)) throw missing();
    if (others.some((other) => other.name === name && other.id !== regionId)) throw nameTaken();
    if (others.some((other) => other.name === name)) return traces.unchanged();
    await tx.region.update({ where: { id: regionId }, data: { name } });
    traces.audit({ action: "region.changed", subject: "region", subjectId: regionId, programmeId, fields: ["name"] });
    traces.announce(programmeChanged(programmeId, actor));
  });
}

/** @throws Refusal missing, forbidden (the lead only), conflict (it has teams) */
export async function removeRegion(actor: Actor, programmeId: string, regionId: string, now: Date): Promise<void> {
  if (!isId(regionId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    await lockedProgramme(tx, actor, programmeId, "programme.edit");
    const region = await tx.region.findFirst({
      where: { id: regionId, programmeId },
      include: { _count: { select: { teams: true } } },
    });
    if (!region) throw missing();
    if (region._count.teams > 0) throw new Refusal("conflict", "region.has-teams");
    await tx.region.delete({ where: { id: regionId } });
    traces.audit({ action: "region.removed", subject: "region", subjectId: regionId, programmeId });
    traces.announce(programmeChanged(programmeId, actor));
  });
}
