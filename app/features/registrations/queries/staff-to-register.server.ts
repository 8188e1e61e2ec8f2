import type { Actor } from "#app/access/actor.ts";
import { programmesWhere } from "#app/access/policy.ts";
import { gatheringsVisibleSql, mayRegisterSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missingMembersSql } from "./missing.server.ts";

/** A gathering that takes registrations, and how many of a manager's own staff in the teams have none. */
export type StaffToRegister = {
  readonly gatheringId: string;
  readonly title: string;
  readonly first: Day;
  readonly closesOn: Day;
  readonly missing: number;
};

/** The gatherings to which some of the actor's own staff could be registered by her and are not, with `programmeId`, in the shape of `StaffToRegister`. */
export const staffToRegisterSql = (actor: Actor, now: Date) => Prisma.sql`
  SELECT * FROM (
    SELECT g.id AS "gatheringId", g.programme_id AS "programmeId", g.title, g.closes_on AS "closesOn",
      (SELECT min(d.day) FROM gathering_days d WHERE d.gathering_id = g.id) AS first,
      (SELECT count(DISTINCT p.id)::int FROM ${missingMembersSql(now)} AND ${mayRegisterSql(actor)} = 'manager') AS missing
    FROM gatherings g WHERE g.programme_id = ANY(${programmesWhere(actor, "registration.register-staff")}::uuid[])
      AND g.published_at IS NOT NULL AND g.cancelled_at IS NULL
      AND ${actor.today}::date BETWEEN g.opens_on AND g.closes_on AND ${gatheringsVisibleSql(actor)}) o
  WHERE o.missing > 0`;

/** Those of a programme, the nearest last day first. */
export async function staffToRegister(actor: Actor, programmeId: string, now: Date): Promise<StaffToRegister[]> {
  return rowsOf<StaffToRegister>(Prisma.sql`
    SELECT s."gatheringId", s.title, s.first::text, s."closesOn"::text, s.missing FROM (${staffToRegisterSql(actor, now)}) s
    WHERE s."programmeId" = ${programmeId}::uuid ORDER BY s."closesOn", s."gatheringId"`);
}
