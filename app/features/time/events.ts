import { personRoom, whoMay } from "#app/access/rooms.ts";

/**
 * Somebody's own line is new, changed or gone. Her own pages hear it, and those that show her team's sums: to those it is not
 * said whose line it was.
 */
export function timeChanged(of: { personId: string; programmeId: string; teamId: string | null }) {
  const { personId, programmeId, teamId } = of;
  const sums = teamId === null ? [] : whoMay("time.see-team", { programmeId, teamId });
  return {
    name: "time.changed",
    rooms: [personRoom(personId), ...sums],
    ids: { programmeId, ...(teamId === null ? {} : { teamId }) },
  };
}

/** The numbers of what was promised are others. */
export function promiseChanged(programmeId: string) {
  return { name: "time.changed", rooms: whoMay("time.see-team", { programmeId }), ids: { programmeId } };
}
