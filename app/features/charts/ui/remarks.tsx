import { Link } from "react-router";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { periodText } from "../drawing/dates.ts";
import { annotationWhen, commentsOf, type Remark, remarksOf, remarkText } from "../drawing/remarks.ts";
import type { Annotation, ChartView } from "../view.ts";

/** What the letters, numbers and bars of the drawing stand for, in the order of the days. */
export function Remarks({ view, level }: { view: ChartView; level: 2 | 3 | 4 }) {
  const t = useT("charts");
  const locale = useLocale();
  const Heading = `h${Math.min(6, level + 1)}` as "h3";
  const remarks = remarksOf(view);
  const comments = commentsOf(view);
  const period = (at: number) => periodText({ t, locale }, view.pace, view.chart.observations[at]?.day ?? "");
  return (
    <div className="chart-remarks">
      {remarks.length > 0 && (
        <section>
          <Heading>{t("remarks.title")}</Heading>
          <ul>
            {remarks.map((remark) => (
              <li key={remark.letter} className="chart-remark">
                <span className="chart-letter">{remark.letter}</span>
                <RemarkText view={view} remark={remark} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {comments.length > 0 && (
        <section>
          <Heading>{t("comments.title")}</Heading>
          <ol>
            {comments.map(({ number, at, text }) => (
              <li key={number} className="chart-remark">
                <span className="chart-number">{number}</span>
                <span>
                  <strong>{period(at)}</strong> {text}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {view.annotations.length > 0 && view.annotations.length <= mostOpen && (
        <section>
          <Heading>{t("annotations.title")}</Heading>
          <Annotations annotations={view.annotations} />
        </section>
      )}
      {view.annotations.length > mostOpen && (
        <Disclosure summary={t("annotations.open", { count: view.annotations.length })} plain>
          <Annotations annotations={view.annotations} />
        </Disclosure>
      )}
    </div>
  );
}

/** More than so many lie folded: what is concluded is not to drown in what happened. */
const mostOpen = 6;

function Annotations({ annotations }: { annotations: readonly Annotation[] }) {
  const t = useT("charts");
  return (
    <>
      <p className="g-muted g-small">{t("annotations.lead")}</p>
      <ul>
        {annotations
          .toSorted((a, b) => a.from.localeCompare(b.from))
          .map((annotation) => (
            <AnnotationLine key={annotation.id} annotation={annotation} />
          ))}
      </ul>
    </>
  );
}

function RemarkText({ view, remark }: { view: ChartView; remark: Remark }) {
  const t = useT("charts");
  const locale = useLocale();
  const { what, who } = remarkText(view, { t, locale }, remark);
  return (
    <span>
      {what} {who !== "" && <span className="g-muted">{who}</span>}
    </span>
  );
}

function AnnotationLine({ annotation }: { annotation: Annotation }) {
  const t = useT("charts");
  const locale = useLocale();
  const { kind, text, href, mark } = annotation;
  const when = annotationWhen({ t, locale }, annotation);
  return (
    <li className="chart-remark">
      <span className={`chart-letter chart-letter-${kind}`}>{mark}</span>
      <span>
        {href === null ? text : <Link to={href}>{text}</Link>} <span className="g-muted">{when}</span>
      </span>
    </li>
  );
}
