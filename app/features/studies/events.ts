import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";
import { whoSeesGate } from "#app/access/studies.ts";

type By = Pick<Actor, "personId">;

/** What a study is, its words or what is said of its approval: the researchers' to know. */
export function studyChanged(programmeId: string, actor: By) {
  const rooms = whoMay("study.see", { programmeId });
  return { name: "study.changed", rooms, ids: { programmeId }, by: actor.personId };
}

/** It has opened or closed: also those hear it who coordinate or recruit. */
export function gateChanged(programmeId: string, teamIds: readonly string[], actor: By) {
  return {
    ...{ name: "study.gate-changed", rooms: whoSeesGate(programmeId, teamIds), ids: { programmeId } },
    by: actor.personId,
  };
}
