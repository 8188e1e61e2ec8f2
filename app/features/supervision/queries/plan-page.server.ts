import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { type Day, dateToDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

export type PlanPage = {
  readonly team: { readonly id: string; readonly name: string };
  /** Other teams of the programme that the actor supervises: they can meet as a group. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** The programme's last day. */
  readonly endsOn: Day;
};

/** The team for which supervision is to be planned. @throws Refusal missing, forbidden */
export async function planPage(actor: Actor, teamId: string): Promise<PlanPage> {
  const team = isId(teamId)
    ? await db().team.findUnique({ where: { id: teamId }, include: { programme: { select: { endsOn: true } } } })
    : null;
  if (!team) throw missing();
  const { id, name, programmeId } = team;
  authoriseSee(actor, "supervision.see", { programmeId, teamId });
  authorise(actor, "supervision.plan", { programmeId, teamId });
  const others = await db().team.findMany({
    where: { programmeId, id: { in: teamsWhere(actor, "supervision.plan"), not: id } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return { team: { id, name }, others, endsOn: dateToDay(team.programme.endsOn) };
}
