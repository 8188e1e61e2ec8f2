import type { Actor } from "#app/access/actor.ts";
import { whoTalks } from "#app/access/rooms.ts";

type Session = {
  readonly id: string;
  /** Everybody who is to be there. */
  readonly people: readonly string[];
};

/** Something is to be talked about at a session, was agreed there, or became something: theirs who talk. */
export function talked({ id, people }: Session, actor: Pick<Actor, "personId">) {
  return { name: "supervision.talked", rooms: whoTalks(people), ids: { sessionId: id }, by: actor.personId };
}
