import { isoWeek } from "#app/core/day.ts";
import { formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { seatsLeft } from "../rules/state.ts";
import type { DayWarning } from "../rules/warnings.ts";
import { type DayTime, firstDay, hoursOf, lastDay } from "../rules/when.ts";
import type { GatheringLine } from "../types.ts";

/** "måndag 8 mars 2027 kl. 09–16, v. 10". */
export function useDayWords(): (day: DayTime) => string {
  const t = useT("gatherings");
  const locale = useLocale();
  return (time) => {
    const day = formatWeekday(locale, time.day, true);
    return t("when.day", { day, hours: hoursOf(time), week: isoWeek(time.day).week });
  };
}

/** What sort it is, where its title does not begin by saying that. */
export function useKindWords(): (gathering: Pick<GatheringLine, "kind" | "title">) => string {
  const t = useT("gatherings");
  return ({ kind, title }) => {
    const word = t(`kind.${kind}`);
    return title.toLowerCase().startsWith(word.toLowerCase()) ? "" : word;
  };
}

/** All of a gathering's days in one line: of several the first and the last. */
export function useWhenWords(): (days: readonly DayTime[]) => string {
  const t = useT("gatherings");
  const locale = useLocale();
  const words = useDayWords();
  return (days) => {
    const [first, last] = [firstDay(days), lastDay(days)];
    const only = days.length === 1 ? days[0] : undefined;
    if (only) return words(only);
    if (first === null || last === null) return t("when.none");
    return t("when.days", { first: formatWeekday(locale, first), last: formatWeekday(locale, last, true) });
  };
}

/** Where it is, in one line. */
export function useWhereWords(): (at: Pick<GatheringLine, "placeName" | "byVideo">) => string {
  const t = useT("gatherings");
  return ({ placeName, byVideo }) => {
    if (placeName === "") return t(byVideo ? "where.video" : "where.none");
    return byVideo ? t("where.also-video", { place: placeName }) : placeName;
  };
}

/** How many seats there are, and while one can register how many are left. Nothing of what has been or is called off. */
export function useSeatWords(): (gathering: Pick<GatheringLine, "state" | "capacity" | "seatsTaken">) => string {
  const t = useT("gatherings");
  return (gathering) => {
    const { state, capacity } = gathering;
    if (state === "over" || state === "cancelled") return "";
    if (state === "draft" || state === "soon") return t("seats.all", { n: capacity });
    return t("seats.left", { left: seatsLeft(gathering), of: capacity });
  };
}

/** What is odd about a day, in words. */
export function useWarningWords(): (warnings: readonly DayWarning[]) => string {
  const t = useT("gatherings");
  const holidays = useT("holidays");
  const wordsOf = (warning: DayWarning) =>
    warning.kind === "holiday"
      ? t("warning.holiday", { name: holidays(warning.holiday) })
      : t(`warning.${warning.kind}`);
  return (warnings) => warnings.map(wordsOf).join(" ");
}
