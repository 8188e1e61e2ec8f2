import type { Actor } from "#app/access/actor.ts";
import { whoMay } from "#app/access/rooms.ts";

/** What parents are asked has changed. Of what they say nothing is announced to anybody. */
export function guideChanged(programmeId: string, actor: Pick<Actor, "personId">) {
  const rooms = whoMay("study.see", { programmeId });
  return { name: "study.guide-changed", rooms, ids: { programmeId }, by: actor.personId };
}
