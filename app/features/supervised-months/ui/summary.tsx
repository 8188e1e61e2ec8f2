import { useT } from "#app/i18n/use-t.tsx";
import type { Summary } from "../rules/month.ts";

/** How it has gone for a team so far, in words. */
export function SummaryText({ summary }: { summary: Summary }) {
  const t = useT("supervised-months");
  if (summary.months === 0) return t("summary.none");
  const { held, months } = summary;
  const rest = (["excused", "missed", "nothing", "untold"] as const)
    .filter((kind) => summary[kind] > 0)
    .map((kind) => t(`summary.${kind}`, { n: summary[kind] }));
  return [t("summary.met", { held, months }), ...rest].join("; ");
}
