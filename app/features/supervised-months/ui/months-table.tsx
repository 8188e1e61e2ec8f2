// biome-ignore-all lint/a11y/noRedundantRoles: on narrow screens CSS gives the parts another display, and browsers then drop their roles
import type { MouseEvent } from "react";
import { useNavigate } from "react-router";
import { formatMonthOfYear, formatMonthShort } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import type { MonthsPage } from "../queries/page.server.ts";
import { type Month, monthWith } from "../rules/month.ts";
import { rowWriter } from "./team-row.ts";
import "./marks.css";
import "./months.css";

/** How a month is said on a card of the narrow table: with its year where another begins. */
const short = (locale: Locale, month: Month, at: number) =>
  formatMonthShort(locale, month) + (at === 0 || month.endsWith("-01") ? ` ${month.slice(2, 4)}` : "");

/** Teams by months. On narrow screens each team is a card with its months in rows of their own. */
export function MonthsTable({ page }: { page: MonthsPage }) {
  const t = useT("supervised-months");
  const locale = useLocale();
  const { months, teams, today } = page;
  const now = monthWith(today);
  const names = months.map((month, at) => short(locale, month, at));
  const rowOf = rowWriter(t, names, months.indexOf(now));
  const follow = useFollowed();
  const caption = t("table.caption", {
    from: formatMonthOfYear(locale, months[0] ?? ""),
    to: formatMonthOfYear(locale, months.at(-1) ?? ""),
  });
  return (
    <ScrollRegion label={caption}>
      <table className="months" role="table">
        <caption>
          <span className="g-hidden">{caption}</span>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t("table.team")}
            </th>
            {months.map((month, at) => (
              <th key={month} scope="col" role="columnheader" className={month === now ? "months-now" : undefined}>
                <span aria-hidden="true">{names[at]}</span>
                <span className="g-hidden">{formatMonthOfYear(locale, month)}</span>
                {month === now && <span className="months-now-word">{t("table.now")}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link is a press on it too */}
        <tbody role="rowgroup" onClick={follow}>
          {teams.map((team) => (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the row's writer escapes every text of it
            <tr key={team.id} role="row" dangerouslySetInnerHTML={{ __html: rowOf(team) }} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Follows a plain press on a link of the rows within the app, as its own links are. Any other press is the browser's. */
function useFollowed(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const link = (event.target as Element).closest("a");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(link.pathname);
  };
}
