import type { Actor } from "#app/access/actor.ts";
import { cyclesVisibleSql, gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { firstOf, lastOf, type Month, nextMonth } from "#app/features/time/rules/months.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Aim, MonthFacts } from "../rules/draft.ts";

/**
 * What is known of a team's month and may be known by the actor, in one statement: of tests those that she sees, and never
 * a draft. A test belongs to the month in which it began by the day it says, and to that in which it was closed.
 * @throws Refusal missing
 */
export async function factsOfMonth(actor: Actor, teamId: string, month: Month): Promise<MonthFacts> {
  const [from, to, next] = [firstOf(month), lastOf(month), lastOf(nextMonth(month))];
  const within = (day: Prisma.Sql) => Prisma.sql`(${day} BETWEEN ${from}::date AND ${to}::date)`;
  const closedOn = Prisma.sql`(k.closed_at AT TIME ZONE 'Europe/Stockholm')::date`;
  const begun = Prisma.sql`(c.state IN ('doing', 'studied', 'closed') AND ${within(Prisma.sql`c.starts_on`)})`;
  const tests = Prisma.sql`cycles c LEFT JOIN cycle_closures k ON k.cycle_id = c.id AND k.reopened_at IS NULL AND ${within(closedOn)}
    WHERE c.team_id = t.id AND c.number IS NOT NULL AND c.state <> 'draft' AND ${cyclesVisibleSql(actor)}`;
  const [row] = await rowsOf<Omit<MonthFacts, "aim"> & { ownAim: Aim | null; programmesAim: Aim }>(Prisma.sql`
    SELECT (SELECT json_build_object('what', a.what, 'forWhom', a.for_whom, 'howMuch', a.how_much, 'byWhen', a.by_when, 'own', true)
        FROM team_aims a WHERE a.team_id = t.id AND a.ended_at IS NULL) AS "ownAim",
      json_build_object('what', p.aim_what, 'forWhom', p.aim_for_whom, 'howMuch', p.aim_how_much, 'byWhen', p.aim_by_when,
        'own', false) AS "programmesAim",
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'what', c.what, 'shared', c.shared_at IS NOT NULL,
          'begunOn', CASE WHEN ${begun} THEN c.starts_on END, 'closed', CASE WHEN k.id IS NOT NULL THEN
            json_build_object('decision', k.decision, 'learned', k.learned) END) ORDER BY c.number), '[]')
        FROM ${tests} AND (k.id IS NOT NULL OR ${begun})) AS tests,
      (SELECT coalesce(json_agg(json_build_object('number', c.number, 'what', c.what, 'help', c.help_wanted) ORDER BY c.number), '[]')
        FROM ${tests} AND c.state IN ('planned', 'doing') AND c.help_wanted <> '') AS help,
      (SELECT coalesce(json_agg(json_build_object('number', c.number, 'what', c.what, 'startsOn', c.starts_on)
          ORDER BY c.starts_on, c.number), '[]')
        FROM ${tests} AND c.state = 'planned' AND c.starts_on > ${to}::date AND c.starts_on <= ${next}::date) AS planned,
      (SELECT coalesce(json_agg(json_build_object('title', g.title, 'day', d.day) ORDER BY d.day, g.id), '[]')
        FROM gatherings g JOIN gathering_days d ON d.gathering_id = g.id
        WHERE g.programme_id = p.id AND g.team_id IS NULL AND g.published_at IS NOT NULL AND g.cancelled_at IS NULL
          AND (g.region_id IS NULL OR g.region_id = t.region_id) AND g.audience && '{coordinators,members}'::gathering_audience[]
          AND d.day > ${to}::date AND d.day <= ${next}::date AND ${gatheringsVisibleSql(actor)}) AS ahead
    FROM teams t JOIN programmes p ON p.id = t.programme_id WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  const { ownAim, programmesAim, ...facts } = row;
  return { ...facts, aim: ownAim ?? programmesAim };
}
