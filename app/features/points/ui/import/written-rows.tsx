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
  const said = ({ was, said: seal }: WritableRow) => {
    const [before, now] = [unsealed(was), unsealed(seal)];
    if (!now) return "";
    const number = inWords(measure, now);
    const change = before ? t("preview.was", { was: inWords(measure, before), said: number }) : number;
    const comment = before && before.comment !== "" && before.comment !== now.comment ? before.comment : "";
    const about = comment === "" ? now.comment : t("preview.was", { was: comment, said: now.comment });
    return [change, about].filter(Boolean).join(" · ");
  };
  const rhythm = isOfEvents(measure.data) ? "day" : measure.rhythm;
  return (
    <Table
      caption={t("preview.written")}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: "period", label: t("preview.column.period"), rowHeader: true, cell: ({ day }) => period(rhythm, day) },
        { key: "said", label: t("preview.column.said"), cell: said },
        {
          key: "about",
          label: t("preview.column.about"),
          cell: (row) => (
            <>
              {t(fateOf(row) === "new" ? "preview.is.new" : "preview.is.changed")}
              {row.slip && <span className="points-slip-row">{t("preview.slip")}</span>}
            </>
          ),
        },
        { key: "row", label: t("preview.column.row"), align: "end", cell: ({ row }) => row },
      ]}
    />
  );
}
