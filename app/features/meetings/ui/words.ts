import type { Day } from "#app/core/day.ts";
import { formatDay, formatWeekday, formatWeekdayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { SeriesRow } from "../queries/series.server.ts";
import { hoursText } from "../rules/time.ts";

type Shown = {
  readonly heldOn: Day;
  readonly fromMinute: number | null;
  readonly minutes: number | null;
  readonly place: string;
};

/** When and where a meeting is, in one line: with its weekday where it stands alone. */
export function useWhen(): (meeting: Shown, long?: boolean) => string {
  const t = useT("meetings");
  const locale = useLocale();
  return (meeting, long = false) => {
    const hours = hoursText(meeting);
    const { heldOn } = meeting;
    const day = long
      ? formatWeekday(locale, heldOn, true)
      : `${formatWeekdayShort(locale, heldOn)} ${formatDay(locale, heldOn)}`;
    return [day, hours && t("clock", { hours }), meeting.place].filter(Boolean).join(" · ");
  };
}

/** How often a series comes, and at what hour: `Fjärde tisdagen varje månad, kl. 09:00–11:30`. */
export function usePattern(): (series: SeriesRow) => string {
  const t = useT("meetings");
  return (series) => {
    const { unit, every, nth, weekday } = series;
    const comes =
      unit === "week" || nth === null
        ? t("series.week", { every, weekday })
        : t("series.month", { every, nth, weekday });
    return [`${comes}, ${t("clock", { hours: hoursText(series) })}`, series.place].filter(Boolean).join(" · ");
  };
}
