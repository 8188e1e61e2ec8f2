import { formatDay, formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { NoteAbout } from "../queries/note-for-reading.server.ts";

/** What a note is called on its own pages. */
export function useNoteName(): (about: NoteAbout) => string {
  const t = useT("note-pages");
  const words = useT("cycles");
  const locale = useLocale();
  return (about) => {
    if (about.kind === "meeting") return about.title;
    if (about.kind === "table") return t("name.of-table", about);
    if (about.kind === "supervision") return t("name.of-supervision", { day: formatDay(locale, about.heldOn) });
    if (about.kind === "interview") return t("name.of-interview", about);
    if (about.kind === "report")
      return t("name.of-report", { month: formatMonthOfYear(locale, about.month.slice(0, 7)) });
    const test = about.number === null ? words("cycle.draft") : words("cycle.number", { number: about.number });
    return t("name.of-test", { test });
  };
}
