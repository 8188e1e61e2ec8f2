import type { Actor } from "#app/access/actor.ts";
import type { Day } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { Sense } from "../rules.ts";
import { factorsOfCycleSql } from "./found-cycle.server.ts";

/** Something that hindered or helped, and the numbers of the tests in which it did. */
export type InTests = { readonly name: string; readonly sense: Sense; readonly tests: readonly number[] };

/**
 * What the team has marked, from the first of two days on, of the tests that went on between them, both included: what
 * hindered first, by the programme's list. Tests are looked at again when the month is over, so what is marked then is of
 * it too. What is marked of talks is not among it: that is for those who talked.
 */
export async function factorsInTests(
  actor: Actor,
  teamId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<InTests[]> {
  return rowsOf<InTests>(Prisma.sql`
    SELECT f.name, s.sense, json_agg(c.number ORDER BY c.number) AS tests
    FROM supervision_factors s JOIN factors f ON f.id = s.factor_id JOIN cycles c ON c.id = s.cycle_id JOIN teams t ON t.id = c.team_id
    WHERE t.id = ${teamId}::uuid AND (s.at AT TIME ZONE 'Europe/Stockholm')::date >= ${from}::date AND c.starts_on <= ${to}::date
      AND NOT EXISTS (SELECT 1 FROM cycle_closures k WHERE k.cycle_id = c.id AND k.reopened_at IS NULL
        AND (k.closed_at AT TIME ZONE 'Europe/Stockholm')::date < ${from}::date)
      AND ${factorsOfCycleSql(actor)}
    GROUP BY f.id, s.sense ORDER BY s.sense, f.position, f.id`);
}
