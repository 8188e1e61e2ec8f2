import { formatDay, formatMonthOfYear } from "./format.ts";
import { useLocale, useT } from "./use-t.tsx";

type Place = { readonly of: string; readonly title: string; readonly heldOn: string | null };

/** What a note is called where others point at it. */
export function useNotePlace(): (place: Place) => string {
  const t = useT("shell");
  const locale = useLocale();
  return ({ of, title, heldOn }) => {
    if (heldOn === null) return title;
    if (of === "report") return t("report.of", { month: formatMonthOfYear(locale, heldOn.slice(0, 7)) });
    return `${title}, ${formatDay(locale, heldOn)}`;
  };
}
