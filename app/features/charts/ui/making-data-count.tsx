import { useT } from "#app/i18n/use-t.tsx";
import type { Chart } from "../rules/types.ts";
import "./signs.css";

type Variation = NonNullable<Chart["variation"]>;
type Assurance = NonNullable<Chart["assurance"]>;

/** Five points of a small run: level, rising, falling. */
const runs = {
  level: [13, 9, 14, 10, 12.5],
  rising: [16, 14.5, 11, 9, 6.5],
  falling: [7, 8.5, 12, 14, 16.5],
} as const;

/**
 * The two icons of Making Data Count (NHS England), in drawings of our own: what the latest point is part of, and whether
 * the target lies within what the limits let one expect. Each with its words.
 */
export function MakingDataCount({ chart }: { chart: Chart }) {
  const t = useT("charts");
  if (chart.variation === null && chart.assurance === null) return null;
  return (
    <dl className="chart-icons">
      {chart.variation !== null && (
        <div>
          <dt>{t("icon.variation")}</dt>
          <dd>
            <VariationIcon variation={chart.variation} rises={risesIn(chart)} />
            {t(`icon.${chart.variation}`)}
          </dd>
        </div>
      )}
      {chart.assurance !== null && (
        <div>
          <dt>{t("icon.assurance")}</dt>
          <dd>
            <AssuranceIcon assurance={chart.assurance} />
            {t(`icon.${chart.assurance}`)}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Which way the latest signal goes. What is better upwards and improves, rises; so does what is better downwards and worsens. */
function risesIn(chart: Chart): boolean {
  if (chart.settings.direction === "neither") return (chart.parts.at(-1)?.verdict.found.at(-1)?.side ?? 0) >= 0;
  return (chart.settings.direction === "up") === (chart.variation === "improvement");
}

function VariationIcon({ variation, rises }: { variation: Variation; rises: boolean }) {
  const points = runs[variation === "common" ? "level" : rises ? "rising" : "falling"];
  const at = (i: number) => 4.8 + i * 3.6;
  return (
    <svg className={`chart-icon chart-icon-${variation}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle className="chart-icon-round" cx={12} cy={12} r={11} />
      <polyline points={points.map((y, i) => `${at(i)},${y}`).join(" ")} />
      {points.map((y, i) => (
        // What is part of the signal is filled.
        <circle
          key={y}
          className={variation !== "common" && i > 1 ? "chart-icon-full" : "chart-icon-hollow"}
          cx={at(i)}
          cy={y}
          r={1.7}
        />
      ))}
    </svg>
  );
}

/** The band is what the limits let one expect; the line is the target: beyond it, short of it, or in it. */
function AssuranceIcon({ assurance }: { assurance: Assurance }) {
  const band = { passes: 6.5, "hit-or-miss": 9, fails: 13 }[assurance];
  const target = { passes: 16, "hit-or-miss": 12, fails: 8.5 }[assurance];
  return (
    <svg className={`chart-icon chart-icon-${assurance}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle className="chart-icon-round" cx={12} cy={12} r={11} />
      <rect
        className="chart-icon-band"
        x={5.5}
        y={band}
        width={13}
        height={assurance === "hit-or-miss" ? 6 : 5}
        rx={1}
      />
      <line className="chart-icon-target" x1={4} x2={20} y1={target} y2={target} />
    </svg>
  );
}
