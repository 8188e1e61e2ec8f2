import type { Actor } from "#app/access/actor.ts";
import { type General, sentencesOf } from "#app/features/charts/drawing/sentences.ts";
import { factorsInTests, type InTests } from "#app/features/factors/queries/in-tests.server.ts";
import { unitIn } from "#app/features/measures/queries/unit.server.ts";
import { chartViewOf } from "#app/features/measures/rules/view.ts";
import { scoreHandedIn } from "#app/features/progress/queries/scores.server.ts";
import { gapOf, type Step, scoreOf } from "#app/features/progress/rules/step.ts";
import { firstOf, lastOf, type Month } from "#app/features/time/rules/months.ts";
import { formatList, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Known } from "../rules/draft.ts";
import { type ReportedMeasure, seriesIn } from "../rules/measured.ts";
import { measuresOfMonth } from "./measured.server.ts";

/** What is known of a team's month and may stand in a report that others read, in the language of who begins it. */
export async function knownOfMonth(
  actor: Actor,
  team: { readonly id: string; readonly name: string },
  month: Month,
): Promise<Known> {
  const [measures, score, factors] = await Promise.all([
    measuresOfMonth(actor, { teamId: team.id, month }),
    // Until both may be read by everybody, neither side is to be led by the other, nor to be read in a report.
    scoreHandedIn(actor, team.id, month),
    factorsInTests(actor, team.id, { from: firstOf(month), to: lastOf(month) }),
  ]);
  const { locale } = actor;
  return {
    measures: measuresSaid(locale, team, measures),
    score: score ? scoreSaid(locale, score) : [],
    hindrances: factors.map((one) => factorSaid(locale, one)),
  };
}

/**
 * Of each measure what its chart says, the main one first: what may be concluded and what not, the latest number, the target,
 * and on what the conclusion rests.
 * What no chart can say is not said again where it has been said above; what is a measure's own is, in whatever words.
 */
export function measuresSaid(
  locale: Locale,
  team: { readonly id: string; readonly name: string },
  measures: readonly ReportedMeasure[],
): string[] {
  const t = wordsFor(locale, "reports");
  const speaker = { t: wordsFor(locale, "charts"), locale };
  const above = new Set<General>();
  return seriesIn(team, measures).map((series) => {
    const view = chartViewOf(series, [], { unit: unitIn(locale, series.measure), of: null });
    const { headline, more, general, verdicts } = sentencesOf(view, speaker, above);
    if (general !== null) above.add(general);
    const restsOn = verdicts.slice(0, view.chart.parts.length).slice(-1);
    return t("draft.measure", { name: series.measure.name, says: [headline, ...more, ...restsOn].join(" ") });
  });
}

type Sides = {
  readonly team: { readonly step: Step; readonly reason: string | null } | null;
  readonly researcher: { readonly step: Step } | null;
};

/** What the two sides say. What the researcher wrote to the team stays between them. */
export function scoreSaid(locale: Locale, { team, researcher }: Sides): string[] {
  const t = wordsFor(locale, "reports");
  const words = wordsFor(locale, "progress");
  const said = (step: Step) => ({
    score: formatNumber(locale, scoreOf(step), 1),
    means: words(`step.${step}.title`),
  });
  return [
    ...(team ? [t("draft.score.team", { ...said(team.step), reason: team.reason ?? "" })] : []),
    ...(researcher ? [t("draft.score.researcher", said(researcher.step))] : []),
    ...(team && researcher
      ? [
          t(`draft.score.${gapOf(team.step, researcher.step)}`, {
            by: formatNumber(locale, Math.abs(scoreOf(team.step) - scoreOf(researcher.step)), 1),
          }),
        ]
      : []),
  ];
}

export function factorSaid(locale: Locale, { name, sense, tests }: InTests): string {
  const said = { name, n: tests.length, tests: formatList(locale, tests.map(String)) };
  return wordsFor(locale, "reports")(`draft.${sense}`, said);
}
