import { type Decision, no, yes } from "#app/core/decision.ts";
import type { CycleFacts } from "./types.ts";

/** What marking changes. `changes` is false when it is so already: a double tap shares once and is no error. */
export type Marking = { readonly changes: boolean };

/** May the team show the cycle to the other teams, or stop? Drafts stay inside the team. Stopping is always allowed. */
export function decideShare(
  cycle: Pick<CycleFacts, "state" | "shared">,
  share: boolean,
): Decision<Marking, "cycle.draft-not-shared"> {
  if (share && cycle.state === "draft") return no("cycle.draft-not-shared");
  return yes({ changes: cycle.shared !== share });
}

/** May the team ask its partners for comments, or stop? Only on what they can see: a shared cycle. */
export function decideInvitePartners(
  cycle: Pick<CycleFacts, "state" | "shared"> & { readonly partnersInvited: boolean },
  invite: boolean,
): Decision<Marking, "cycle.not-shared"> {
  if (invite && (!cycle.shared || cycle.state === "draft")) return no("cycle.not-shared");
  return yes({ changes: cycle.partnersInvited !== invite });
}
