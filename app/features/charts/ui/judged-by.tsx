import { useT } from "#app/i18n/use-t.tsx";
import { rulesText } from "../drawing/verdict.ts";
import type { By } from "../rules/types.ts";

/**
 * By which rules conclusions are drawn that are only repeated here: all the rules that any of them is drawn by. `by`: of
 * each conclusion, null where there is no point to draw one of.
 */
export function JudgedBy({ by }: { by: readonly (By | null)[] }) {
  const t = useT("charts");
  const rules = new Set(by.flatMap((one) => (one ? [rulesText({ t }, one)] : [])));
  if (rules.size === 0) return null;
  return <p className="g-muted g-small mt-3 max-w-prose">{t("judged-by", { rules: [...rules].join("; ") })}</p>;
}
