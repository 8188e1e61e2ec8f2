import type { Actor } from "#app/access/actor.ts";
import { whoMay, whoTalks } from "#app/access/rooms.ts";

type By = Pick<Actor, "personId">;

/** A session's factors are others than before: theirs who talk. */
export function factorCoded(session: { readonly id: string; readonly people: readonly string[] }, actor: By) {
  const { id, people } = session;
  return { name: "factor.coded", rooms: whoTalks(people), ids: { sessionId: id }, by: actor.personId };
}

/** The programme's list is another: for those who edit it, and who code by it. */
export function factorsChanged(programmeId: string, actor: By) {
  const rooms = whoMay("programme.at-a-glance", { programmeId });
  return { name: "factors.changed", rooms, ids: { programmeId }, by: actor.personId };
}
