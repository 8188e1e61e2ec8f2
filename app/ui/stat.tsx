import type { ReactNode } from "react";

/** A figure and what it counts. `detail` says against what ("av 12 planerade"); never a comparison of teams. */
export function Stat({ value, label, detail }: { value: ReactNode; label: string; detail?: string | undefined }) {
  return (
    <div className="g-stat">
      <span className="g-stat-value">{value}</span>
      <span className="g-stat-label">{label}</span>
      {detail !== undefined && <span className="g-stat-detail">{detail}</span>}
    </div>
  );
}
