export type { Proposal } from "#app/features/charts/rules/charts-for.ts";

import type { Definition, MeasureFacts } from "./types.ts";

/** What is proposed to be counted instead of a share or a number of too few. */
export const kindsInstead = ["count", "days-between", "cases-between"] as const;
export type KindInstead = (typeof kindsInstead)[number];

/** What another measure of the same thing begins with. */
export type Instead = {
  readonly facts: { readonly data: KindInstead } & Pick<
    MeasureFacts,
    "kind" | "unit" | "per" | "direction" | "rhythm" | "smallest"
  >;
  readonly words: Pick<Definition, "definition" | "numerator" | "denominator" | "exclusions">;
};

const turned = { up: "down", down: "up", neither: "neither" } as const;

/**
 * A measure of the same thing, counted as another kind of data since there are too few cases for it as it is (CH12). Where
 * it is better that something comes seldom, it is better that there is much between; as a count it is better the same way, and so
 * it is of what lies between those that are missed (`ofOthers`).
 */
export function insteadOf(
  measure: MeasureFacts,
  latest: Definition | undefined,
  { data, ofOthers }: { readonly data: KindInstead; readonly ofOthers: boolean },
): Instead {
  const { kind, direction, rhythm, smallest } = measure;
  const turns = (data === "days-between" || data === "cases-between") && !ofOthers;
  return {
    facts: { data, kind, unit: "", per: 1, rhythm, smallest, direction: turns ? turned[direction] : direction },
    words: {
      ...{ definition: latest?.definition ?? "", exclusions: latest?.exclusions ?? "" },
      ...{ numerator: "", denominator: "" },
    },
  };
}
