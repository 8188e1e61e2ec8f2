import type { Actor } from "#app/access/actor.ts";
import { type Series, seriesOf } from "#app/features/measures/queries/series.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { outcomeOf } from "../rules/outcome.ts";
import { type Evidence, saysHowMuch } from "../rules/proposal.ts";

type Row = Omit<Evidence, "aim" | "measures" | "outcomes"> & { howMuch: string | null };

/**
 * What the system knows of a team, by which a score is proposed: counts of its own work, and what its outcome measures say of
 * the numbers that the actor reads. For those who set a score of it, who see all of that in its own place too. In two statements.
 */
export async function evidenceOf(actor: Actor, teamId: string): Promise<Evidence> {
  const [counts, series] = await Promise.all([countsOf(actor, teamId), seriesOf(actor, { teamIds: [teamId] })]);
  const { howMuch, ...ofWork } = counts;
  const outcomes = series.filter(({ measure }) => measure.kind === "outcome" && measure.direction !== "neither");
  return {
    ...ofWork,
    aim: {
      isSet: howMuch !== null,
      hasNumber: saysHowMuch(howMuch ?? "") || outcomes.some(({ target }) => target !== null),
    },
    measures: { followed: series.length, withPoints: series.filter(hasPoints).length },
    outcomes: outcomes.map(outcomeOf),
  };
}

/** Whether there is a number at all: what is said to be missing is none, and one that is not shown to her is. */
const hasPoints = ({ points }: Series) => points.days.length > points.said.filter(({ lacks }) => lacks).length;

async function countsOf(actor: Actor, teamId: string): Promise<Row> {
  const today = Prisma.sql`${actor.today}::date`;
  const tests = (which: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM cycles c WHERE c.team_id = t.id AND ${which})`;
  const begun = Prisma.sql`c.state NOT IN ('draft', 'planned')`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM coordinator_terms k WHERE k.team_id = t.id
        AND ${today} BETWEEN k.started_on AND coalesce(k.ended_on, 'infinity')) AS coordinator,
      EXISTS (SELECT 1 FROM team_memberships w WHERE w.team_id = t.id AND w.ended_at IS NULL AND w.is_team_manager) AS "teamManager",
      (SELECT count(*)::int FROM team_memberships w WHERE w.team_id = t.id AND w.ended_at IS NULL) AS members,
      g.team_size_min AS "membersWanted",
      (SELECT count(*)::int FROM meetings w WHERE w.team_id = t.id AND w.cancelled_at IS NULL AND w.held_on <= ${today}) AS meetings,
      (SELECT a.how_much FROM team_aims a WHERE a.team_id = t.id AND a.ended_at IS NULL) AS "howMuch",
      json_build_object('planned', ${tests(Prisma.sql`c.state = 'planned'`)}, 'begun', ${tests(begun)},
        'changes', ${tests(Prisma.sql`${begun} AND c.purpose <> 'collect'`)}, 'closed', ${tests(Prisma.sql`c.state = 'closed'`)},
        'implemented', ${tests(Prisma.sql`c.state = 'closed' AND c.decision = 'implement'`)}) AS tests
    FROM teams t JOIN programmes g ON g.id = t.programme_id WHERE t.id = ${teamId}::uuid`);
  if (!row) throw new Error("A team that was found is gone.");
  return row;
}
