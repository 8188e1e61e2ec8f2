import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { layOut } from "../drawing/lay-out.ts";
import type { Scale } from "../drawing/scale.ts";
import { sentencesOf } from "../drawing/sentences.ts";
import type { ChartView } from "../view.ts";
import { Key } from "./key.tsx";
import { MakingDataCount } from "./making-data-count.tsx";
import { Picture } from "./picture.tsx";
import { Remarks } from "./remarks.tsx";
import { Says } from "./says.tsx";
import { TableTwin } from "./table-twin.tsx";
import "./chart.css";
import "./looks.css";

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
  const locale = useLocale();
  const speaker = { t, locale };
  const drawing = layOut(view, speaker, scale);
  const says = sentencesOf(view, speaker);
  const Heading = `h${level}` as const;
  const named = { title: `${view.id}-title`, says: `${view.id}-says` };
  return (
    <figure className="chart" aria-labelledby={named.title}>
      <figcaption>
        <Heading id={named.title} className={titled ? "chart-title" : "g-hidden"}>
          {view.title}
          {view.of !== null && <span className="chart-of"> {view.of}</span>}
        </Heading>
        <Says says={says} id={named.says} />
      </figcaption>
      {view.chart.settings.rules === "making-data-count" && <MakingDataCount chart={view.chart} />}
      {drawing && (
        <>
          {view.unit !== "" && <p className="chart-unit">{view.unit}</p>}
          <Picture
            drawing={drawing}
            names={view.id}
            label={t("drawing", { title: view.title })}
            described={named.says}
          />
          <Key view={view} />
          <Remarks view={view} level={level} />
        </>
      )}
      {says.verdicts.length > 0 && (
        <div className="chart-verdict">
          <strong>{t("verdict.title")}</strong>
          {says.verdicts.map((verdict) => (
            <p key={verdict}>{verdict}</p>
          ))}
        </div>
      )}
      {drawing && <TableTwin view={view} open={open} />}
    </figure>
  );
}
