import { useT } from "#app/i18n/use-t.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Followed } from "../../followed.server.ts";
import { isOfEvents } from "../../rules/content.ts";
import { unsealed } from "../../rules/entry.ts";
import { fateOf, type WritableRow } from "../../rules/preview.ts";
import { usePointWords } from "../words.ts";

/** The rows that would be written: what each says, and what stands there now. */
export function WrittenRows({ measure, rows }: { measure: Followed; rows: readonly WritableRow[] }) {
  const t = useT("point-imports");
  const { period, said: inWords } = usePointWords();
  const said = (seal: string) => {
    const content = unsealed(seal);
    return content ? [inWords(measure, content), content.comment].filter(Boolean).join(" · ") : "";
  };
  const rhythm = isOfEvents(measure.data) ? "day" : measure.rhythm;
  return (
    <Table
      caption={t("preview.written")}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: "period", label: t("preview.column.period"), rowHeader: true, cell: ({ day }) => period(rhythm, day) },
        {
          key: "said",
          label: t("preview.column.said"),
          cell: ({ was, said: now }) =>
            was === "" ? said(now) : t("preview.was", { was: said(was), said: said(now) }),
        },
        {
          key: "about",
          label: t("preview.column.about"),
          cell: (row) => (
            <>
              {t(fateOf(row) === "new" ? "preview.is.new" : "preview.is.changed")}
              {row.slip && <span className="points-slip-row"> {t("preview.slip")}</span>}
            </>
          ),
        },
        { key: "row", label: t("preview.column.row"), align: "end", cell: ({ row }) => row },
      ]}
    />
  );
}
