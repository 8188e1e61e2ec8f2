import type { InvitationRole } from "#app/features/people/rules.ts";
import type { Action } from "./policy.ts";

/** The right that it takes to invite to a role, asked in the role's place; also to say where somebody in it reads her mail. */
export const rightToInvite: Readonly<Record<InvitationRole, Action>> = {
  member: "team.invite",
  coordinator: "team.set-coordinator",
  manager: "people.invite",
  partner: "people.invite",
  lead: "people.invite",
  researcher: "researcher.confirm",
};
