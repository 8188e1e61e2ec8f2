import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

type Place = { id: string; teamId: string; programmeId: string; state: string; sharedAt: Date | null };

/** Those who may know that the cycle exists: its team and researchers, and the programme when it is shared. */
function audience(cycle: Place): string[] {
  if (cycle.state === "draft") return whoMay("cycle.see-draft", cycle);
  const shared = cycle.sharedAt ? whoMay("cycle.see-shared", cycle) : [];
  return [...whoMay("cycle.see-draft", cycle), ...whoMay("cycle.see-working", cycle), ...shared];
}

/** Something in the cycle, its state or its sharing is new. Open lists, boards and pages ask again. */
export function cycleChanged(cycle: Place, actor: Pick<Actor, "personId">) {
  return {
    name: "cycle.changed",
    rooms: audience(cycle),
    ids: { cycleId: cycle.id, teamId: cycle.teamId },
    by: actor.personId,
  };
}

/**
 * The team has another number of tests in some state. Those who see that number alone hear it too, and not of which test:
 * they do not know it.
 */
export function testsCounted(
  { teamId, programmeId }: Omit<Place, "id" | "state" | "sharedAt">,
  actor: Pick<Actor, "personId">,
) {
  const where = { teamId, programmeId };
  return { name: "tests.counted", rooms: whoMay("team.see-counts", where), ids: where, by: actor.personId };
}
