import type { Actor } from "./actor.ts";
import { may } from "./policy.ts";
import { whoMay } from "./rooms.ts";

/**
 * Whether the actor may know of a programme's study that it is open or closed. Who coordinates or recruits does so in a
 * team; the study is the whole programme's.
 */
export function seesGate(actor: Actor, programmeId: string): boolean {
  const teams = actor.teams.filter((standing) => standing.programmeId === programmeId);
  return [{ programmeId }, ...teams].some((where) => may(actor, "study.see-gate", where));
}

/** The rooms of all those, given the programme's teams. */
export function whoSeesGate(programmeId: string, teamIds: readonly string[]): string[] {
  const places = [{ programmeId }, ...teamIds.map((teamId) => ({ programmeId, teamId }))];
  return [...new Set(places.flatMap((where) => whoMay("study.see-gate", where)))];
}
