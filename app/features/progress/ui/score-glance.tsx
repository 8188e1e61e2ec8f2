import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import type { MonthOfTeam } from "../queries/scores.server.ts";
import { monthsFrom } from "../rules/months.ts";
import { sides } from "../rules/step.ts";
import { ScoreChart } from "./score-chart.tsx";
import { useScoreWords } from "./words.ts";

/**
 * For who has half a minute: what was said of the latest month, in words, and how it came there. `months`: at least one.
 * `of`: the team, which is heard where it is seen.
 */
export function ScoreGlance({ months, of, to }: { months: readonly MonthOfTeam[]; of: string; to: string }) {
  const t = useT("progress");
  const words = useScoreWords();
  const [first, latest] = [months[0], months.at(-1)];
  if (!first || !latest) return null;
  const soFar = monthsFrom(first.month, latest.month).map((month) => ({ month, isPause: false }));
  return (
    <>
      <ul className="mb-3">
        {sides.map((side) => {
          const score = latest[side];
          return (
            score && (
              <li key={side}>
                {t("glance.said", { who: t(`side.${side}`), score: words.score(score.step) })}{" "}
                {t(`step.${score.step}.title`)}
              </li>
            )
          );
        })}
      </ul>
      <ScoreChart months={months} soFar={soFar} of={of} />
      <p className="mt-2">
        <Link to={to}>
          {t("glance.all", { month: words.month(latest.month) })} <span className="g-hidden">{of}</span>
        </Link>
      </p>
    </>
  );
}
