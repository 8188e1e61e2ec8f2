import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { teamChanged } from "../events.ts";
import { lockedInProgramme } from "./locked-team.server.ts";

/** @throws Refusal missing, forbidden, conflict (another team of the programme has the name) */
export async function renameTeam(actor: Actor, teamId: string, name: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const team = await lockedInProgramme(tx, actor, teamId);
    const { programmeId } = team;
    authorise(actor, "team.edit", { programmeId, teamId });
    const other = await tx.team.findFirst({ where: { programmeId, name, id: { not: teamId } } });
    if (other) throw new Refusal("conflict", "form.invalid", { fields: { name: "team.name-taken" } });
    const renamed = await tx.team.updateMany({ where: { id: teamId, name: { not: name } }, data: { name } });
    if (renamed.count === 0) return traces.unchanged();
    traces.audit({ action: "team.changed", subject: "team", subjectId: teamId, programmeId, teamId, fields: ["name"] });
    traces.announce(teamChanged(team, actor));
  });
}
