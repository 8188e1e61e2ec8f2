import { formatMinutes, formatMonth, formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { kinds } from "../rules/kinds.ts";
import { largestStep, ticksTo } from "../rules/scale.ts";
import type { Ledger, MonthLine } from "../rules/sums.ts";
import "./time.css";

const plot = { top: 14, height: 150, foot: 24 };
const bottom = plot.top + plot.height;
/** The year's months, and one column before them for the numbers of the scale. */
const columns = 13;
const percent = (column: number) => `${(column * 100) / columns}%`;

/** What tells kinds apart beside their colour. Once on a page; all drawings and the key use them. */
export function Patterns() {
  return (
    <svg className="time-patterns" aria-hidden="true" focusable="false">
      <defs>
        <Pattern name="conference" d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
        <Pattern name="information" d="M2 2h2M6 6h2" />
        <Pattern name="preparation" d="M2 0v8M6 0v8" />
        <Pattern name="analysis" d="M0 2h8M0 6h8" />
        <Pattern name="travel" d="M0 0l8 8M8 0l-8 8" />
      </defs>
    </svg>
  );
}

function Pattern({ name, d }: { name: string; d: string }) {
  return (
    <pattern id={`time-${name}`} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect className={`time-ground-${name}`} width={8} height={8} />
      <path className={`time-lines-${name}`} d={d} />
    </pattern>
  );
}

/** What the colours and patterns of the drawings mean. */
export function Key({ shown }: { shown: Ledger["kinds"] }) {
  const t = useT("time");
  return (
    <ul className="time-key">
      {shown.map(({ kind }) => (
        <li key={kind}>
          <svg width={18} height={18} aria-hidden="true" focusable="false">
            <rect className={`time-bar time-bar-${kind}`} width={18} height={18} rx={3} />
          </svg>
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** A year's months as columns of what the time went to. `most`: the longest month that is drawn to the same scale, in minutes. */
export function Bars({ months, most }: { months: readonly MonthLine[]; most: number }) {
  const t = useT("time");
  const locale = useLocale();
  const step = largestStep(most);
  const top = Math.max(step, Math.ceil(most / step) * step);
  const height = (minutes: number) => (minutes / top) * plot.height;
  const said = months
    .filter(({ total }) => total > 0)
    .map(({ month, total }) =>
      t("chart.month", { month: formatMonthOfYear(locale, month), total: formatMinutes(locale, total) }),
    );
  return (
    <svg
      className="time-bars"
      width="100%"
      height={bottom + plot.foot}
      role="img"
      aria-label={t("chart.label", { months: said.join(", ") })}
    >
      {ticksTo(top, step).map((tick) => (
        <g key={tick}>
          <line className="time-tick" x1="0" x2="100%" y1={bottom - height(tick)} y2={bottom - height(tick)} />
          <text className="time-scale" x="0" y={bottom - height(tick) - 3}>
            {tick / 60}
          </text>
        </g>
      ))}
      {months.map(({ month, byKind }, at) => {
        let under = 0;
        const name = formatMonth(locale, at + 1);
        return (
          <g key={month}>
            {kinds.map((kind) => {
              const minutes = byKind[kind] ?? 0;
              if (minutes === 0) return null;
              under += minutes;
              return (
                <rect
                  key={kind}
                  className={`time-bar time-bar-${kind}`}
                  x={percent(at + 1.14)}
                  width={percent(0.72)}
                  y={bottom - height(under)}
                  height={height(minutes)}
                />
              );
            })}
            <text className="time-month time-month-short" x={percent(at + 1.5)} y={bottom + 16}>
              {name.slice(0, 1).toUpperCase()}
            </text>
            <text className="time-month time-month-long" x={percent(at + 1.5)} y={bottom + 16}>
              {name.slice(0, 3)}
            </text>
          </g>
        );
      })}
      <line className="time-floor" x1="0" x2="100%" y1={bottom} y2={bottom} />
    </svg>
  );
}
