import { type PersonName, people } from "../people.ts";

/** Everybody who may knock: the people of the world, by what they are to team A, and somebody who is not signed in. */
export type Visitor = PersonName | "anonymous";
export const anybody: readonly Visitor[] = [...people, "anonymous"];

/** The groups of whom the tables speak. Written down here, not asked of the policy: the policy is what is tested. */
export const signedIn: readonly Visitor[] = people;
export const coordinators: readonly Visitor[] = ["coordinator", "deputy"];
/** A manager who is a member of the team is a member. */
export const inTeamA: readonly Visitor[] = [...coordinators, "member", "teamManager"];
export const inTeamB: readonly Visitor[] = ["otherMember"];
export const inTeamC: readonly Visitor[] = ["foreigner"];
export const researchers: readonly Visitor[] = ["researcher", "supervisor"];
/** Who keeps the change package. */
export const editors: readonly Visitor[] = ["lead", ...researchers];
export const managers: readonly Visitor[] = ["manager", "otherManager"];
/** Everybody with a part in the programme of teams A and B. The others are a member of another programme's team, somebody
 * without any part, and somebody who has left. */
export const ofProgramme: readonly Visitor[] = [...editors, ...inTeamA, ...inTeamB, ...managers, "partner"];
/** Who may know who is in a team: partners know the team by its name. */
export const knowingMembers: readonly Visitor[] = but(ofProgramme, "partner");

export function but(those: readonly Visitor[], ...without: readonly Visitor[]): readonly Visitor[] {
  return those.filter((visitor) => !without.includes(visitor));
}
