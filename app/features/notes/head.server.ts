import { formatDay, formatList, formatMoment, formatMonthOfYear } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { NoteForReading } from "./queries/note-for-reading.server.ts";

/** What stands over a note on paper and in a file: its name, and a line each of whose it is and who wrote and closed it. */
export type NotePaperHead = { readonly title: string; readonly facts: readonly string[] };

export function paperHead(note: NoteForReading, locale: Locale): NotePaperHead {
  const t = wordsFor(locale, "note-pages");
  const words = wordsFor(locale, "cycles");
  const { about, team, writers, writtenAt, closed } = note;
  const by = writers.length > 0 ? [t("head.by", { who: formatList(locale, writers) })] : [];
  const written = writtenAt === null ? [] : [t("head.written", { at: formatMoment(locale, writtenAt) })];
  const end = closed ? [t("head.closed", { name: closed.by, at: formatMoment(locale, closed.at) })] : [];
  if (about.kind === "meeting") {
    const of = t("head.of", { team: team?.name ?? "", day: formatDay(locale, about.heldOn) });
    return { title: about.title, facts: [of, ...by, ...written, ...end] };
  }
  if (about.kind === "table") {
    return { title: t("name.of-table", about), facts: [about.gathering, ...by, ...written, ...end] };
  }
  if (about.kind === "supervision") {
    const of = [...about.teams, ...(about.title ? [about.title] : [])];
    const title = t("name.of-supervision", { day: formatDay(locale, about.heldOn) });
    return { title, facts: [formatList(locale, of), ...by, ...written, ...end] };
  }
  if (about.kind === "interview") {
    return { title: t("name.of-interview", about), facts: [...by, ...written, ...end] };
  }
  const whose = team ? [team.name] : [];
  if (about.kind === "report") {
    const title = t("name.of-report", { month: formatMonthOfYear(locale, about.month.slice(0, 7)) });
    return { title, facts: [...whose, ...by, ...written, ...end] };
  }
  const test = about.number === null ? words("cycle.draft") : words("cycle.number", { number: about.number });
  return {
    title: t("name.of-test", { test }),
    facts: [...whose, ...(about.what ? [about.what] : []), ...by, ...written, ...end],
  };
}
