import { formatDayLong, formatMoment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { ProgressPage } from "../queries/page.server.ts";
import type { MonthOfTeam, Score } from "../queries/scores.server.ts";
import { type Side, sides } from "../rules/step.ts";
import { useScoreWords } from "./words.ts";
import "./progress.css";

type Month = ProgressPage["months"][number];

/** So many of the latest months stand open; more would hide what they say. */
const LATEST = 4;

/** What was said of each month and why, the latest first. */
export function MonthList({ months }: { months: readonly Month[] }) {
  const t = useT("progress");
  const older = months.slice(0, -LATEST);
  return (
    <>
      <Months months={months.slice(-LATEST)} />
      {older.length > 0 && (
        <Disclosure plain summary={t("months.older", { n: older.length })}>
          <Months months={older} />
        </Disclosure>
      )}
    </>
  );
}

/** What the two sides said of one month, with what is between them; where the month stands on the page already. */
export function SidesOfMonth({ month }: { month: MonthOfTeam }) {
  return (
    <div className="grid gap-4">
      <div>
        <GapChip month={month} />
      </div>
      {sides.map((side) => (
        <SideOfMonth key={side} side={side} month={month} level={3} />
      ))}
    </div>
  );
}

function GapChip({ month: { gap, team, researcher } }: { month: Pick<MonthOfTeam, "gap" | "team" | "researcher"> }) {
  const t = useT("progress");
  const words = useScoreWords();
  if (gap === "same") return <Chip tone="success">{t("gap.same")}</Chip>;
  if (!team || !researcher) return null;
  const by = words.difference(team.step, researcher.step);
  return <Chip tone={gap === "apart" ? "warm" : "outline"}>{t("gap.differ", { by })}</Chip>;
}

function Months({ months }: { months: readonly Month[] }) {
  const words = useScoreWords();
  return (
    <ol className="score-months">
      {months.toReversed().map((one) => (
        <li key={one.month} id={`month-${one.month}`}>
          <div className="g-row mb-3">
            <h3>{words.heading(one.month)}</h3>
            <GapChip month={one} />
          </div>
          <div className="score-sides">
            {sides.map((side) => (
              <SideOfMonth key={side} side={side} month={one} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** `level`: of its heading. */
function SideOfMonth({ side, month, level = 4 }: { side: Side; month: Month; level?: 3 | 4 }) {
  const t = useT("progress");
  const { locale } = useScoreWords();
  const Heading = `h${level}` as const;
  const score = month[side];
  const isHidden = month.hidden.includes(side);
  return (
    <div>
      <Heading className="g-muted g-small">{t(`side.${side}`)}</Heading>
      {score ? (
        <Said score={score} />
      ) : (
        <p className="g-muted">
          {isHidden ? t(`month.hidden.${side}`, { day: formatDayLong(locale, month.dueOn) }) : t("month.none")}
        </p>
      )}
    </div>
  );
}

function Said({ score }: { score: Score }) {
  const t = useT("progress");
  const words = useScoreWords();
  const by = ({ by: name, at }: { by: string; at: string }) => ({ name, at: formatMoment(words.locale, at) });
  return (
    <div className="grid gap-1">
      <p>
        <span className="score-figure">{words.score(score.step)}</span> {t(`step.${score.step}.title`)}
      </p>
      {score.reason !== null && <p className="wrap-anywhere whitespace-pre-line">{score.reason}</p>}
      <p className="g-muted g-small">
        {t("month.by", by(score))}
        {score.isLate && `, ${t("month.late")}`}
      </p>
      {score.earlier.length > 0 && (
        <Disclosure plain summary={t("month.earlier", { n: score.earlier.length })}>
          <ul className="grid gap-2">
            {score.earlier.map((was) => (
              <li key={was.at}>
                <p>{t("month.was", { ...by(was), score: words.score(was.step) })}</p>
                <p className="wrap-anywhere whitespace-pre-line">{was.reason}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
