import type { Actor } from "./actor.ts";
import { may } from "./policy.ts";

/**
 * Whether the actor arranges interviews with parents in a programme: when they are, and with whom, by code. Never who is
 * anybody's manager there, whatever else she is: in a small municipality a time and a place are a name.
 */
export function arrangesInterviews(actor: Actor, programmeId: string): boolean {
  const here = (standing: { readonly programmeId: string }) => standing.programmeId === programmeId;
  const manages =
    actor.programmes.some((one) => here(one) && one.manager) ||
    actor.teams.some((one) => here(one) && (one.manager || one.teamManager));
  return !manages && may(actor, "interview-times.edit", { programmeId });
}
