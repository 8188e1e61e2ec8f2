import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import type { Day } from "#app/core/day.ts";
import { dueOn, isPaused, type Month } from "#app/features/time/rules/months.ts";
import { canSet, isAsked, monthsSoFar, monthsToSet, monthToShow } from "../rules/months.ts";
import { type Proposal, proposeScore } from "../rules/proposal.ts";
import type { Side } from "../rules/step.ts";
import { evidenceOf } from "./evidence.server.ts";
import { foundTeam, type ScoredTeam } from "./found-team.server.ts";
import { type MonthOfTeam, readerOf, type Score, scoresOfTeams } from "./scores.server.ts";

/** What is to be said of a month, and what has been. */
export type Setting = {
  readonly side: Side;
  readonly month: Month;
  /** The last day on which it is asked for. Null: it is a month of pause, of which nothing is. */
  readonly dueOn: Day | null;
  readonly stored: Score | null;
  /** All months that can be set today. */
  readonly months: readonly { readonly month: Month; readonly isSet: boolean; readonly isAsked: boolean }[];
  readonly proposal: Proposal;
};

export type ProgressPage = {
  readonly team: Omit<ScoredTeam, "period">;
  /** The months of which something is to be seen, the earlier first. */
  readonly months: readonly MonthOfTeam[];
  /** All months of the team so far, for the drawing; and which of them are pauses. */
  readonly soFar: readonly { readonly month: Month; readonly isPause: boolean }[];
  /** Null: she sets none, or there is no month that can be set. */
  readonly setting: Setting | null;
  readonly sets: Side | null;
  readonly isNear: boolean;
};

/**
 * How far a team has come month by month, as far as the actor may read it, and for who sets a score the form of a month.
 * In four statements, two for the others.
 * @param asked the month of the address, if any; one that cannot be set is ignored.
 * @throws Refusal missing
 */
export async function progressPage(actor: Actor, teamId: string, asked: string | null): Promise<ProgressPage> {
  const { period, ...team } = await foundTeam(actor, teamId);
  const place = { programmeId: team.programmeId, teamId: team.id };
  const months = (await scoresOfTeams(actor, [team.id])).get(team.id) ?? [];
  const sets = may(actor, "score.set-team", place)
    ? "team"
    : may(actor, "score.set-researcher", place)
      ? "researcher"
      : null;
  const stored = (month: Month) => (sets && months.find((one) => one.month === month)?.[sets]) ?? null;
  const isSet = (month: Month) => stored(month) !== null;
  const { today } = actor;
  const month =
    asked !== null && monthsToSet(period, today).includes(asked) ? asked : monthToShow(period, today, isSet);
  return {
    team,
    months,
    soFar: monthsSoFar(period, today).map((one) => ({ month: one, isPause: isPaused(one, period.pauseMonths) })),
    setting:
      sets && month && canSet(month, period, today).ok
        ? {
            ...{ side: sets, month, stored: stored(month) },
            dueOn: isPaused(month, period.pauseMonths) ? null : dueOn(month, period.pauseMonths),
            months: monthsToSet(period, today).map((one) => ({
              month: one,
              isSet: isSet(one),
              isAsked: isAsked(one, period, today),
            })),
            proposal: proposeScore(await evidenceOf(actor, team.id)),
          }
        : null,
    sets,
    isNear: readerOf(actor, place).isNear,
  };
}
