import { scale, summaryOf } from "../rules/questions.ts";
import "./evaluation.css";

const wide = 250;
const slot = wide / scale.length;
const bar = { width: 34, height: 80, top: 20 };
const floor = bar.top + bar.height;

/**
 * How many chose each step, as columns. The highest is the share `full` (0–1), the same for all drawings of a page, so that
 * they compare; a small triangle stands under the mean. `label` says the same in words.
 */
export function ScoreBars(props: { counts: readonly number[]; full: number; label: string }) {
  const { counts, full, label } = props;
  const summary = summaryOf(counts);
  if (!summary || full === 0) return null;
  const middle = (step: number) => (step - 0.5) * slot;
  const mean = middle(summary.mean);
  return (
    <svg className="bars" viewBox={`0 0 ${wide} ${floor + 36}`} role="img" aria-label={label}>
      {scale.map((step) => {
        const count = counts[step - 1] ?? 0;
        const height = (count / summary.n / full) * bar.height;
        return (
          <g key={step}>
            <rect x={middle(step) - bar.width / 2} y={floor - height} width={bar.width} height={height} rx={2} />
            <text x={middle(step)} y={floor - height - 6}>
              {count}
            </text>
            <text className="bars-step" x={middle(step)} y={floor + 32}>
              {step}
            </text>
          </g>
        );
      })}
      <line className="bars-floor" x1={0} x2={wide} y1={floor} y2={floor} />
      <path className="bars-mean" d={`M${mean} ${floor + 3}l6 10h-12z`} />
    </svg>
  );
}
