// biome-ignore-all lint/a11y/noRedundantRoles: on narrow screens CSS gives the parts another display, and browsers then drop their roles
import { Link } from "react-router";
import { formatMonthOfYear, formatMonthShort } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import type { MonthsPage, TeamRow } from "../queries/page.server.ts";
import { type Month, monthWith } from "../rules/month.ts";
import { cellsOf } from "../rules/strip.ts";
import { SummaryText } from "./summary.tsx";
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
        <tbody role="rowgroup">
          {teams.map((team) => (
            <tr key={team.id} role="row">
              <th scope="row" role="rowheader">
                <TeamHead team={team} />
              </th>
              <Cells strip={team.strip} names={names} now={months.indexOf(now)} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function TeamHead({ team }: { team: TeamRow }) {
  const t = useT("supervised-months");
  const { id, name, coordinator, supervisor, summary, isMine } = team;
  const people = [
    coordinator ?? t("table.no-coordinator"),
    ...(supervisor ? [t("table.supervisor", { who: supervisor })] : []),
  ];
  return (
    <>
      <Link to={isMine ? `/teams/${id}/supervision` : `/teams/${id}`}>{name}</Link>
      <span className="months-people">{people.join(", ")}</span>
      <span className="months-summary">
        <SummaryText summary={summary} />
      </span>
    </>
  );
}

/**
 * As few elements as can be: three years of forty teams are fifteen hundred cells. What a drawing says to the eye is said
 * to a screen reader by its name.
 */
function Cells({ strip, names, now }: { strip: string; names: readonly string[]; now: number }) {
  const t = useT("supervised-months");
  return cellsOf(strip).map(({ state, marks }, at) => (
    <td
      key={names[at]}
      role="cell"
      data-label={names[at]}
      className={`month-${state}${at === now ? " months-now" : ""}`}
    >
      {marks.length === 0 && <span className="g-hidden">{t(`state.${state}`)}</span>}
      {marks.map(({ outcome, day, reason }) => (
        <span
          key={`${day} ${outcome} ${reason}`}
          role="img"
          aria-label={`${t(`state.${outcome}`)}${reason ? `, ${t(`reason.${reason}`)},` : ""} ${day}`}
          className={`mark mark-${outcome}`}
        >
          {reason ? `${day} ${t(`code.${reason}`)}` : day}
        </span>
      ))}
    </td>
  ));
}
