import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Period } from "../rules/months.ts";

export type ScoredTeam = {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly programme: string;
  readonly period: Period;
};

const columns = Prisma.sql`t.id, t.programme_id AS "programmeId", t.name, g.name AS programme,
  json_build_object('startsOn', greatest(g.starts_on, (t.created_at AT TIME ZONE 'Europe/Stockholm')::date), 'endsOn', g.ends_on, 'pauseMonths', g.pause_months) AS period
  FROM teams t JOIN programmes g ON g.id = t.programme_id`;

/** The team, when something of its scores can be the actor's to read. Its time in the programme begins when it does. @throws Refusal missing */
export async function foundTeam(actor: Actor, teamId: string): Promise<ScoredTeam> {
  if (!isId(teamId)) throw missing();
  const [team] = await rowsOf<ScoredTeam>(Prisma.sql`SELECT ${columns} WHERE t.id = ${teamId}::uuid`);
  return seen(actor, team);
}

/** The same, held until the act is over: who sets its scores does so one at a time. @throws Refusal missing */
export async function heldTeam(tx: Tx, actor: Actor, teamId: string): Promise<ScoredTeam> {
  if (!isId(teamId)) throw missing();
  const [team] = await tx.$queryRaw<
    ScoredTeam[]
  >`SELECT ${columns} WHERE t.id = ${teamId}::uuid FOR NO KEY UPDATE OF t`;
  return seen(actor, team);
}

function seen(actor: Actor, team: ScoredTeam | undefined): ScoredTeam {
  if (!team) throw missing();
  const place = { programmeId: team.programmeId, teamId: team.id };
  if (!may(actor, "score.see", place)) authoriseSee(actor, "score.see-handed-in", place);
  return team;
}
