import { addDays, type Day } from "#app/core/day.ts";
import type { Rhythm } from "#app/features/measures/rules/types.ts";
import type { Month } from "#app/features/supervised-months/rules/month.ts";
import type { Scored } from "./scores.ts";
import type { Followed, TeamFacts } from "./types.ts";

/** What a day with the teams can be about, what asks for help first. */
export const matters = [
  "worse",
  "quiet",
  "better",
  "changed",
  "apart",
  "untested",
  "stale",
  "late",
  "too-few",
] as const;
export type Matter = (typeof matters)[number];

/** A team in one of the lines, with the measures that it is about. */
export type Concerned = {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly Pick<Followed, "id" | "name" | "by" | "latestOn">[];
  /** Of a team without a test: when its latest one began; null: it has had none. */
  readonly latestTest: Day | null;
  /** Of one whose researcher looks differently at it: what both say. */
  readonly score: Scored | null;
  /** The months of which the report is late, the latest first. */
  readonly late: readonly Month[];
};

export type AgendaLine = { readonly matter: Matter; readonly teams: readonly Concerned[] };

/** Without a test that began in so many days, a team stands still. */
export const testDays = 30;

/**
 * So many days after the first day of the latest period with a number, at least one whole period more has gone by without
 * one than people need to fill it in.
 */
export const staleDays: Readonly<Record<Rhythm, number>> = { day: 14, week: 28, fortnight: 49, month: 92 };

/** The measure by which a team is read: its main one, and else the first that it follows. Null: it follows none. */
export function mainOf(measures: readonly Followed[]): Followed | null {
  return measures.find(({ main }) => main) ?? measures[0] ?? null;
}

/**
 * What the day should be about, in the order in which it helps to talk about it; nothing that there is nothing to say of.
 * Teams stand in their own order in each line, and are not ranked. *Quiet* and *too few* are said of a team's main measure
 * alone: that nothing is to be seen in one of many is no matter for a day.
 */
export function agendaOf(teams: readonly TeamFacts[], today: Day): AgendaLine[] {
  const about: Readonly<Record<Matter, (team: TeamFacts) => readonly Followed[] | null>> = {
    worse: withVerdict("worse"),
    better: withVerdict("better"),
    changed: withVerdict("changed"),
    quiet: (team) => mainWith(team, (main) => main.verdict === "quiet"),
    "too-few": (team) => mainWith(team, ({ verdict }) => verdict === "too-few" || verdict === "empty"),
    stale: ({ measures }) => some(measures.filter((one) => isStale(one, today))),
    late: ({ late }) => (late.length > 0 ? [] : null),
    apart: ({ score }) => (score?.apart ? [] : null),
    untested: ({ tests }) => (isUntested(tests, today) ? [] : null),
  };
  return matters.flatMap((matter) => {
    const concerned = teams.flatMap((team): Concerned[] => {
      const measures = about[matter](team);
      return measures === null ? [] : [concernedBy(team, measures)];
    });
    return concerned.length === 0 ? [] : [{ matter, teams: concerned }];
  });
}

const some = (measures: readonly Followed[]) => (measures.length === 0 ? null : measures);

const withVerdict = (wanted: Followed["verdict"]) => (team: TeamFacts) =>
  some(team.measures.filter(({ verdict }) => verdict === wanted));

function mainWith({ measures }: TeamFacts, is: (main: Followed) => boolean): Followed[] | null {
  const main = mainOf(measures);
  return main && is(main) ? [main] : null;
}

/** Whether no number has come for long. What comes when something happens waits for nothing; of none yet `too-few` tells. */
export function isStale({ rhythm, latestOn }: Pick<Followed, "rhythm" | "latestOn">, today: Day): boolean {
  return rhythm !== null && latestOn !== null && addDays(latestOn, staleDays[rhythm]) <= today;
}

/** Whether no test is under way, and none began in the last thirty days. */
export function isUntested({ underWay, latestOn }: TeamFacts["tests"], today: Day): boolean {
  return underWay === 0 && (latestOn === null || addDays(latestOn, testDays) < today);
}

function concernedBy({ id, name, tests, score, late }: TeamFacts, measures: readonly Followed[]): Concerned {
  const shown = measures.map((one) => ({ id: one.id, name: one.name, by: one.by, latestOn: one.latestOn }));
  return { id, name, measures: shown, latestTest: tests.latestOn, score, late };
}
