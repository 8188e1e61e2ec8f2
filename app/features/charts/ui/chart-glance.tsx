import { Link } from "react-router";
import type { ChartView } from "../view.ts";
import { ChartBody } from "./chart-body.tsx";
import { TableTwin } from "./table-twin.tsx";

/**
 * A chart for who has half a minute: what may be concluded, the drawing, on what the conclusion rests, and the same as a
 * table, which is not printed. Its heading leads to the whole of it; whose it is, is plain to who sees the page, and is
 * heard. `level`: of its heading.
 */
export function ChartGlance(props: { view: ChartView; to: string; level?: 2 | 3 | 4 | undefined }) {
  const { view, to, level = 3 } = props;
  return (
    <ChartBody
      view={view}
      heading={
        <Link to={to}>
          {view.title}
          {view.of !== null && <span className="g-hidden"> {view.of}</span>}
        </Link>
      }
      level={level}
      verdict={({ verdicts }) => <p className="chart-verdict">{verdicts[view.chart.parts.length - 1]}</p>}
      under={
        <div className="g-print-hidden">
          <TableTwin view={view} open={false} />
        </div>
      }
    />
  );
}
