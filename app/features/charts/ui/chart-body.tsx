import type { ReactNode } from "react";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { layOut } from "../drawing/lay-out.ts";
import type { Scale } from "../drawing/scale.ts";
import { type Sentences, sentencesOf } from "../drawing/sentences.ts";
import { titleOf } from "../drawing/title.ts";
import type { ChartView } from "../view.ts";
import { Key } from "./key.tsx";
import { MakingDataCount } from "./making-data-count.tsx";
import { Picture } from "./picture.tsx";
import { Remarks } from "./remarks.tsx";
import { Says } from "./says.tsx";
import "./chart.css";
import "./looks.css";

/**
 * What every chart on a page has, whatever stands under it: its heading, what may be concluded in words, the drawing, what
 * its marks mean and what was changed. `heading`: what stands in it, with whose it is; `verdict`: on what the conclusion rests.
 */
export function ChartBody(props: {
  view: ChartView;
  heading: ReactNode;
  level: 2 | 3 | 4;
  titled?: boolean;
  scale?: Scale | undefined;
  verdict: (says: Sentences) => ReactNode;
  /** Under a chart that has points. */
  under?: ReactNode;
}) {
  const { view, heading, level, titled = true, scale, verdict, under } = props;
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
          {heading}
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
            label={t("drawing", { title: titleOf(view) })}
            described={named.says}
          />
          <Key view={view} />
          <Remarks view={view} level={level} />
        </>
      )}
      {says.verdicts.length > 0 && verdict(says)}
      {drawing && under}
    </figure>
  );
}
