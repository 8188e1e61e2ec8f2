import type { Day } from "#app/core/day.ts";
import type { Definition } from "./types.ts";

/**
 * Which definition holds on a day, and which did before or will later, the nearest to that day first. One can be written
 * up to a year before it holds.
 */
export function definitionsOn<Dated extends Pick<Definition, "fromDay">>(definitions: readonly Dated[], day: Day) {
  const hasBegun = ({ fromDay }: Dated) => fromDay === null || fromDay <= day;
  const [holds, ...earlier] = definitions.filter(hasBegun).toReversed();
  return { holds, earlier, coming: definitions.filter((one) => !hasBegun(one)) };
}
