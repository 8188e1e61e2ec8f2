import { formatDay, formatNumber, formatShare } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Result, ResultsPage } from "../queries/results.server.ts";
import { summaryOf } from "../rules/questions.ts";
import { useChartLabel } from "./result.tsx";
import { ScoreBars } from "./score-bars.tsx";
import { useQuestion } from "./use-question.ts";

type Row = { key: string; title: string; day: string; ownShare: number | null; counts: readonly number[] };

/** Our own statements at this gathering and those before it: small drawings to the same scale, in the order of time. */
export function Earlier({ page, full }: { page: ResultsPage; full: number }) {
  const t = useT("evaluations");
  const { gathering, earlier, results, ownShare } = page;
  const comparable = results.filter(({ kind, standard, n }) => kind === "scale" && standard !== null && n > 0);
  const compared = comparable.flatMap((result) => {
    const before = earlier.flatMap(({ id, title, lastDay, ownShare: share, counts }): Row[] => {
      const there = result.standard ? counts[result.standard] : undefined;
      return there ? [{ key: id, title, day: lastDay, ownShare: share, counts: there }] : [];
    });
    const title = t("earlier.this", { title: gathering.title });
    const here: Row = { key: gathering.id, title, day: gathering.lastDay ?? "", ownShare, counts: result.counts };
    return before.length === 0 ? [] : [{ result, rows: [...before, here] }];
  });
  if (compared.length === 0) return null;
  return (
    <Section title={t("earlier.title")} lead={t("earlier.lead")}>
      <div className="g-flow">
        {compared.map(({ result, rows }) => (
          <Multiples key={result.position} result={result} rows={rows} full={full} />
        ))}
      </div>
    </Section>
  );
}

function Multiples({ result, rows, full }: { result: Result; rows: readonly Row[]; full: number }) {
  const t = useT("evaluations");
  const locale = useLocale();
  const question = useQuestion()(result);
  const label = useChartLabel();
  const mean = ({ counts }: Row) => formatNumber(locale, summaryOf(counts)?.mean ?? 0, 1);
  const share = ({ ownShare }: Row) => (ownShare === null ? "–" : formatShare(locale, ownShare));
  const own = result.standard === "own_time";
  return (
    <div>
      <h3>{question}</h3>
      <ul className="multiples mt-3">
        {rows.map((row) => (
          <li key={row.key}>
            <strong>{row.title}</strong>
            <p className="g-muted g-small">{formatDay(locale, row.day)}</p>
            <ScoreBars counts={row.counts} full={full} label={label(row.title, row.counts)} />
            {own && row.ownShare !== null && <p className="g-small">{t("earlier.own.text", { share: share(row) })}</p>}
          </li>
        ))}
      </ul>
      <Disclosure plain summary={t("table.show")}>
        <Table
          caption={question}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: "title", label: t("earlier.gathering"), rowHeader: true, cell: ({ title }) => title },
            { key: "n", label: t("earlier.n"), align: "end", cell: ({ counts }) => summaryOf(counts)?.n ?? 0 },
            { key: "mean", label: t("earlier.mean"), align: "end", cell: mean },
            ...(own ? [{ key: "own", label: t("earlier.own"), align: "end" as const, cell: share }] : []),
          ]}
        />
      </Disclosure>
    </div>
  );
}
