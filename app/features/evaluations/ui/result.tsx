import { formatNumber, formatShare } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Result } from "../queries/results.server.ts";
import { scale, summaryOf } from "../rules/questions.ts";
import { ScoreBars } from "./score-bars.tsx";
import { useQuestion } from "./use-question.ts";

/** What is shown of the answers to one question: a drawing with a table beside it, or the texts. `full` as in the drawing. */
export function ResultCard({ result, full }: { result: Result; full: number }) {
  const t = useT("evaluations");
  const said = useQuestion();
  return (
    <Card title={said(result)} level={3}>
      {result.n === 0 ? (
        <p className="g-muted">{t("question.few")}</p>
      ) : result.kind === "scale" ? (
        <Scores question={said(result)} counts={result.counts} full={full} />
      ) : (
        <>
          <p className="g-muted g-small">{t("question.texts", { n: result.n })}</p>
          <ul className="evaluation-texts">
            {result.texts.map((text, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same, and none is ever moved
              <li key={i}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Scores({ question, counts, full }: { question: string; counts: readonly number[]; full: number }) {
  const t = useT("evaluations");
  const locale = useLocale();
  const label = useChartLabel();
  const summary = summaryOf(counts);
  if (!summary) return null;
  const { n, mean, agree } = summary;
  const rows = scale.map((step) => ({ step, count: counts[step - 1] ?? 0 }));
  return (
    <>
      <p>{t("question.summary", { n, mean: formatNumber(locale, mean, 1), agree: formatShare(locale, agree) })}</p>
      <ScoreBars counts={counts} full={full} label={label(question, counts)} />
      <p className="g-muted g-small">{t("chart.ends")}</p>
      <Disclosure plain summary={t("table.show")}>
        <Table
          caption={question}
          stack={false}
          rows={rows}
          rowKey={({ step }) => String(step)}
          columns={[
            {
              key: "step",
              label: t("table.step"),
              rowHeader: true,
              cell: ({ step }) => `${step} ${t(`step.${step}`)}`,
            },
            { key: "count", label: t("table.count"), align: "end", cell: ({ count }) => count },
            {
              key: "share",
              label: t("table.share"),
              align: "end",
              cell: ({ count }) => formatShare(locale, count / n),
            },
          ]}
        />
      </Disclosure>
    </>
  );
}

/** What a drawing of a distribution says, in words. */
export function useChartLabel(): (question: string, counts: readonly number[]) => string {
  const t = useT("evaluations");
  return (question, counts) =>
    t("chart.label", {
      question,
      counts: counts.map((n, i) => t("chart.step", { step: i + 1, n })).join(", "),
    });
}
