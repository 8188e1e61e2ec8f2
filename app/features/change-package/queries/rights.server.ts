import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { ideaIsProgrammes } from "../rules/decisions.ts";
import type { IdeaFacts } from "../rules/types.ts";

/** What the actor may do with an idea she sees; computed by the policy, shown by the page. */
export type IdeaRights = {
  /** Change its texts, take it out of use and back. */
  edit: boolean;
  /** Change its place in the package. */
  move: boolean;
  share: boolean;
  lift: boolean;
  comment: boolean;
  /** Wipe a passage from it and from what was said about it. */
  redact: boolean;
};

/** A team's own idea is the team's to edit; once it is the programme's, it is edited by those who edit the package. */
export function ideaRightsOn(
  actor: Actor,
  idea: Pick<IdeaFacts, "programmeId" | "teamId" | "lifted" | "status">,
): IdeaRights {
  const can = (action: Parameters<typeof may>[1]) => may(actor, action, idea);
  const programmes = ideaIsProgrammes(idea);
  const inUse = idea.status !== "retired";
  return {
    edit: can(programmes ? "package.edit" : "idea.edit-own"),
    move: programmes && inUse && can("package.edit"),
    share: !programmes && can("idea.share"),
    lift: !programmes && inUse && can("idea.lift"),
    comment: can("idea.comment"),
    redact: can(programmes ? "package.edit" : "idea.redact"),
  };
}
