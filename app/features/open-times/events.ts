import type { Actor } from "#app/access/actor.ts";
import { whoTalks } from "#app/access/rooms.ts";

/** Somebody opened times, or took them away: those who can book them are told, and she. */
export function openTimesChanged(programmeId: string, people: readonly string[], actor: Pick<Actor, "personId">) {
  return { name: "open-times.changed", rooms: whoTalks(people), ids: { programmeId }, by: actor.personId };
}
