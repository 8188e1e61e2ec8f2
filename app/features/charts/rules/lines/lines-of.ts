import { countedOf, type Points } from "../points.ts";
import type { ChartSettings, Observation } from "../types.ts";
import { cChart, gChart, iChart, runChart, tChart } from "./individuals.ts";
import type { Lines } from "./lines.ts";
import { pChart, uChart } from "./shares.ts";

/** Centre and limits by the points they are to rest on. */
export function linesOf(
  observations: readonly Observation[],
  base: Points,
  { chart, per, screening }: ChartSettings,
): Lines {
  switch (chart) {
    case "run":
      return runChart(base);
    case "i":
      return iChart(base, screening);
    case "t":
      return tChart(base, screening);
    case "g":
      return gChart(base);
    case "c":
      return cChart(base);
    case "p":
    case "p-prime":
      return pChart(countedOf(observations, base), { per, laney: chart === "p-prime" });
    case "u":
    case "u-prime":
      return uChart(countedOf(observations, base), { per, laney: chart === "u-prime" });
  }
}
