import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { followedVisibleSql, mayInTeamSql } from "#app/access/scope.server.ts";
import { addDays, type Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma, rowsOf, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Followed, type FollowedAt, followedColumns, followedTables } from "../followed.server.ts";
import { longestDays } from "../rules/tokens.ts";
import type { Point } from "./entry.server.ts";

/** What lets another system in, as those see it who may let it in. */
export type Token = {
  readonly id: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly lastDay: Day;
  readonly madeBy: string;
  readonly madeOn: Day;
  readonly lastUsedOn: Day | null;
  /** Its last day has been, or somebody has revoked it. */
  readonly is: "live" | "over" | "revoked";
};

/** A team whose points other systems are let to. @throws Refusal missing, forbidden for who reads its measures alone */
export async function teamThatLetsSend(
  tx: Pick<Tx, "$queryRaw">,
  actor: Actor,
  teamId: string,
): Promise<{ name: string; programmeId: string }> {
  if (!isId(teamId)) throw missing();
  const [team] = await tx.$queryRaw<{ name: string; programmeId: string }[]>`
    SELECT t.name, t.programme_id AS "programmeId" FROM teams t WHERE t.id = ${teamId}::uuid AND ${mayInTeamSql(actor, "measure.see")}`;
  if (!team) throw missing();
  authorise(actor, "measure.let-send", { programmeId: team.programmeId, teamId });
  return team;
}

/** The page on which systems are let in. @throws Refusal missing, forbidden */
export async function sendingPage(actor: Actor, teamId: string) {
  const team = await teamThatLetsSend(db(), actor, teamId);
  const tokens = await rowsOf<Token>(Prisma.sql`
    SELECT k.id, k.name, k.may_write AS "mayWrite", k.last_day::text AS "lastDay", p.name AS "madeBy",
      (k.made_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "madeOn", k.last_used_on::text AS "lastUsedOn",
      CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked' WHEN k.last_day < ${actor.today}::date THEN 'over' ELSE 'live' END AS is
    FROM sending_tokens k JOIN people p ON p.id = k.made_by_id WHERE k.team_id = ${teamId}::uuid
    ORDER BY k.revoked_at IS NOT NULL, k.last_day < ${actor.today}::date, k.made_at DESC, k.id LIMIT 50`);
  const [one] = await measuresToSend(actor, teamId);
  const { today } = actor;
  return {
    ...{ team: team.name, tokens, today, until: addDays(today, longestDays) },
    example: one ? { id: one.id, data: one.data } : null,
  };
}

/** The measures of a team, for another system. */
export async function measuresToSend(actor: Actor, teamId: string): Promise<Followed[]> {
  return rowsOf<Followed>(Prisma.sql`
    SELECT ${followedColumns} FROM ${followedTables} WHERE f.team_id = ${teamId}::uuid AND ${followedVisibleSql(actor)}
    ORDER BY NOT f.main, m.team_id IS NOT NULL, f.position, f.created_at, f.id`);
}

/** The points of a measure between two days, both included. @throws Refusal missing */
export async function pointsToRead(
  actor: Actor,
  { teamId, followedId }: FollowedAt,
  { from = "0001-01-01", to = "9999-12-31" }: { readonly from?: Day | undefined; readonly to?: Day | undefined },
): Promise<Point[]> {
  if (!isId(followedId)) throw missing();
  const [found] = await rowsOf<{ points: Point[] }>(Prisma.sql`
    SELECT coalesce((SELECT json_agg(json_build_object('day', p.day, 'nth', p.nth, 'value', p.value, 'numerator', p.numerator,
        'denominator', p.denominator, 'missing', p.missing, 'comment', p.comment) ORDER BY p.day, p.nth)
      FROM measure_points p WHERE p.followed_id = f.id AND p.day BETWEEN ${from}::date AND ${to}::date), '[]') AS points
    FROM ${followedTables} WHERE f.id = ${followedId}::uuid AND f.team_id = ${teamId}::uuid AND ${followedVisibleSql(actor)}`);
  if (!found) throw missing();
  return found.points;
}
