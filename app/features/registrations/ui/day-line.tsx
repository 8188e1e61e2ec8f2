import { formatMinute } from "#app/core/clock.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/use-t.tsx";
import type { GatheringHead } from "../queries/own.server.ts";

/** When and where, in one line. */
export function DayLine({ gathering }: { gathering: Pick<GatheringHead, "days" | "placeName"> }) {
  const locale = useLocale();
  const days = gathering.days.map(
    ({ day, fromMinute, toMinute }) =>
      `${formatDay(locale, day)} ${formatMinute(fromMinute)}–${formatMinute(toMinute)}`,
  );
  return [...days, gathering.placeName].filter((part) => part !== "").join(" · ");
}
