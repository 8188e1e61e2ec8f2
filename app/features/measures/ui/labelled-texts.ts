import { formatDayLong } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { MeasureText } from "../texts.server.ts";

/** The texts of a measure or an aim, each with the name of its place; what was said there several times in the same words, once. */
export function useLabelledTexts(texts: readonly MeasureText[]) {
  const t = useT("measures");
  const locale = useLocale();
  const fields: Readonly<Record<string, string>> = {
    name: t("redact.name"),
    unit: t("redact.unit"),
    definition: t("definition.title"),
    numerator: t("numerator"),
    denominator: t("denominator"),
    exclusions: t("exclusions"),
    collector: t("collector"),
    reason: t("redact.reason"),
    text: t("redact.remark"),
    missing: t("redact.missing"),
    comment: t("redact.comment"),
    what: t("aim.what"),
    for_whom: t("aim.forWhom"),
    how_much: t("aim.howMuch"),
  };
  const labelOf = ({ subject, field, day }: MeasureText) => {
    const name = fields[field] ?? "";
    const where = subject === "change" ? t("redact.earlier", { name }) : name;
    return day === null ? where : t("redact.of-day", { name: where, day: formatDayLong(locale, day) });
  };
  const labelled = texts.map((one) => ({
    id: `${one.subject}${one.subjectId}${one.field}`,
    label: labelOf(one),
    text: one.text,
  }));
  return [...new Map(labelled.map((one) => [`${one.label}\n${one.text}`, one])).values()];
}
