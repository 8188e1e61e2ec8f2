import type { Actor } from "#app/access/actor.ts";
import { whoMay, whoTalks } from "#app/access/rooms.ts";

type By = Pick<Actor, "personId">;

type Talk = {
  readonly id: string;
  readonly programmeId: string;
  readonly isInterview: boolean;
  readonly people: readonly string[];
};

/** The factors of a session are others than before: theirs who talk; of a group interview, the researchers'. */
export function factorCoded({ id, programmeId, isInterview, people }: Talk, actor: By) {
  const rooms = isInterview ? whoMay("interview.hold", { programmeId }) : whoTalks(people);
  const ids: Record<string, string> = isInterview ? { gatheringId: id } : { sessionId: id };
  return { name: "factor.coded", rooms, ids, by: actor.personId };
}

/** The factors of a test are others than before: for its team and the researchers. */
export function factorCodedOfCycle(cycle: { id: string; teamId: string; programmeId: string }, actor: By) {
  const rooms = whoMay("factor.see-of-cycle", cycle);
  return { name: "factor.coded", rooms, ids: { cycleId: cycle.id, teamId: cycle.teamId }, by: actor.personId };
}

/** The programme's list is another: for those who edit it, and who code by it. */
export function factorsChanged(programmeId: string, actor: By) {
  const rooms = whoMay("programme.at-a-glance", { programmeId });
  return { name: "factors.changed", rooms, ids: { programmeId }, by: actor.personId };
}
