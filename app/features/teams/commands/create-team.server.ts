import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId, newId } from "#app/core/id.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { teamChanged } from "../events.ts";

type NewTeam = {
  readonly name: string;
  readonly regionId: string;
  readonly municipalityId: string;
  readonly key: string;
};

/**
 * A municipality's team in the programme. A programme has one team of each municipality, and no two of the same name.
 * @throws Refusal missing, forbidden (the lead only), invalid
 */
export async function createTeam(
  actor: Actor,
  programmeId: string,
  team: NewTeam,
  now: Date,
): Promise<{ teamId: string }> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "team.create", { programmeId });
  const { name, regionId, municipalityId, key } = team;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "team.create", content: [programmeId, team], now },
      async () => {
        // The programme's row is the queue: of two who add the same municipality, the second sees the first one's team.
        await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
        const region = await tx.region.findFirst({ where: { id: regionId, programmeId } });
        const municipality = await tx.municipality.findUnique({ where: { id: municipalityId } });
        const wrong = {
          ...(region ? {} : { regionId: "field.invalid" }),
          ...(municipality ? {} : { municipalityId: "field.invalid" }),
        };
        if (Object.keys(wrong).length > 0) throw new Refusal("invalid", "form.invalid", { fields: wrong });
        const others = await tx.team.findMany({ where: { programmeId, OR: [{ name }, { municipalityId }] } });
        if (others.some((other) => other.municipalityId === municipalityId))
          throw taken("municipalityId", "team.municipality-taken");
        if (others.length > 0) throw taken("name", "team.name-taken");
        const teamId = newId(now.getTime());
        await tx.team.create({ data: { id: teamId, programmeId, regionId, municipalityId, name, createdAt: now } });
        traces.audit({ action: "team.created", subject: "team", subjectId: teamId, programmeId, teamId });
        traces.announce(teamChanged({ id: teamId, programmeId }, actor));
        return { teamId };
      },
    ),
  );
}

function taken(field: string, code: "team.municipality-taken" | "team.name-taken"): Refusal {
  return new Refusal("conflict", "form.invalid", { fields: { [field]: code } });
}
