import { type Gap, type Step, scoreOf, steps } from "#app/features/progress/rules/step.ts";
import type { Month } from "#app/features/supervised-months/rules/month.ts";

type Said = { readonly step: Step } | null;

/** A month of a team's score, as far as the reader may know it. */
export type ScoredMonth = {
  readonly month: Month;
  readonly team: Said;
  readonly researcher: Said;
  readonly gap: Gap | null;
};

/** What a team and its researcher have said of the month; null: nothing that the reader may know. */
export type Scored = {
  readonly team: number | null;
  readonly researcher: number | null;
  /** A whole step or more lies between them. */
  readonly apart: boolean;
};

/** The teams that stand on a step, as they say themselves and as their researchers do. */
export type OnStep = { readonly step: Step; readonly team: readonly string[]; readonly researcher: readonly string[] };

export type Scores = {
  /** Null: nothing is said yet. */
  readonly month: Month | null;
  readonly byTeam: ReadonlyMap<string, Scored>;
  /** All ten, the furthest first, with the teams in their own order. */
  readonly steps: readonly OnStep[];
};

/**
 * The month that is told of: the latest of which at least half of those teams have a score that have any; a month that has
 * just begun to come in says little of where the teams stand.
 */
export function monthOf(
  scored: readonly (readonly Pick<ScoredMonth, "month" | "team" | "researcher">[])[],
): Month | null {
  const counts = new Map<Month, number>();
  const some = scored
    .map((months) => months.filter(({ team, researcher }) => team !== null || researcher !== null))
    .filter((months) => months.length > 0);
  for (const { month } of some.flat()) counts.set(month, (counts.get(month) ?? 0) + 1);
  const enough = [...counts].filter(([, count]) => count * 2 >= some.length).map(([month]) => month);
  return (enough.length > 0 ? enough : [...counts.keys()]).toSorted().at(-1) ?? null;
}

/** Where the teams stand. `teamIds` in their order. */
export function scoresOf(byTeam: ReadonlyMap<string, readonly ScoredMonth[]>, teamIds: readonly string[]): Scores {
  const month = monthOf(teamIds.map((id) => byTeam.get(id) ?? []));
  const said = teamIds.flatMap((id) => {
    const here = byTeam.get(id)?.find((one) => one.month === month);
    return here ? [{ id, ...here }] : [];
  });
  const on = (step: Step, side: "team" | "researcher") =>
    said.filter((one) => one[side]?.step === step).map(({ id }) => id);
  return {
    month,
    byTeam: new Map(
      said.map(({ id, team, researcher, gap }) => [
        id,
        {
          team: team && scoreOf(team.step),
          researcher: researcher && scoreOf(researcher.step),
          apart: gap === "apart",
        },
      ]),
    ),
    steps: steps.toReversed().map((step) => ({ step, team: on(step, "team"), researcher: on(step, "researcher") })),
  };
}
