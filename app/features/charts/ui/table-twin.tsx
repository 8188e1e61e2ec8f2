import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { type Row, rowsOf } from "../drawing/table-rows.ts";
import { titleOf } from "../drawing/title.ts";
import type { ChartView } from "../view.ts";

const numbers = ["value", "numerator", "denominator", "centre", "lower", "nearLower", "nearUpper", "upper"] as const;
const columns = [...numbers, "mark", "said"] as const;

const isNumber = (key: string) => (numbers as readonly string[]).includes(key);

/** All that the drawing shows, as a table: for who does not see it, and for who wants the numbers. */
export function TableTwin({ view, open }: { view: ChartView; open: boolean }) {
  const t = useT("charts");
  const locale = useLocale();
  const rows = rowsOf(view, { t, locale });
  const is = view.chart.parts.at(-1)?.centreIs ?? "median";
  // A column that says nothing in any row is left out.
  const shown = columns.filter((key) => key === "value" || rows.some((row) => row[key] !== null));
  const all: Column<Row>[] = [
    { key: "period", label: t("table.period"), cell: (row) => row.period, rowHeader: true },
    ...shown.map(
      (key): Column<Row> => ({
        key,
        label: key === "centre" ? t(`table.${is}`) : t(`table.${key}`),
        cell: (row) => row[key] ?? "–",
        align: isNumber(key) ? "end" : undefined,
      }),
    ),
  ];
  const caption = t("table.caption", { title: titleOf(view) });
  return (
    <Disclosure
      summary={
        <>
          {t("table.open")} <span className="g-hidden">{caption}</span>
        </>
      }
      open={open}
      plain
    >
      <Table
        caption={caption}
        captionHidden
        columns={all}
        rows={rows}
        rowKey={({ at }) => String(at)}
        stack={false}
        region={caption}
      />
    </Disclosure>
  );
}
