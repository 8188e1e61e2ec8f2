import { Link } from "react-router";
import type { Day } from "#app/core/day.ts";
import { formatDay, formatMonthOfYear, formatWeekday, formatWeekdayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { type Month as MonthOfYear, monthAfter, weeksOf } from "../rules/when.ts";
import type { GatheringLine } from "../types.ts";
import { addressOf, GatheringList } from "./gathering-list.tsx";

type Props = { month: MonthOfYear; today: Day; gatherings: readonly GatheringLine[] };

/** A month as a wall calendar shows it; where there is no room, its gatherings as a list. `here` is the page's address. */
export function Month(props: Props & { here: string }) {
  const { month, gatherings, here } = props;
  const t = useT("gatherings");
  const locale = useLocale();
  const name = formatMonthOfYear(locale, month);
  const inMonth = gatherings.filter(({ days }) => days.some(({ day }) => day.startsWith(month)));
  const undated = gatherings.filter(({ days }) => days.length === 0);
  const to = (months: number) => `${here}?view=month&month=${monthAfter(month, months)}`;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl font-semibold first-letter:uppercase">{name}</h2>
        <div className="g-row">
          <ButtonLink to={to(-1)} icon="chevron-left" preventScrollReset>
            {t("month.earlier")}
          </ButtonLink>
          <ButtonLink to={to(1)} iconAfter="chevron-right" preventScrollReset>
            {t("month.later")}
          </ButtonLink>
        </div>
      </div>
      <div className="max-md:hidden">
        <Grid {...props} caption={t("month.of", { month: name })} />
      </div>
      <div className={inMonth.length > 0 ? "md:hidden" : undefined}>
        {inMonth.length === 0 ? (
          <p className="g-muted mt-3">{t("month.empty")}</p>
        ) : (
          <GatheringList label={t("month.of", { month: name })} gatherings={inMonth} />
        )}
      </div>
      {undated.length > 0 && (
        <section className="mt-6">
          <h3 className="mb-2 font-semibold">{t("month.undated")}</h3>
          <GatheringList label={t("month.undated")} gatherings={undated} />
        </section>
      )}
    </>
  );
}

function Grid({ month, today, gatherings, caption }: Props & { caption: string }) {
  const t = useT("gatherings");
  const locale = useLocale();
  const weeks = weeksOf(month);
  const cell = "border-line border p-1 align-top text-start";
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="g-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="text-muted w-12 p-1 text-start font-normal">
            {t("month.week")}
          </th>
          {weeks[0]?.days.map((day) => (
            <th key={day} scope="col" className="text-muted p-1 text-start font-normal">
              {formatWeekdayShort(locale, day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, days }) => (
          <tr key={days[0]}>
            <th scope="row" className="text-muted p-1 text-start font-normal">
              {week}
            </th>
            {days.map((day) => (
              <td key={day} className={`${cell} h-20 ${day.startsWith(month) ? "bg-surface" : "text-muted"}`}>
                <time
                  dateTime={day}
                  className={day === today ? "text-accent font-bold underline" : undefined}
                  {...(day === today ? { "aria-current": "date" as const } : {})}
                >
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                  <span className="g-hidden">{formatDay(locale, day)}</span>
                </time>
                <OfDay day={day} gatherings={gatherings} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OfDay({ day, gatherings }: { day: Day; gatherings: readonly GatheringLine[] }) {
  const t = useT("gatherings");
  const locale = useLocale();
  const held = gatherings.filter(({ days }) => days.some((one) => one.day === day));
  if (held.length === 0) return null;
  return (
    <ul className="mt-1 grid list-none gap-1 p-0" aria-label={formatWeekday(locale, day)}>
      {held.map((gathering) => (
        <li key={gathering.id} className="bg-accent-soft rounded-sm px-1 py-0.5 wrap-anywhere">
          <Link to={addressOf(gathering)}>{gathering.title}</Link>
          {(gathering.state === "draft" || gathering.state === "cancelled") && (
            <span className="block text-xs">{t(`state.${gathering.state}`)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
