import type { Actor } from "./actor.ts";
import { may } from "./policy.ts";

/**
 * Whether the actor arranges interviews with parents in a programme: when they are, and with whom, by code. Never who is
 * anybody's manager there, whatever else she is (`managersNever`): in a small municipality a time and a place are a name.
 */
export const arrangesInterviews = (actor: Actor, programmeId: string): boolean =>
  may(actor, "interview-times.edit", { programmeId });
