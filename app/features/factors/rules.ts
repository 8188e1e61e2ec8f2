import type { CycleState } from "#app/features/cycles/rules/types.ts";

/** Characters that a factor's name may have. */
export const factorNameMax = 80;
/** Factors that a programme may have in use: what one looks through while one talks is no catalogue. */
export const factorsMax = 30;

export const senses = ["barrier", "enabler"] as const;
/** Whether it hindered or helped, as it showed when they met; one and the same can do both. */
export type Sense = (typeof senses)[number];

/** Whether something can be coded of a test: from when it has begun, for then something has shown, until it is closed. */
export const codedStates: readonly CycleState[] = ["doing", "studied"];
export const isCoded = (state: CycleState): boolean => codedStates.includes(state);

/** The page of a test; what is coded of it has its address beneath. */
export const pageOfCycle = ({ teamId, cycleId }: { readonly teamId: string; readonly cycleId: string }): string =>
  `/teams/${teamId}/cycles/${cycleId}`;

/** How many the app's own list has: what a programme begins with. */
export const standardCount = 9;

/** How a factor is called in an address or a form: its id, or its place in the app's own list while that is used. */
export const standardRef = (place: number) => `standard:${place}`;

/** The place in the app's own list that a form names, from 1; null: it names none. */
export function standardPlace(ref: string): number | null {
  const place = Number(/^standard:([1-9]\d?)$/.exec(ref)?.[1] ?? Number.NaN);
  return place >= 1 && place <= standardCount ? place : null;
}

/** One place up or down, past the neighbour that stood there when the button was pressed. */
export type Step = { readonly way: "up" | "down"; readonly past: string };

/**
 * The order after a step; the same when it has been done already, by a press before. Null: somebody else has changed the
 * order meanwhile.
 */
export function stepped(ids: readonly string[], id: string, { way, past }: Step): readonly string[] | null {
  const [at, beside] = [ids.indexOf(id), ids.indexOf(past)];
  if (at < 0 || beside < 0) return null;
  const distance = way === "up" ? at - beside : beside - at;
  if (distance === -1) return ids;
  if (distance !== 1) return null;
  const first = Math.min(at, beside);
  return ids.toSpliced(first, 2, ids[first + 1] ?? "", ids[first] ?? "");
}
