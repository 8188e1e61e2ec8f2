import { Link } from "react-router";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { numberText, tickTexts, withUnit } from "../drawing/numbers.ts";
import type { Scale } from "../drawing/scale.ts";
import { type Multiple, type Multiples, type Spark, sparkSize } from "../drawing/spark.ts";
import { shortVerdictText } from "../drawing/verdict.ts";
import { StateSign } from "./state-sign.tsx";
import "./looks.css";
import "./multiples.css";

/**
 * Many small charts over the same days, so that they compare: one measure of all teams with one scale, or all measures of
 * one team. Each says its conclusion in words, and on what that rests, and leads to the whole chart. `label` names the
 * whole.
 */
export function SmallMultiples({ multiples, label }: { multiples: Multiples; label: string }) {
  const t = useT("charts");
  const locale = useLocale();
  const { days, scale, all } = multiples;
  const unit = all[0]?.unit ?? "";
  return (
    <section className="sparks" aria-label={label}>
      {days && (
        <p className="g-muted g-small">
          {t("multiples.span", { from: formatDay(locale, days.from), to: formatDay(locale, days.to) })}
          {scale && `. ${t("multiples.scale", ends(locale, scale, unit))}.`}
        </p>
      )}
      <ul className="sparks-grid">
        {all.map((multiple) => (
          <One key={multiple.key} multiple={multiple} />
        ))}
      </ul>
    </section>
  );
}

function ends(locale: "sv" | "en", scale: Scale, unit: string): { from: string; to: string } {
  const [from = "", to = ""] = tickTexts(locale, scale, [scale.from, scale.to]);
  return { from, to: withUnit(to, unit) };
}

function One({ multiple }: { multiple: Multiple }) {
  const t = useT("charts");
  const locale = useLocale();
  const { title, href, state, by, pace, last, unit, decimals, spark, scale } = multiple;
  return (
    <li className={`spark spark-${state}`}>
      {href === null ? <b>{title}</b> : <Link to={href}>{title}</Link>}
      <Drawing spark={spark} />
      <p className="spark-state">
        <StateSign state={state} size={20} />
        {t(`state.${state}`)}
      </p>
      <p className="g-muted">
        {last !== null && t("multiples.last", { value: withUnit(numberText(locale, last, decimals), unit) })}
        {scale && last !== null && ` (${Object.values(ends(locale, scale, "")).join("–")})`}
      </p>
      {by && <p className="spark-by">{shortVerdictText(pace, { t, locale }, by)}</p>}
    </li>
  );
}

/** The drawing says nothing that the words beside it do not say, so it is left out for who does not see it. */
function Drawing({ spark }: { spark: Spark }) {
  const { line, dots, centre, marks, target } = spark;
  const { width, height } = sparkSize;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {target !== null && <path className="spark-t" d={`M0 ${target}H${width}`} />}
      {centre && <path className="spark-c" d={centre} />}
      {line && <path d={line} />}
      {dots && <path className="spark-d" d={dots} />}
      {marks.improvement && <path className="chart-better" d={marks.improvement} />}
      {marks.concern && <path className="chart-worse" d={marks.concern} />}
      {marks.neutral && <path className="chart-other" d={marks.neutral} />}
    </svg>
  );
}
