import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Asking } from "../rules/month.ts";

export type ReportingTeam = {
  readonly id: string;
  readonly name: string;
  readonly programmeId: string;
  readonly asking: Asking;
};

type Row = Omit<ReportingTeam, "asking"> & { startsOn: Day; endsOn: Day; pauseMonths: number[]; teamSince: Day };

/** What is asked of a team (`t`) of a programme (`p`), as columns in the shape of `Asking`. */
export const askingSql = Prisma.sql`p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn", p.pause_months AS "pauseMonths",
  (t.created_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "teamSince"`;

/** The team, for those who write its reports or may read them once they are handed in. @throws Refusal missing */
export async function reportingTeam(actor: Actor, teamId: string): Promise<ReportingTeam> {
  if (!isId(teamId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId", ${askingSql}
    FROM teams t JOIN programmes p ON p.id = t.programme_id WHERE t.id = ${teamId}::uuid`);
  if (!row || !may(actor, "report.see", { programmeId: row.programmeId, teamId })) throw missing();
  const { id, name, programmeId, ...asking } = row;
  return { id, name, programmeId, asking };
}
