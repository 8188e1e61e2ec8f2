import type { RuleSet } from "./types.ts";

/** Out of how many stable series of so many points the rules see something, 0–1. */
type Rates = readonly (readonly [points: number, share: number])[];

/**
 * Simulated with the rules as they are here: of each length 20 000 series of normally distributed numbers in which nothing
 * happens, seed 2011, by `node tests/bench/charts/false-alarms.ts`. Run charts around their own median; I charts around
 * their own mean, with limits and screening. Other numbers of series, seeds or distributions give others in the third figure.
 */
// biome-ignore format: one line for each set of rules
export const printedAlarms: Readonly<Record<"run" | "i", Readonly<Record<RuleSet, Rates>>>> = {
  run: {
    anhoej: [
      [10, 0.007], [12, 0.012], [14, 0.023], [16, 0.009], [18, 0.013], [20, 0.023], [24, 0.03], [30, 0.026], [36, 0.042],
      [42, 0.041], [48, 0.036], [54, 0.047], [60, 0.041], [70, 0.059], [80, 0.062], [90, 0.075], [100, 0.05],
    ],
    classic: [
      [10, 0.1], [12, 0.124], [14, 0.166], [16, 0.211], [18, 0.258], [20, 0.29], [24, 0.374], [30, 0.481], [36, 0.567],
      [42, 0.645], [48, 0.694], [54, 0.751], [60, 0.797], [70, 0.838], [80, 0.879], [90, 0.913], [100, 0.935],
    ],
    "making-data-count": [
      [10, 0.001], [12, 0.002], [14, 0.006], [16, 0.016], [18, 0.025], [20, 0.038], [24, 0.06], [30, 0.099], [36, 0.144],
      [42, 0.18], [48, 0.22], [54, 0.257], [60, 0.293], [70, 0.348], [80, 0.397], [90, 0.443], [100, 0.494],
    ],
  },
  i: {
    anhoej: [
      [10, 0.05], [12, 0.064], [14, 0.082], [16, 0.079], [18, 0.093], [20, 0.108], [24, 0.12], [30, 0.139], [36, 0.168],
      [42, 0.182], [48, 0.19], [54, 0.216], [60, 0.225], [70, 0.261], [80, 0.289], [90, 0.318], [100, 0.321],
    ],
    classic: [
      [10, 0.138], [12, 0.185], [14, 0.233], [16, 0.279], [18, 0.328], [20, 0.362], [24, 0.444], [30, 0.551], [36, 0.629],
      [42, 0.7], [48, 0.746], [54, 0.798], [60, 0.837], [70, 0.873], [80, 0.908], [90, 0.934], [100, 0.951],
    ],
    "making-data-count": [
      [10, 0.054], [12, 0.073], [14, 0.092], [16, 0.111], [18, 0.131], [20, 0.151], [24, 0.185], [30, 0.241], [36, 0.298],
      [42, 0.34], [48, 0.388], [54, 0.431], [60, 0.468], [70, 0.527], [80, 0.584], [90, 0.631], [100, 0.671],
    ],
  },
};
