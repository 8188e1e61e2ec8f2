import { useT } from "#app/i18n/use-t.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Lately as Row } from "../queries.server.ts";

/** What has gone in the last week, kind by kind. */
export function Lately({ lately }: { lately: readonly Row[] }) {
  const t = useT("mail");
  if (lately.length === 0) return <p className="g-muted">{t("lately.none")}</p>;
  return (
    <>
      <Table
        caption={t("lately.title")}
        captionHidden
        rows={lately}
        rowKey={({ template }) => template}
        columns={[
          {
            key: "template",
            label: t("lately.kind"),
            rowHeader: true,
            cell: ({ template }) => t(`template.${template}`),
          },
          { key: "sent", label: t("lately.sent"), align: "end", cell: ({ sent }) => sent },
          { key: "dropped", label: t("lately.dropped"), align: "end", cell: ({ dropped }) => dropped },
        ]}
      />
      <p className="g-small g-muted mt-3">{t("lately.explained")}</p>
    </>
  );
}
