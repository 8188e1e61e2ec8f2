import type { Actor } from "./actor.ts";
import type { Action } from "./policy.ts";

/**
 * What nobody does who is a manager of any kind in the programme, in a team or outside, whatever else she is: rights are a
 * union, and this is taken from it.
 */
export const managersNever: ReadonlySet<Action> = new Set<Action>([
  "vault.open",
  "second-factor.reset",
  "participant.see",
  "recruitment.see-exact",
  "interview-times.edit",
  "interview-material.edit",
  "consent.record",
]);

/** Whether the actor is any kind of manager in a programme. */
export const isManagerIn = ({ programmes, teams }: Actor, programmeId: string): boolean =>
  programmes.some((one) => one.programmeId === programmeId && one.manager) ||
  teams.some((one) => one.programmeId === programmeId && (one.manager || one.teamManager));
