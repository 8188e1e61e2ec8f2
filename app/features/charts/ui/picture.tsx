import type { Drawing } from "../drawing/shapes.ts";
import { Shapes } from "./shapes.tsx";
import "./chart.css";
import "./looks.css";

/** The drawing as one picture with a text; whatever a pointer reads on it stands in words beside it too. */
export function Picture(props: { drawing: Drawing; names: string; label: string; described: string }) {
  const { drawing, names, label, described } = props;
  const { height, axisWidth, endsWidth } = drawing;
  return (
    <div className="chart-frame" role="img" aria-label={label} aria-describedby={described}>
      <svg width={axisWidth} height={height} aria-hidden="true" focusable="false">
        <Shapes shapes={drawing.axis} height={height} names={`${names}-axis`} fixed />
      </svg>
      <svg className="chart-plot" width="100%" height={height} aria-hidden="true" focusable="false">
        <Shapes shapes={drawing.plot} height={height} names={names} />
      </svg>
      <svg className="chart-ends" width={endsWidth} height={height} aria-hidden="true" focusable="false">
        <Shapes shapes={drawing.ends} height={height} names={`${names}-ends`} fixed />
      </svg>
    </div>
  );
}
