import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Columns, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { NeedsPage } from "../../queries/needs.server.ts";
import { Totals } from "./totals.tsx";

/** Food and accessibility, as totals for who orders and by name for who serves; or that it is not there any more. */
export function NeedsSheet({ page }: { page: NeedsPage }) {
  const t = useT("registration-needs");
  const locale = useLocale();
  const { gathering, people, seated, food, access, erased, erasedFrom } = page;
  const day = erasedFrom === null ? null : formatDay(locale, erasedFrom);
  if (erased && day !== null) {
    return (
      <Callout tone="info" icon="trash" title={t("erased.title")}>
        {t("erased", { day })}
      </Callout>
    );
  }
  if (!gathering.asksNeeds && people.length === 0) return <p>{t("not-asked")}</p>;
  return (
    <>
      <p>
        {t("said.count", { said: people.length, seated })}{" "}
        {day !== null && <strong>{t("erased.will", { day })}</strong>}
      </p>
      <Columns>
        <Section title={t("food")}>
          <Totals caption={t("food")} heading={t("total.text")} totals={food} />
        </Section>
        <Section title={t("access")}>
          <Totals caption={t("access")} heading={t("total.text")} totals={access} />
        </Section>
      </Columns>
      {people.length > 0 && (
        <Section title={t("list.title")}>
          <Table
            caption={t("list.caption")}
            captionHidden
            rows={people}
            rowKey={({ id }) => id}
            columns={[
              { key: "name", label: t("column.name"), rowHeader: true, cell: ({ name }) => name },
              { key: "place", label: t("column.place"), cell: ({ place }) => place },
              { key: "food", label: t("food"), cell: (one) => one.food },
              { key: "access", label: t("access"), cell: (one) => one.access },
            ]}
          />
        </Section>
      )}
    </>
  );
}
