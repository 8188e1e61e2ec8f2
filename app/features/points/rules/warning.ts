import type { KindOfData } from "#app/features/charts/rules/types.ts";
import { type Content, isShare } from "./content.ts";

/** Fewer earlier numbers than these say nothing of what is usual. */
const fewest = 4;
/** So many times the largest, or so small a part of the smallest: a figure too much or a comma that is lost. */
const times = 5;

/**
 * Whether a number is so far from the earlier ones that it looks like a slip of the finger (ME20): a warning, and never a
 * stop. Of a share the denominator is looked at too, of a percentage that alone: from none to all is no slip.
 */
export function looksLikeASlip(data: KindOfData, content: Content, earlier: readonly Content[]): boolean {
  const looked = isShare(data)
    ? ([data === "rate" ? "numerator" : null, "denominator"] as const)
    : data === "days-between"
      ? []
      : (["value"] as const);
  return looked.some((part) => {
    const number = part && content[part];
    if (part === null || number === null) return false;
    const usual = earlier
      .map((one) => one[part])
      .filter((one) => one !== null)
      .map(Math.abs);
    if (usual.length < fewest) return false;
    const [least, most] = [Math.min(...usual), Math.max(...usual)];
    return Math.abs(number) > Math.max(most, 1) * times || (number !== 0 && Math.abs(number) * times < least);
  });
}
