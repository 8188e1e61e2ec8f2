import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { dateToDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { ProgrammeDays } from "../rules/series.ts";
import { queueAtTeams } from "./queues.server.ts";

export type Programme = ProgrammeDays & { readonly id: string };

/**
 * Teams of one programme whose coordinators the actor supervises, locked until the act is over, and that programme.
 * @throws Refusal missing, forbidden, invalid (they are of several programmes)
 */
export async function supervisedTeams(tx: Tx, actor: Actor, teamIds: readonly string[]): Promise<Programme> {
  if (teamIds.length === 0 || !teamIds.every(isId)) throw missing();
  await queueAtTeams(tx, teamIds);
  const teams = await tx.team.findMany({ where: { id: { in: [...teamIds] } }, include: { programme: true } });
  const [first] = teams;
  if (!first || teams.length !== new Set(teamIds).size) throw missing();
  for (const { id, programmeId } of teams) {
    authoriseSee(actor, "supervision.see", { programmeId, teamId: id });
    authorise(actor, "supervision.plan", { programmeId, teamId: id });
  }
  if (teams.some(({ programmeId }) => programmeId !== first.programmeId)) throw new Refusal("invalid", "form.outdated");
  return programmeDays(first.programme);
}

export function programmeDays(programme: {
  readonly id: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly pauseMonths: readonly number[];
}): Programme {
  const { id, startsOn, endsOn, pauseMonths } = programme;
  return { id, startsOn: dateToDay(startsOn), endsOn: dateToDay(endsOn), pauseMonths };
}
