import type { Day } from "#app/core/day.ts";

export type ProgrammeFacts = {
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly pauseMonths: readonly number[];
  readonly placesPerRegion: number;
  readonly teamSizeMin: number;
  readonly teamSizeMax: number;
};

/** The same facts always give the same text; a form carries it to say what it was made from. */
export function fingerprintOf(facts: ProgrammeFacts): string {
  const { name, startsOn, endsOn, pauseMonths, placesPerRegion, teamSizeMin, teamSizeMax } = facts;
  return JSON.stringify([name, startsOn, endsOn, [...pauseMonths], placesPerRegion, teamSizeMin, teamSizeMax]);
}
