import type { ReactNode } from "react";
import { formatList, formatMonth } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Section } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Ledger, MonthLine } from "../rules/sums.ts";
import { Bars, Key, Patterns } from "./bars.tsx";
import { useTimeWords } from "./words.ts";

/** A year of somebody's time, or of several people's together: a drawing, what it says in words, and a table. `here`: the page's address. */
export function LedgerYear({ ledger, here }: { ledger: Ledger; here: string }) {
  const t = useT("time");
  const locale = useLocale();
  const words = useTimeWords();
  const { year, years, months, kinds, total } = ledger;
  const parts = kinds.map(({ kind, minutes }) => `${t(`kind.${kind}`)} ${words.minutes(minutes)}`);
  return (
    <Section title={t("year.title", { year })}>
      {years.length > 1 && (
        <div className="mb-4">
          <Tabs
            label={t("years.label")}
            tabs={years.map((one) => ({ to: `${here}?year=${one}`, label: String(one), current: one === year }))}
          />
        </div>
      )}
      {total === 0 ? (
        <EmptyState icon="clock" title={t("year.empty.title")}>
          <p>{t("year.empty.text")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="g-prose mb-4">
            {t("chart.summary", { year, total: words.minutes(total), parts: formatList(locale, parts) })}
          </p>
          <Patterns />
          <Key shown={kinds} />
          <p className="g-muted g-small">{t("chart.hours")}</p>
          <div className="time-wide">
            <Bars months={months} most={Math.max(...months.map((month) => month.total))} />
          </div>
          <Disclosure plain summary={t("table.show")}>
            <MonthTable ledger={ledger} />
            <p className="g-muted g-small mt-3">{t("table.exact")}</p>
          </Disclosure>
        </>
      )}
    </Section>
  );
}

function MonthTable({ ledger }: { ledger: Ledger }) {
  const t = useT("time");
  const locale = useLocale();
  const words = useTimeWords();
  const { year, kinds, total, months } = ledger;
  type Row = Pick<MonthLine, "byKind" | "total"> & {
    key: string;
    name: string;
    promised: MonthLine["promised"] | null;
  };
  const rows: Row[] = months
    .filter((month) => month.total > 0 || month.promised.max > 0)
    .map((month) => ({ ...month, key: month.month, name: formatMonth(locale, Number(month.month.slice(5))) }));
  const byKind = Object.fromEntries(kinds.map(({ kind, minutes }) => [kind, minutes]));
  rows.push({ key: "year", name: t("table.year"), byKind, total, promised: null });
  const columns: Column<Row>[] = [
    { key: "month", label: t("table.month"), rowHeader: true, cell: ({ name }) => name },
    ...kinds.map(
      ({ kind }): Column<Row> => ({
        key: kind,
        label: t(`kind.${kind}`),
        align: "end",
        cell: (row) => words.some(row.byKind[kind] ?? 0),
      }),
    ),
    { key: "total", label: t("table.total"), align: "end", cell: (row) => <strong>{words.some(row.total)}</strong> },
    {
      key: "promised",
      label: t("table.promised"),
      align: "end",
      cell: ({ promised }) => promised && <span className="time-range">{words.range(promised)}</span>,
    },
  ];
  return (
    <Table
      caption={t("table.caption", { year })}
      captionHidden
      region={t("table.caption", { year })}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

/** The whole programme so far, beside what was promised. `more`: the way to the rest, where this is not the page of time. */
export function SoFar({ ledger, title, more }: { ledger: Ledger; title?: string; more?: ReactNode }) {
  const t = useT("time");
  const words = useTimeWords();
  const { soFar } = ledger;
  return (
    <Section title={title ?? t("soFar.title")} lead={t("soFar.lead")} actions={more}>
      {soFar.length === 0 ? (
        <p className="g-muted">{t("soFar.empty")}</p>
      ) : (
        <Table
          caption={t("soFar.title")}
          captionHidden
          rows={soFar}
          rowKey={({ kind }) => kind}
          columns={[
            { key: "kind", label: t("soFar.kind"), rowHeader: true, cell: ({ kind }) => t(`kind.${kind}`) },
            { key: "given", label: t("soFar.given"), align: "end", cell: ({ given }) => words.some(given) },
            {
              key: "promised",
              label: t("soFar.promised"),
              align: "end",
              cell: ({ promised }) => words.range(promised),
            },
            {
              key: "standing",
              label: t("soFar.standing"),
              cell: ({ given, promised }) => words.standing(given, promised),
            },
          ]}
        />
      )}
      <p className="g-muted g-small mt-3">{t("soFar.how")}</p>
    </Section>
  );
}

/** What the page shows, as files. */
export function ExportLinks({ here, year }: { here: string; year: number }) {
  const t = useT("time");
  return (
    <>
      <ButtonLink to={`${here}/export/csv?year=${year}`} icon="download" reloadDocument>
        {t("export.csv")}
      </ButtonLink>
      <ButtonLink to={`${here}/export/xlsx?year=${year}`} icon="download" reloadDocument>
        {t("export.xlsx")}
      </ButtonLink>
    </>
  );
}
