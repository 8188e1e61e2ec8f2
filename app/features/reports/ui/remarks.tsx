import { formatList } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { TestInMonth } from "../rules/draft.ts";
import { type Remarks, saysNothing } from "../rules/lacking.ts";
import { monthTitle } from "./month-words.ts";

/** What she may want to look at before she hands in; nothing that stops her. */
export function RemarksOn({ remarks, month }: { remarks: Remarks; month: string }) {
  const t = useT("reports");
  const locale = useLocale();
  if (saysNothing(remarks)) return null;
  const { running, empty, unnamed, unshared } = remarks;
  const named = (tests: readonly TestInMonth[]) =>
    ({
      n: tests.length,
      tests: formatList(
        locale,
        tests.map(({ number }) => String(number)),
      ),
    }) as const;
  const lines = [
    ...(running ? [t("remarks.running", { month: monthTitle(locale, month) })] : []),
    ...(empty.length > 0
      ? [
          t("remarks.empty", {
            headings: formatList(
              locale,
              empty.map((heading) => `”${heading}”`),
            ),
          }),
        ]
      : []),
    ...(unnamed.length > 0 ? [t("remarks.unnamed", named(unnamed))] : []),
    ...(unshared.length > 0 ? [t("remarks.unshared", named(unshared))] : []),
  ];
  return (
    <Callout title={t("remarks.title")}>
      <p>{t("remarks.text")}</p>
      <ul className="mt-2 list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Callout>
  );
}
