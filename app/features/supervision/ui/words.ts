import { formatMinute } from "#app/core/clock.ts";
import { dayOf } from "#app/core/day.ts";
import { formatDay, formatSpan } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { SeriesLine } from "../queries/team-supervision.server.ts";

type Times = { readonly startsAt: string; readonly endsAt: string };

/** When it is, by Stockholm's clock: `tisdag 24 november 09:00–10:00`, with its year where that is another than this. */
export function useWhen() {
  const locale = useLocale();
  return ({ startsAt, endsAt }: Times, today?: string): string => {
    const day = dayOf(new Date(startsAt));
    const withYear = today !== undefined && day.slice(0, 4) !== today.slice(0, 4);
    return formatSpan(locale, { startsAt, endsAt }, withYear);
  };
}

/** How often a series comes, and until when. */
export function useSeriesWords() {
  const t = useT("supervision");
  const locale = useLocale();
  return (series: SeriesLine) => {
    const { unit, every, minutes, endsOn, researcher } = series;
    const [weekday, nth] = [t(`weekday.${series.weekday}`), t(`nth.${series.nth ?? 1}`)];
    return {
      often: t("series.line", { unit, every, weekday, nth, at: formatMinute(series.fromMinute), minutes }),
      until: t("series.until", { day: formatDay(locale, endsOn), name: researcher }),
    };
  };
}
