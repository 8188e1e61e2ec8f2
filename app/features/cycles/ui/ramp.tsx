import { wrapText } from "#app/core/text.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { iconPaths } from "#app/ui/icon-paths.ts";
import { phaseClass } from "#app/ui/phase.ts";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import type { ChainStep } from "../queries.server.ts";
import { deriveRamp, type RampStep, rampMargin } from "../rules/ramp.ts";
import { phaseOfState } from "./phases.ts";
import { decisionIcon } from "./state-chip.tsx";

/** The size of a cell in the drawing, and the room for the scales' names at its left. */
const cell = { width: 176, height: 116, names: 112 };

/**
 * One chain as rising steps: to the right with time, upwards with scale. Each step leads to its test, and carries its
 * number, what was tried, where it is and what was decided. What the picture says stands in words in each step too.
 */
export function Ramp({
  chain,
  teamId,
}: {
  chain: { id: string; title: string; cycles: readonly ChainStep[] };
  teamId: string;
}) {
  const t = useT("cycles");
  const [drawing] = deriveRamp([chain]).chains;
  if (!drawing) return null;
  const cycles = new Map(chain.cycles.map((cycle) => [cycle.id, cycle]));
  const width = cell.names + drawing.width * cell.width;
  const height = drawing.height * cell.height;
  const x = (at: number) => cell.names + at * cell.width;
  const y = (at: number) => (at - drawing.top) * cell.height;
  return (
    <ScrollRegion label={t("ramp.label", { title: chain.title })}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the links and texts inside are its content; a title would hide them */}
      <svg className="ramp" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        {drawing.rows.map((row) => (
          <g key={row.scale}>
            <line className="ramp-row" x1={0} x2={width} y1={y(row.y + 1)} y2={y(row.y + 1)} />
            {wrapText(t(`scale.${row.scale}`), 14, 4).map((line, i) => (
              <text key={line} className="ramp-scale" x={0} y={y(row.y) + 40 + i * 17}>
                {line}
              </text>
            ))}
          </g>
        ))}
        {drawing.links.map((link) => (
          <polyline
            key={`${link.from}${link.to}`}
            className="ramp-link"
            points={link.points.map((at) => `${x(at.x)},${y(at.y)}`).join(" ")}
          />
        ))}
        {drawing.steps.map((step) => {
          const cycle = cycles.get(step.cycleId);
          return (
            cycle && (
              <Step
                key={step.cycleId}
                step={step}
                cycle={cycle}
                left={x(step.x)}
                top={y(step.y)}
                to={`/teams/${teamId}/cycles/${cycle.id}`}
              />
            )
          );
        })}
      </svg>
    </ScrollRegion>
  );
}

function Step({
  step,
  cycle,
  left,
  top,
  to,
}: {
  step: RampStep;
  cycle: ChainStep;
  left: number;
  top: number;
  to: string;
}) {
  const t = useT("cycles");
  const gap = { x: rampMargin * cell.width, y: rampMargin * cell.height };
  const phase = phaseOfState[step.state];
  const state = step.mark ? t(`decided.${step.mark}`) : t(`state.${step.state}`);
  return (
    <a href={to} className={`ramp-step ${phase ? phaseClass[phase] : "ramp-closed"}`}>
      <rect x={left + gap.x} y={top + gap.y} width={cell.width - 2 * gap.x} height={cell.height - 2 * gap.y} rx={12} />
      <text className="ramp-number" x={left + gap.x + 14} y={top + gap.y + 24}>
        {cycle.number === null ? t("cycle.draft") : t("cycle.number", { number: cycle.number })}
      </text>
      {wrapText(cycle.what || t("cycle.untitled"), 18, 2).map((line, i) => (
        <text key={line} x={left + gap.x + 14} y={top + gap.y + 45 + i * 17}>
          {line}
        </text>
      ))}
      <g
        className="ramp-icon"
        transform={`translate(${left + gap.x + 12} ${top + cell.height - gap.y - 28}) scale(0.75)`}
      >
        <path d={iconPaths[step.mark ? decisionIcon[step.mark] : (phase ?? "check")]} />
      </g>
      <text className="ramp-state" x={left + gap.x + 35} y={top + cell.height - gap.y - 13}>
        {state}
      </text>
    </a>
  );
}
