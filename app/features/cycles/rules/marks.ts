export const qualityMarks = ["iterative", "prediction", "smallFirst", "dataOverTime"] as const;
export type QualityMark = (typeof qualityMarks)[number];

export type TestNumber = { readonly id: string; readonly number: number };

/**
 * `met` of `of` things show the mark; `toImprove` are the tests to look at, the latest first. `waits`: too early to say.
 * There is no sum, no percentage and no ranking of teams, on purpose.
 */
export type Mark = {
  readonly mark: QualityMark;
  readonly state: "yes" | "partly" | "no" | "waits";
  readonly met: number;
  readonly of: number;
  readonly toImprove: readonly TestNumber[];
};

/** A mark of `of` things, of which those named lack it. */
export function markOf(mark: QualityMark, of: number, toImprove: readonly TestNumber[]): Mark {
  const met = of - toImprove.length;
  const state = of === 0 ? "waits" : met === of ? "yes" : met === 0 ? "no" : "partly";
  return { mark, state, met, of, toImprove };
}
