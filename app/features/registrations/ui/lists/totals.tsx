import { useT } from "#app/i18n/use-t.tsx";
import { Table } from "#app/ui/table.tsx";

/** How many said what. */
export function Totals(props: {
  caption: string;
  heading: string;
  totals: readonly { readonly text: string; readonly n: number }[];
}) {
  const { caption, heading, totals } = props;
  const t = useT("registration-needs");
  if (totals.length === 0) return <p className="g-muted">{t("total.none")}</p>;
  return (
    <Table
      caption={caption}
      captionHidden
      stack={false}
      rows={totals}
      rowKey={({ text }) => text}
      columns={[
        {
          key: "text",
          label: heading,
          rowHeader: true,
          cell: ({ text }) => <span className="wrap-anywhere">{text}</span>,
        },
        { key: "n", label: t("total.n"), align: "end", cell: ({ n }) => n },
      ]}
    />
  );
}
