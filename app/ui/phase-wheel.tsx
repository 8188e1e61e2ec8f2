import { type Phase, type PhaseNames, phaseClass, phases } from "./phase.ts";

/** Corners of the quarter that starts at `from` degrees clockwise from the top, with a small gap to the next. */
function quarter(from: number, outer: number, inner: number): string {
  const at = (degrees: number, radius: number) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(60 + radius * Math.cos(angle)).toFixed(2)} ${(60 + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const [start, end] = [from + 2, from + 88];
  return `M${at(start, outer)}A${outer} ${outer} 0 0 1 ${at(end, outer)}L${at(end, inner)}A${inner} ${inner} 0 0 0 ${at(start, inner)}Z`;
}

function arc(from: number, radius: number): string {
  const at = (degrees: number) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(60 + radius * Math.cos(angle)).toFixed(2)} ${(60 + radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${at(from + 5)}A${radius} ${radius} 0 0 1 ${at(from + 85)}`;
}

/**
 * How far round the wheel a test has come. What is done is filled, the phase one is in also has a ring outside,
 * what is ahead is pale; every quarter carries its letter. `current` undefined means all the way round.
 * `label` says the same in words ("Tredje fasen av fyra: Studera").
 */
export function PhaseWheel(props: {
  current?: Phase | undefined;
  names: PhaseNames;
  label: string;
  size?: "sm" | "md" | "lg" | undefined;
}) {
  const { current, names, label, size = "md" } = props;
  const reached = current === undefined ? phases.length : phases.indexOf(current);
  return (
    <svg className={`g-wheel g-wheel-${size}`} viewBox="0 0 120 120" role="img" aria-label={label} focusable="false">
      {phases.map((phase, index) => {
        const state = index < reached ? "g-wheel-done" : index === reached ? "g-wheel-current" : "";
        const middle = ((index * 90 + 45 - 90) * Math.PI) / 180;
        return (
          <g key={phase} className={`${phaseClass[phase]} ${state}`}>
            <path className="g-wheel-segment" d={quarter(index * 90, 50, 22)} />
            {index === reached && <path className="g-wheel-ring" d={arc(index * 90, 56.5)} />}
            <text x={(60 + 36.5 * Math.cos(middle)).toFixed(2)} y={(60 + 36.5 * Math.sin(middle)).toFixed(2)}>
              {names[phase].letter}
            </text>
          </g>
        );
      })}
      {current === undefined && <path className="g-wheel-check" d="M52 60.5l6 6 11-13" />}
    </svg>
  );
}
