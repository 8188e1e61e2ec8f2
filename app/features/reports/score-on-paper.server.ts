import type { Actor } from "#app/access/actor.ts";
import { lineOnPaper, type PaperBlock } from "#app/features/notes/queries/paper.server.ts";
import type { MonthOfTeam } from "#app/features/progress/queries/scores.server.ts";
import { type Side, scoreOf, sides } from "#app/features/progress/rules/step.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";

/**
 * The month's score as it is today, if it is handed in. What only some read of it, and what the researcher wrote to the team, is
 * not there, whoever reads: a file goes further than the page.
 */
export function scoreOnPaper(
  { locale, today }: Pick<Actor, "locale" | "today">,
  handedIn: MonthOfTeam | null,
): PaperBlock[] {
  if (!handedIn) return [];
  const t = wordsFor(locale, "reports");
  const words = wordsFor(locale, "progress");
  const saidBy = (side: Side): string[] => {
    const said = handedIn[side];
    if (!said) return [t(`paper.score.none.${side}`)];
    const step = { score: formatNumber(locale, scoreOf(said.step), 1), means: words(`step.${said.step}.title`) };
    if (side === "researcher") return [t("draft.score.researcher", step)];
    return [t("draft.score.team", { ...step, reason: "" }), ...(said.reason ? [said.reason] : [])];
  };
  return [
    lineOnPaper(t("score.title"), 1),
    lineOnPaper(t("paper.score", { day: formatDay(locale, today) })),
    ...sides.flatMap(saidBy).map((text) => lineOnPaper(text)),
  ];
}
