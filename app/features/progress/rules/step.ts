/**
 * How far a team has come, from 0.5 (intends to take part) to 5.0 (all aims reached, and changed so that it stays), as
 * collaboratives of the breakthrough series say it (Institute for Healthcare Improvement 2003; 2004). Kept in halves,
 * 1 to 10, so that no step is ever nearly another.
 */
export const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Step = (typeof steps)[number];

/** Who says it: the team itself, or the researcher who supervises it. */
export const sides = ["team", "researcher"] as const;
export type Side = (typeof sides)[number];

/** Characters that a reason may have. */
export const reasonMax = 1000;

/** The step that so many halves are. */
export const stepOf = (halves: number): Step | null => steps.find((step) => step === halves) ?? null;

/** As people say it: 6 is 3.0. */
export const scoreOf = (step: Step): number => step / 2;

/** From so many halves on it is said that two look differently at it: less is a matter of which day it was. */
const worthTalking = 2;

/** What is between the two sides of a month. Apart: by a whole step or more, which is worth talking of. */
export type Gap = "same" | "near" | "apart";

export function gapOf(team: Step, researcher: Step): Gap {
  const halves = Math.abs(team - researcher);
  return halves === 0 ? "same" : halves < worthTalking ? "near" : "apart";
}
