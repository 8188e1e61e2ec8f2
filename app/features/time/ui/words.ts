import { formatMinutes } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { Range } from "../rules/promise.ts";
import { standingOf } from "../rules/sums.ts";

/** Minutes, what was promised, and how the one lies to the other, in words. */
export function useTimeWords() {
  const t = useT("time");
  const locale = useLocale();
  const minutes = (n: number) => formatMinutes(locale, n);
  const some = (n: number) => (n > 0 ? minutes(n) : "–");
  const range = ({ min, max }: Range) => {
    if (max === 0) return "–";
    if (min === max) return minutes(max);
    const words = { least: minutes(min), most: minutes(max) };
    return min === 0 ? t("range.upTo", words) : t("range.between", words);
  };
  const standing = (given: number, promised: Range) => {
    const how = standingOf(given, promised);
    if (how === "left") return t("standing.left", { left: minutes(promised.min - given) });
    return how === "beyond" ? t("standing.beyond", { more: minutes(given - promised.max) }) : t("standing.within");
  };
  return { minutes, some, range, standing };
}
