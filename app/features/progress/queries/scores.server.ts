import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { mayInTeamSql } from "#app/access/scope.server.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { dueOn, type Month } from "#app/features/time/rules/months.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { isHandedIn, isShown, type Reader } from "../rules/shown.ts";
import { type Gap, gapOf, type Side, type Step, sides } from "../rules/step.ts";

type Said = {
  readonly step: Step;
  /** Null: what the two sides wrote to each other is not for her. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
};

/** What a side has said of a month. */
export type Score = Said & {
  /** First said when the month's days were over. */
  readonly isLate: boolean;
  /** What it was before it was changed, the latest first; none for those who stand further off. */
  readonly earlier: readonly Said[];
};

/** A month of a team as somebody may know it. */
export type MonthOfTeam = {
  readonly month: Month;
  /** Until this day it is asked for; after it both sides are open to each other, set or not. */
  readonly dueOn: Day;
  readonly team: Score | null;
  readonly researcher: Score | null;
  /** What is set and not shown to her yet: that it is there, for those who stand near. */
  readonly hidden: readonly Side[];
  /** Null: one of the two is lacking, or not shown. */
  readonly gap: Gap | null;
};

type Place = { readonly programmeId: string; readonly teamId: string };
type Pauses = { readonly pauseMonths: readonly number[] };
type Stored = { side: Side; month: Month; step: Step; reason: string; by: string; at: string; earlier: Said[] | null };

/** How the actor stands to a team's scores. */
export function readerOf(actor: Actor, place: Place): Reader {
  const own: Side[] = [];
  if (may(actor, "score.see-team", place)) own.push("team");
  if (may(actor, "score.set-researcher", place)) own.push("researcher");
  return { own, isNear: may(actor, "score.see", place) };
}

/**
 * The months of teams of which something is set that the actor may know of, the earlier first, by team; in one statement.
 * A team of which nothing is hers to see has no months.
 */
export async function scoresOfTeams(actor: Actor, teamIds: readonly string[]): Promise<Map<string, MonthOfTeam[]>> {
  const rows = await rowsOf<Place & Pauses & { scores: Stored[] | null }>(Prisma.sql`
    SELECT t.id AS "teamId", t.programme_id AS "programmeId", g.pause_months AS "pauseMonths", (SELECT json_agg(json_build_object('side', s.side,
        'month', to_char(s.month, 'YYYY-MM'), 'step', s.halves, 'reason', s.reason, 'by', p.name, 'at', s.set_at,
        'earlier', (SELECT json_agg(json_build_object('step', e.halves, 'reason', e.reason, 'by', w.name, 'at', e.set_at) ORDER BY e.set_at DESC)
          FROM earlier_team_scores e JOIN people w ON w.id = e.set_by_id WHERE e.score_id = s.id)) ORDER BY s.month)
      FROM team_scores s JOIN people p ON p.id = s.set_by_id WHERE s.team_id = t.id) AS scores
    FROM teams t JOIN programmes g ON g.id = t.programme_id WHERE t.id = ANY(${[...teamIds]}::uuid[])
      AND (${mayInTeamSql(actor, "score.see")} OR ${mayInTeamSql(actor, "score.see-handed-in")})`);
  return new Map(rows.map(({ scores, ...place }) => [place.teamId, monthsFor(actor, place, scores ?? [])]));
}

/** A month of a team, as far as the actor may know it. Null: nothing of it. In one statement. */
export async function scoreOfMonth(actor: Actor, teamId: string, month: Month): Promise<MonthOfTeam | null> {
  const months = (await scoresOfTeams(actor, [teamId])).get(teamId) ?? [];
  return months.find((one) => one.month === month) ?? null;
}

/**
 * The same once it is handed in, for what leaves the page or is passed on: then everybody reads it who reads the team's scores.
 * Null before that, whoever asks, also of what she reads beside it.
 */
export async function scoreHandedIn(actor: Actor, teamId: string, month: Month): Promise<MonthOfTeam | null> {
  const score = await scoreOfMonth(actor, teamId, month);
  if (!score) return null;
  const set = sides.filter((side) => score[side] !== null || score.hidden.includes(side));
  return isHandedIn(month, { set, dueOn: score.dueOn, today: actor.today }) ? score : null;
}

function monthsFor(actor: Actor, { pauseMonths, ...place }: Place & Pauses, scores: readonly Stored[]): MonthOfTeam[] {
  const reader = readerOf(actor, place);
  return [...Map.groupBy(scores, ({ month }) => month)].flatMap(([month, here]) => {
    const moment = { set: here.map(({ side }) => side), dueOn: dueOn(month, pauseMonths), today: actor.today };
    const shown = (side: Side): Score | null => {
      const stored = here.find((one) => one.side === side);
      return stored && isShown(side, month, reader, moment) ? scoreFor(reader, stored, moment.dueOn) : null;
    };
    const [team, researcher] = [shown("team"), shown("researcher")];
    const hidden = reader.isNear
      ? sides.filter((side) => moment.set.includes(side) && !{ team, researcher }[side])
      : [];
    if (!team && !researcher && hidden.length === 0) return [];
    const gap = team && researcher && gapOf(team.step, researcher.step);
    return [{ month, dueOn: moment.dueOn, team, researcher, hidden, gap }];
  });
}

/** Who stands further off reads the team's reason, and not what the researcher says to the team, nor what anything was before. */
function scoreFor({ isNear }: Reader, { side, earlier, step, reason, by, at }: Stored, due: Day): Score {
  const before = (earlier ?? []).map((one) => ({ ...one, at: moment(one.at) }));
  const isLate = dayOf(new Date(before.at(-1)?.at ?? at)) > due;
  const said = isNear || side === "team" ? reason : null;
  return { step, reason: said, by, at: moment(at), isLate, earlier: isNear ? before : [] };
}

/** As JavaScript writes it, whatever the database does: forms send it back as what they began from. */
const moment = (at: string) => new Date(at).toISOString();
