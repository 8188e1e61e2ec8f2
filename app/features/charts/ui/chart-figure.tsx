import { useT } from "#app/i18n/use-t.tsx";
import type { Scale } from "../drawing/scale.ts";
import type { ChartView } from "../view.ts";
import { ChartBody } from "./chart-body.tsx";
import { TableTwin } from "./table-twin.tsx";

/**
 * A chart with all that belongs to it: what may be concluded in words, the drawing, what its marks mean, what was changed
 * and written, on what the conclusion rests, and the same as a table. Works without script: the drawing is one picture
 * with a text, and whatever a pointer reads on it stands in the lists and in the table too.
 * `level`: of its heading; `titled`: false where the page's own heading says the same just above. `scale`: one that it
 * shares with others.
 */
export function ChartFigure(props: {
  view: ChartView;
  level?: 2 | 3 | 4 | undefined;
  titled?: boolean | undefined;
  scale?: Scale | undefined;
  /** Whether the table is open from the beginning. */
  open?: boolean | undefined;
}) {
  const { view, level = 2, titled = true, scale, open = false } = props;
  const t = useT("charts");
  return (
    <ChartBody
      view={view}
      heading={
        <>
          {view.title}
          {view.of !== null && <span className="chart-of"> {view.of}</span>}
        </>
      }
      level={level}
      titled={titled}
      scale={scale}
      verdict={({ verdicts }) => (
        <div className="chart-verdict">
          <strong>{t("verdict.title")}</strong>
          {verdicts.map((verdict) => (
            <p key={verdict}>{verdict}</p>
          ))}
        </div>
      )}
      under={<TableTwin view={view} open={open} />}
    />
  );
}
