import { phaseClass, phases } from "./phase.ts";

/** A quarter of a wheel round its own middle, from the top clockwise. */
const QUARTERS = ["M0 0V-1A1 1 0 0 1 1 0Z", "M0 0H1A1 1 0 0 1 0 1Z", "M0 0V1A1 1 0 0 1-1 0Z", "M0 0H-1A1 1 0 0 1 0-1Z"];

/** A test cycle as a wheel that rolls up the stairs: bigger for every step, turned a little further. */
function Wheel({ x, y, size, turn }: { x: number; y: number; size: number; turn: number }) {
  return (
    <g className="g-art-wheel" transform={`translate(${x} ${y - size}) rotate(${turn}) scale(${size})`}>
      {phases.map((phase, index) => (
        <path key={phase} className={phaseClass[phase]} d={QUARTERS[index]} vectorEffect="non-scaling-stroke" />
      ))}
      <circle className="g-art-hub" r="0.36" />
    </g>
  );
}

/** The picture of the product: small tests grow, step by step, towards the sun. Decoration. */
export function RisingSteps() {
  return (
    <svg
      className="g-open-picture"
      viewBox="0 0 720 620"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="g-art-halo" cx="560" cy="210" r="190" opacity="0.25" />
      <circle className="g-art-halo" cx="560" cy="210" r="150" opacity="0.45" />
      <circle className="g-art-sun" cx="560" cy="210" r="108" opacity="0.9" />
      <path className="g-art-step-1" d="M-400 520H220V700H-400z" />
      <path className="g-art-step-2" d="M180 442a12 12 0 0 1 12-12H400V700H180z" />
      <path className="g-art-step-3" d="M360 342a12 12 0 0 1 12-12H580V700H360z" />
      <path className="g-art-step-4" d="M540 222a12 12 0 0 1 12-12H760V700H540z" />
      <path
        className="g-art-trail"
        d="M-60 498H58M108 470Q150 398 228 394M292 350Q326 280 392 276M484 218Q500 138 552 132"
      />
      <Wheel x={96} y={520} size={22} turn={-20} />
      <Wheel x={276} y={430} size={36} turn={20} />
      <Wheel x={458} y={330} size={54} turn={55} />
      <Wheel x={640} y={210} size={78} turn={0} />
    </svg>
  );
}
