import { wrapText } from "#app/core/text.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { iconPaths } from "#app/ui/icon-paths.ts";
import { phaseClass } from "#app/ui/phase.ts";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import type { ChainStep } from "../queries.server.ts";
import { deriveRamp, type RampDrawing, type RampStep, rampMargin } from "../rules/ramp.ts";
import { phaseOfState } from "./phases.ts";
import { RampList } from "./ramp-list.tsx";
import { decisionIcon } from "./state-chip.tsx";
import "./ramp.css";

/**
 * The size of a cell in the drawing, and the room for the scales' names at its left: a box holds the longest decision in
 * both languages, with air around it.
 */
const cell = { width: 186, height: 122, names: 100 };

/** As many steps as stand beside each other on a sheet of paper at their full size; a longer chain goes on below. */
const stepsAcrossPaper = 5;

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
  const wrapped = drawing.width > stepsAcrossPaper;
  const lines = Array.from({ length: Math.ceil(drawing.width / stepsAcrossPaper) }, (_, i) => i * stepsAcrossPaper);
  const part = { drawing, cycles: chain.cycles, teamId };
  return (
    <>
      <div className={wrapped ? "print:hidden" : undefined}>
        <ScrollRegion label={t("ramp.label", { title: chain.title })}>
          <Drawing {...part} from={0} to={drawing.width} />
        </ScrollRegion>
      </div>
      {wrapped && (
        <div className="g-print-only" aria-hidden="true">
          {lines.map((from) => (
            <Drawing key={from} {...part} from={from} to={Math.min(from + stepsAcrossPaper, drawing.width)} />
          ))}
        </div>
      )}
      <Disclosure summary={t("ramp.list")} plain>
        <RampList chain={chain} teamId={teamId} order={drawing.steps.map(({ cycleId }) => cycleId)} />
      </Disclosure>
    </>
  );
}

/** The steps from one place of the chain to another, with the scales' names at their left. */
function Drawing(props: {
  drawing: RampDrawing;
  cycles: readonly ChainStep[];
  teamId: string;
  from: number;
  to: number;
}) {
  const { drawing, teamId, from, to } = props;
  const t = useT("cycles");
  const cycles = new Map(props.cycles.map((cycle) => [cycle.id, cycle]));
  const size = { width: (to - from) * cell.width, height: drawing.height * cell.height };
  const width = cell.names + size.width;
  const x = (at: number) => (at - from) * cell.width;
  const y = (at: number) => (at - drawing.top) * cell.height;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the links and texts inside are its content; a title would hide them
    <svg className="ramp" viewBox={`0 0 ${width} ${size.height}`} width={width} height={size.height}>
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
      {/* A drawing in the drawing: what comes from before this part, or goes on after it, is cut at its edge. */}
      <svg x={cell.names} y={0} {...size} viewBox={`0 0 ${size.width} ${size.height}`} role="presentation">
        {drawing.links.map((link) => (
          <polyline
            key={`${link.from}${link.to}`}
            className="ramp-link"
            points={link.points.map((at) => `${x(at.x)},${y(at.y)}`).join(" ")}
          />
        ))}
        {drawing.steps.map((step) => {
          const cycle = cycles.get(step.cycleId);
          const here = step.x >= from && step.x < to;
          return (
            here &&
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
    </svg>
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
  const gap = { x: rampMargin.x * cell.width, y: rampMargin.y * cell.height };
  const phase = phaseOfState[step.state];
  const state = step.mark ? t(`decided.${step.mark}`) : t(`state.${step.state}`);
  const name = cycle.number === null ? t("cycle.draft") : t("cycle.number", { number: cycle.number });
  const what = cycle.what || t("cycle.untitled");
  // The box has room for two lines. Its name is what one sees; who hears the drawing gets all of it after the name.
  const whole = t("ramp.step", { name, what, state, scale: t(`scale.${cycle.scale}`) });
  return (
    <a href={to} aria-description={whole} className={`ramp-step ${phase ? phaseClass[phase] : "ramp-closed"}`}>
      <rect x={left + gap.x} y={top + gap.y} width={cell.width - 2 * gap.x} height={cell.height - 2 * gap.y} rx={12} />
      <text className="ramp-number" x={left + gap.x + 14} y={top + gap.y + 24}>
        {name}
      </text>
      {wrapText(what, 19, 2).map((line, i) => (
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
