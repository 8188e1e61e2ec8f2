import { formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { MonthsPage } from "../queries/page.server.ts";
import { type View, viewToSearch } from "../rules/view.ts";

/** Which year, and whose teams. All of it is in the address. */
export function Views({ page, base }: { page: MonthsPage; base: string }) {
  const t = useT("supervised-months");
  const locale = useLocale();
  const { view, years, counts, months } = page;
  const to = (other: Partial<View>) => `${base}/supervision${viewToSearch({ ...view, ...other })}#months`;
  const tabs = [
    ...years.map(({ year }) => ({
      to: to({ year }),
      label: t("year.n", { n: year }),
      current: view.year === year,
    })),
    { to: to({ year: "all" }), label: t("year.all"), current: view.year === "all" },
  ];
  return (
    <>
      {years.length > 1 && <Tabs label={t("years")} tabs={tabs} />}
      {counts.mine > 0 && counts.mine < counts.all && (
        <Tabs
          label={t("whose")}
          tabs={(["all", "mine"] as const).map((whose) => ({
            to: to({ whose }),
            label: t(`whose.${whose}`),
            count: String(counts[whose]),
            current: view.whose === whose,
          }))}
        />
      )}
      <p className="g-muted">
        {t("table.caption", {
          from: formatMonthOfYear(locale, months[0] ?? ""),
          to: formatMonthOfYear(locale, months.at(-1) ?? ""),
        })}
      </p>
    </>
  );
}
