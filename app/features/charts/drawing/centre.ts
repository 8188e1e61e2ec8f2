import type { Chart, Part } from "../rules/types.ts";

/**
 * The centre line that is shown. A run chart of too few points has none: dots and the words are all there is to show, and
 * a line would be read. (Control charts say that theirs is preliminary.)
 */
export function centreOf({ settings }: Pick<Chart, "settings">, { centre, verdict }: Part): number | null {
  return settings.chart === "run" && verdict.state === "too-few" ? null : centre;
}
