import { Link } from "react-router";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { layOut } from "../drawing/lay-out.ts";
import { withoutComments } from "../drawing/remarks.ts";
import { sentencesOf } from "../drawing/sentences.ts";
import type { ChartView } from "../view.ts";
import { Key } from "./key.tsx";
import { Picture } from "./picture.tsx";
import { Remarks } from "./remarks.tsx";
import { Says } from "./says.tsx";

/**
 * A chart for who has half a minute: what may be concluded, the drawing, and on what the conclusion rests. Its heading
 * leads to the whole of it, with its table. `level`: of its heading.
 */
export function ChartGlance(props: { view: ChartView; to: string; level?: 2 | 3 | 4 | undefined }) {
  const { to, level = 3 } = props;
  const t = useT("charts");
  const locale = useLocale();
  const speaker = { t, locale };
  const view = { ...withoutComments(props.view), annotations: [] };
  const drawing = layOut(view, speaker);
  const says = sentencesOf(view, speaker);
  const Heading = `h${level}` as const;
  const named = { title: `${view.id}-title`, says: `${view.id}-says` };
  return (
    <figure className="chart" aria-labelledby={named.title}>
      <figcaption>
        <Heading id={named.title} className="chart-title">
          <Link to={to}>{view.title}</Link>
          {view.of !== null && <span className="chart-of"> {view.of}</span>}
        </Heading>
        <Says says={says} id={named.says} />
      </figcaption>
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
      {says.verdicts.length > 0 && <p className="chart-verdict">{says.verdicts[view.chart.parts.length - 1]}</p>}
    </figure>
  );
}
