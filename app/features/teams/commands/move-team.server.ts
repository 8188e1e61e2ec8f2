import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { teamChanged } from "../events.ts";
import { lockedInProgramme } from "./locked-team.server.ts";

/** A team belongs to another region of its programme. @throws Refusal missing, forbidden (the lead only), invalid */
export async function moveTeam(actor: Actor, teamId: string, regionId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    // Queued at the programme, as every act about its regions: one that has teams is not taken away meanwhile.
    const team = await lockedInProgramme(tx, actor, teamId);
    const { programmeId } = team;
    authorise(actor, "team.create", { programmeId });
    const region = await tx.region.findFirst({ where: { id: regionId, programmeId } });
    if (!region) throw new Refusal("invalid", "form.invalid", { fields: { regionId: "field.invalid" } });
    const moved = await tx.team.updateMany({ where: { id: teamId, regionId: { not: regionId } }, data: { regionId } });
    if (moved.count === 0) return traces.unchanged();
    const about = { programmeId, teamId };
    traces.audit({ action: "team.changed", subject: "team", subjectId: teamId, fields: ["regionId"], ...about });
    traces.announce(teamChanged(team, actor));
  });
}
