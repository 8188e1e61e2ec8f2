import type { State } from "../drawing/state.ts";
import "./looks.css";
import "./signs.css";

/** The sign before a conclusion, each with a form of its own. The words stand beside it. */
const drawings: Readonly<Record<State, string>> = {
  empty: "M7 12h10",
  "too-few": "M8 12h.01M12 12h.01M16 12h.01",
  quiet: "M5 12c1.8-4 3.6-4 5.4 0s3.6 4 5.4 0q1.2-2.6 2.4-2.4",
  better: "M6 12.5l4 4 8-9",
  worse: "M12 6.5v7M12 17.3v.2",
  changed: "M5 15.5h6v-7h8",
};

export function StateSign({ state, size = 28 }: { state: State; size?: number }) {
  return (
    <svg
      className={`chart-sign chart-sign-${state}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx={12} cy={12} r={11} />
      <path d={drawings[state]} />
    </svg>
  );
}
