import { formatList, formatMonthShort } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/use-t.tsx";
import type { ProgressPage } from "../queries/page.server.ts";
import type { MonthOfTeam } from "../queries/scores.server.ts";
import { type Side, type Step, scoreOf, sides } from "../rules/step.ts";
import { ScoreTable } from "./score-table.tsx";
import { useScoreWords } from "./words.ts";
import "./progress.css";

const plot = { top: 12, height: 200, foot: 38 };
const bottom = plot.top + plot.height;
const whole = [0, 1, 2, 3, 4, 5] as const;
const yOf = (score: number) => bottom - (score / 5) * plot.height;

type Months = Pick<ProgressPage, "soFar"> & {
  readonly months: readonly MonthOfTeam[];
  readonly of?: string | undefined;
};

/**
 * Both sides' scores month by month, as steps, and as a table: what was said of a month holds for that month and no other.
 * `of`: the team, where others stand on the same page.
 */
export function ScoreChart({ months, soFar, of }: Months) {
  const t = useT("progress");
  const words = useScoreWords();
  const said = new Map(months.map((one) => [one.month, one]));
  // The numbers of the scale stand in a column of their own before the months; on a narrow screen it may be narrow.
  const columns = soFar.length + Math.max(1, soFar.length / 16);
  const left = columns - soFar.length;
  const x = (at: number) => `${((left + at) * 100) / columns}%`;
  const caption = of === undefined ? t("chart.caption") : t("chart.caption.of", { team: of });
  const inWords = months.flatMap((one) => {
    const parts = sides.flatMap((side) => {
      const score = one[side];
      return score ? [t("chart.said", { who: t(`side.${side}`), score: words.score(score.step) })] : [];
    });
    return parts.length === 0
      ? []
      : [t("chart.month", { month: words.month(one.month), said: formatList(words.locale, parts) })];
  });
  return (
    <>
      <Key />
      <svg
        className="score-chart"
        width="100%"
        height={bottom + plot.foot}
        role="img"
        aria-label={t("chart.label", { caption, months: inWords.join(" ") })}
      >
        {soFar.map(({ month, isPause }, at) =>
          isPause ? (
            <rect
              key={month}
              className="score-pause"
              x={x(at)}
              y={plot.top}
              width={`${100 / columns}%`}
              height={plot.height}
            />
          ) : null,
        )}
        {whole.map((score) => (
          <g key={score}>
            <line
              className={score === 0 ? "score-floor" : "score-tick"}
              x1={x(0)}
              x2="100%"
              y1={yOf(score)}
              y2={yOf(score)}
            />
            <text className="score-scale" x="0" y={yOf(score) + 4}>
              {score}
            </text>
          </g>
        ))}
        {soFar.map(({ month }, at) => (
          <MonthLabel key={month} month={month} x={x(at + 0.5)} isFirst={at === 0} />
        ))}
        {sides.map((side) => (
          <Steps key={side} side={side} x={x} steps={soFar.map(({ month }) => said.get(month)?.[side]?.step ?? null)} />
        ))}
      </svg>
      <ScoreTable months={months} soFar={soFar} caption={caption} />
    </>
  );
}

/** Every third month by name, and the year where one begins. */
function MonthLabel({ month, x, isFirst }: { month: string; x: string; isFirst: boolean }) {
  const { locale } = useScoreWords();
  const number = Number(month.slice(5));
  if (number % 3 !== 1) return null;
  return (
    <>
      <text className="score-month" x={x} y={bottom + 16}>
        {formatMonthShort(locale, month)}
      </text>
      {(number === 1 || isFirst) && (
        <text className="score-month" x={x} y={bottom + 32}>
          {month.slice(0, 4)}
        </text>
      )}
    </>
  );
}

/** One side's months as level lines, joined where the next month has one too. */
function Steps({ side, x, steps }: { side: Side; x: (at: number) => string; steps: readonly (Step | null)[] }) {
  return (
    <g className={`score-of-${side}`}>
      {steps.map((step, at) => {
        if (step === null) return null;
        const next = steps[at + 1] ?? null;
        const y = yOf(scoreOf(step));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the months are in their order, and none is taken out
          <g key={at}>
            <line x1={x(at)} x2={x(at + 1)} y1={y} y2={y} />
            {next !== null && next !== step && <line x1={x(at + 1)} x2={x(at + 1)} y1={y} y2={yOf(scoreOf(next))} />}
          </g>
        );
      })}
    </g>
  );
}

/** Which line is whose: one is broad and whole, the other thin and broken, so that both show where they lie on each other. */
function Key() {
  const t = useT("progress");
  return (
    <ul className="score-key">
      {sides.map((side) => (
        <li key={side}>
          <svg width={36} height={12} aria-hidden="true" focusable="false" className={`score-of-${side}`}>
            <line x1="0" x2="36" y1="6" y2="6" />
          </svg>
          {t(`side.${side}`)}
        </li>
      ))}
    </ul>
  );
}
